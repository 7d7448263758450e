package org.guatu.identity.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guatu.audit.AuditFilter;
import org.guatu.audit.AuditLine;
import org.guatu.audit.ChainProof;
import org.jspecify.annotations.Nullable;

/**
 * @param names what the things are called whose ids stand in the lines
 * @param first the address of the newest page of the same filter
 * @param next the address of the page after this one; null on the last
 * @param export the address of the same entries as CSV
 * @param proof what verifying just found; null if nobody asked
 */
public record AuditPage(List<AuditLine> lines, Map<UUID, String> names, AuditFilter filter, String first, @Nullable String next, String export,
    @Nullable ChainProof proof) {
  /** An id, or a use case of the code: what nobody but a program calls a thing by. */
  private static final Pattern INTERNAL = Pattern.compile("[0-9a-f-]{36}|[A-Z][A-Za-z]+\\.[a-z][A-Za-z]*");
  /** An id with the kind before it, as details have it. */
  private static final Pattern ID = Pattern.compile("(?:[a-z-]+ )?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

  /** What was acted on, as people call it: by its name today, else by what the entry itself tells. */
  public String object(AuditLine line) {
    String subject = line.entry().subject();
    if (!isInternal(line)) {
      return subject.isEmpty() ? "—" : subject;
    }
    String named = named(subject);
    return named.equals(subject) ? AuditWords.told(line.entry().details()).orElse("—") : named;
  }

  /** Whether the exact subject is none that a person would say. */
  public boolean isInternal(AuditLine line) {
    return INTERNAL.matcher(line.entry().subject()).matches();
  }

  /** Name and value of every detail, ids by their names. */
  public Map<String, String> details(AuditLine line) {
    Map<String, String> details = new LinkedHashMap<>();
    AuditWords.details(line.entry().details()).forEach((name, value) -> details.put(name, named(value)));
    return details;
  }

  private String named(String text) {
    return ID.matcher(text).replaceAll(found -> Matcher.quoteReplacement(names.getOrDefault(UUID.fromString(found.group(1)), found.group())));
  }
}
