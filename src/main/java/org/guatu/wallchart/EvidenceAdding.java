package org.guatu.wallchart;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guatu.figure.Reading;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.project.SiteStep;
import org.springframework.stereotype.Component;

/** Photographs and papers of a site; attachments stand below projects and do not know them. */
@Component
class EvidenceAdding implements SiteStep {
  @Override
  public int order() {
    return 70;
  }

  @Override
  public Map<UUID, Offer> offers(Access viewer, Reading reading, Collection<UUID> sites) {
    return viewer.may(Permission.DOCUMENT_WRITE)
        ? sites.stream().collect(Collectors.toMap(site -> site, site -> new Offer("传照片", "/project/projects/" + site + "#attachments", "")))
        : Map.of();
  }
}
