package org.guatu.audit;

import java.util.List;
import org.guatu.kernel.ZoneId;

/** Which zones have a trail. Implemented by the module that keeps the directory. */
public interface AuditedZones {
  List<ZoneId> ids();
}
