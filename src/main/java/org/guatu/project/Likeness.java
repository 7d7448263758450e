package org.guatu.project;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How alike two project names are, from 0 to 100: shared pairs of characters after the words that every project has (项目, 产业园,
 * 基地 …) are taken away. 悍马新能源汽车 and 悍马中国新能源汽车 are alike; 新能源汽车产业基地 shares the industry only.
 * What differs in its number alone (一期 and 二期, 42 and 43) is told apart by it on purpose, and not alike at all.
 */
final class Likeness {
  /** From here on a pair is shown as a possible duplicate. */
  static final int SUSPECT = 60;

  private static final String[] COMMON = {"（", "）", "(", ")", "有限公司", "项目", "工程", "产业园", "文化园", "园", "基地", "建设", "中国", "鹤壁市", "鹤壁", "产业"};

  private static final Pattern NUMBER = Pattern.compile("[0-9０-９]+|[一二三四五六七八九十]+(?=[期号批标区座栋])");

  private Likeness() {}

  static int of(String one, String other) {
    String a = bare(one);
    String b = bare(other);
    if (a.isEmpty() || b.isEmpty()) {
      return one.equals(other) ? 100 : 0;
    }
    if (numbered(one, other)) {
      return 0;
    }
    if (a.equals(b)) {
      return 100;
    }
    Set<String> pairsA = pairs(a);
    Set<String> pairsB = pairs(b);
    Set<String> shared = new HashSet<>(pairsA);
    shared.retainAll(pairsB);
    int pairs = 200 * shared.size() / (pairsA.size() + pairsB.size());
    // The first characters carry the name of the investor: another investor in the same trade is another project.
    boolean sameHead = a.charAt(0) == b.charAt(0);
    return sameHead ? Math.min(99, pairs + 10) : pairs / 2 + pairs / 8;
  }

  private static boolean numbered(String one, String other) {
    return !one.equals(other) && NUMBER.matcher(one).replaceAll("#").equals(NUMBER.matcher(other).replaceAll("#"));
  }

  private static String bare(String name) {
    String bare = name.strip().toLowerCase(Locale.ROOT);
    for (String word : COMMON) {
      bare = bare.replace(word, "");
    }
    return bare.replaceAll("[\\s\\p{Punct}·—“”]", "");
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    String padded = "^" + text;
    for (int i = 0; i + 1 < padded.length(); i++) {
      pairs.add(padded.substring(i, i + 2));
    }
    return pairs;
  }
}
