package org.guatu.resumption.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guatu.document.AttachmentId;
import org.guatu.kernel.Fields;
import org.guatu.resumption.application.Answer;
import org.guatu.resumption.application.ItemEntry;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a condition as a form or a phone sends it.
 *
 * @param selfCheck the self-check that the form knew of, which the answer makes void; empty if none
 * @param evidence ids of what was uploaded before and stays
 */
public record ItemForm(@Nullable String key, @Nullable Integer version, @Nullable String answer, @Nullable String reason, @Nullable UUID selfCheck,
    @Nullable List<String> evidence) {

  /** @throws org.guatu.kernel.InvalidInput by the names of the fields */
  ItemEntry toEntry(String code, List<AttachmentId> added) {
    Fields fields = new Fields();
    Answer given = fields.choice("answer", "是否到位", answer, Answer.class);
    List<AttachmentId> ids = new ArrayList<>();
    for (String each : evidence == null ? List.<String>of() : evidence) {
      UUID id = fields.id("evidence", "证据", each);
      if (id != null) {
        ids.add(new AttachmentId(id));
      }
    }
    fields.check();
    ids.addAll(added);
    return new ItemEntry(key == null ? "" : key, code, version == null ? 0 : version, given, reason == null ? "" : reason, ids);
  }
}
