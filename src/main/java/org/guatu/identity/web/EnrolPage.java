package org.guatu.identity.web;

import java.util.Map;
import org.guatu.identity.signin.OwnAccount;
import org.guatu.kernel.QrCode;

/**
 * @param path where the form goes
 * @param forced whether nothing else can be done before: a role demands a second factor
 * @param replacing whether one is enrolled already
 */
public record EnrolPage(String path, boolean forced, boolean replacing, OwnAccount.Enrolment enrolment, QrCode code, String next,
    Map<String, String> errors) {}
