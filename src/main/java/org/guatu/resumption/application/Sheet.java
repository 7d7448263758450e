package org.guatu.resumption.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guatu.document.Attachment;
import org.guatu.document.AttachmentId;
import org.guatu.resumption.procedure.EvidenceKind;
import org.guatu.resumption.procedure.Party;
import org.guatu.resumption.procedure.Procedure;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An application with all that hangs on it.
 *
 * @param items by the condition's code
 * @param attachments what hangs on it now, or on what it takes over from; what was withdrawn proves nothing
 * @param signatures all of them, also those that another content has made void
 * @param selfCheck the self-check that holds, which a change makes void; null unless it was checked or signed and is still with the site
 * @param earlier what a 复工追加 may take over; null for other applications
 * @param unmended codes of the conditions that the office wants mended and that were not answered anew since; none unless it is to be mended
 */
public record Sheet(
    ResumptionApplication application,
    Procedure procedure,
    Map<String, Item> items,
    Map<AttachmentId, Attachment> attachments,
    List<Signature> signatures,
    @Nullable UUID selfCheck,
    @Nullable Earlier earlier,
    List<String> unmended) {

  private static final JsonMapper JSON = JsonMapper.shared();

  private record Line(String code, Answer answer, String reason, List<String> evidence) {}

  private record Content(String application, String procedure, String kind, String requestedOn, String headcount, @Nullable String plan, List<Line> items) {}

  /** SHA-256 in hexadecimal of what signatures are given to: the answers, and the bytes of the evidence and of the plan. */
  public String contentHash() {
    ResumptionApplication.Particulars particulars = application.particulars();
    List<Line> lines = new TreeMap<>(items).values().stream()
        .map(item -> new Line(item.code(), item.answer(), item.reason(), item.evidence().stream().map(this::hash).sorted().toList())).toList();
    Content content = new Content(application.id().value().toString(), procedure.id().value().toString(), application.kind().name(),
        String.valueOf(particulars.requestedOn()), String.valueOf(particulars.headcount()), particulars.plan() == null ? null : hash(particulars.plan()), lines);
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(JSON.writeValueAsString(content).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What was said of a condition for the permit that this application adds to, while it is not answered here; null if nothing was. */
  public @Nullable Item open(String code) {
    return earlier == null || items.containsKey(code) ? null : earlier.items().get(code);
  }

  /** The conditions of which {@link #open} tells something. */
  public List<String> open() {
    return earlier == null ? List.of() : earlier.items().keySet().stream().filter(code -> !items.containsKey(code)).sorted().toList();
  }

  /** Whether a file was hung on this application, not on one before it. */
  public boolean isOwn(AttachmentId id) {
    Attachment attachment = attachments.get(id);
    return attachment != null && attachment.subject().equals(application.id().subject());
  }

  /**
   * A change is for who knows what it makes void.
   *
   * @param known the self-check that the writer had seen; null if he had seen none
   * @throws CheckedMeanwhile if another one holds
   */
  public void demandKnown(@Nullable UUID known) {
    if (selfCheck != null && !selfCheck.equals(known)) {
      throw new CheckedMeanwhile();
    }
  }

  /** The signatures that hold for the content as it is now. */
  public List<Signature> holding() {
    String hash = contentHash();
    return signatures.stream().filter(signature -> signature.contentHash().equals(hash)).toList();
  }

  /** All that the verdict depends on. */
  public Inputs inputs() {
    ResumptionApplication.Particulars particulars = application.particulars();
    List<Party> signed = holding().stream().map(Signature::party).sorted().toList();
    Map<String, Inputs.Given> given = items.values().stream().collect(Collectors.toMap(Item::code,
        item -> new Inputs.Given(item.answer(), kinds(item)), (first, second) -> first, TreeMap::new));
    return new Inputs(application.emergency(), particulars.requestedOn(), particulars.headcount(),
        particulars.plan() != null && attachments.containsKey(particulars.plan()), given, signed, contentHash());
  }

  public Verdict verdict() {
    return Verdict.of(procedure.content(), inputs());
  }

  private List<EvidenceKind> kinds(Item item) {
    EnumSet<EvidenceKind> kinds = EnumSet.noneOf(EvidenceKind.class);
    for (AttachmentId id : item.evidence()) {
      Attachment attachment = attachments.get(id);
      if (attachment != null) {
        kinds.add(attachment.type().isPicture() ? EvidenceKind.PHOTO : EvidenceKind.DOCUMENT);
      }
    }
    return List.copyOf(kinds);
  }

  private String hash(AttachmentId id) {
    Attachment attachment = attachments.get(id);
    return attachment == null ? "withdrawn" : attachment.hash();
  }
}
