package org.guatu.resumption.web;

import java.util.List;
import org.guatu.identity.Zone;
import org.jspecify.annotations.Nullable;

/**
 * The page that checks permits.
 *
 * @param zone whose permits; null where neither address nor host name tells
 * @param others the zones to choose from then
 */
public record VerifyPage(@Nullable Zone zone, List<Zone> others) {}
