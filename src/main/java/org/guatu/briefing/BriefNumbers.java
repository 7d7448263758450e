package org.guatu.briefing;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guatu.figure.FigureValue;
import org.guatu.figure.Member;
import org.guatu.figure.MemberName;
import org.guatu.figure.Snapshot;
import org.guatu.kernel.NotFound;

/**
 * The numbers that one brief is written from, read once.
 *
 * @param visible the rows that the writer may see and therefore name
 */
record BriefNumbers(Map<String, Snapshot> snapshots, List<MemberName> names, Map<String, Set<UUID>> visible) {

  static BriefNumbers of(List<Snapshot> snapshots, List<MemberName> names, Map<String, Set<UUID>> visible) {
    Map<String, Snapshot> byCode = new LinkedHashMap<>();
    snapshots.forEach(snapshot -> byCode.put(snapshot.code(), snapshot));
    return new BriefNumbers(byCode, names, visible);
  }

  Snapshot get(String code) {
    Snapshot snapshot = snapshots.get(code);
    if (snapshot == null) {
      throw new NotFound("figure", code);
    }
    return snapshot;
  }

  /** The rows of a figure that count and may be named. */
  List<Member> members(String code) {
    Snapshot snapshot = get(code);
    boolean share = snapshot.value() instanceof FigureValue.Share;
    Set<UUID> seen = visible.get(code);
    return snapshot.members().stream().filter(member -> !share || member.counted()).filter(member -> seen == null || seen.contains(member.id())).toList();
  }

  /** How many rows a list speaks of: the count itself, else the rows of the figure. */
  long size(String code) {
    return get(code).value() instanceof FigureValue.Count(long count) ? count : get(code).members().stream().filter(Member::counted).count();
  }

  /** The member of this name or alias. */
  Optional<Member> named(String code, String name) {
    String wanted = plain(name);
    Set<UUID> ids = names.stream().filter(known -> plain(known.name()).equals(wanted)).map(MemberName::id).collect(Collectors.toSet());
    return members(code).stream().filter(member -> ids.contains(member.id()) || plain(member.name()).equals(wanted)).findFirst();
  }

  /** Brackets and letters of either width are the same name. */
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }
}
