package org.guatu.resumption.application;

import java.util.List;
import org.guatu.document.AttachmentId;
import org.guatu.kernel.Fields;

/**
 * An answer as it comes from the phone.
 *
 * @param key made by the phone for this save; the same key is saved once
 * @param code the condition
 * @param version the version that the phone had seen; 0 if none
 * @param reason why it does not apply, or a remark
 */
public record ItemEntry(String key, String code, int version, Answer answer, String reason, List<AttachmentId> evidence) {
  /** @throws org.guatu.kernel.InvalidInput if there is no key, or no reason where one is needed */
  public ItemEntry {
    evidence = List.copyOf(evidence.stream().distinct().toList());
    Fields fields = new Fields();
    key = fields.required("key", "幂等键", key, 100);
    reason = fields.block("reason", "说明", reason, 500);
    if (answer == Answer.NA && reason.isEmpty()) {
      fields.wrong("reason", "请写明为什么不适用");
    }
    if (evidence.size() > 20) {
      fields.wrong("evidence", "一项最多 20 个证据");
    }
    fields.check();
  }
}
