package org.guatu.briefing.press;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guatu.briefing.press.Matching.Match;
import org.jspecify.annotations.Nullable;

/** Where a text names members of a figure: "甲、乙等5个项目", "拟落地甲项目", "甲、乙均已复工". */
final class NamedList {
  private static final Pattern LEAD_IN = Pattern.compile(
      "^(?:截至目前|目前|其中|包括|例如|如|近期|近日|连日来|已|正在|着重|谋划|推进|推动|建设|示范区|全区|我区|全市|深入|包装|实施|共有|有|了|的|和|及|以及)+");
  private static final Pattern TAIL = Pattern.compile("^(?:项目|工程|建设项目|工地)?$");
  private static final Pattern JOINT = Pattern.compile("^(?:项目|工程)?(?:、|和|及|与)$");
  private static final Pattern DONE = Pattern.compile("^(?:项目|工程|工地)?(?:等)?(?:均|都|全部)?已(?:经)?(?:全面|有序|顺利)?$");
  private static final Pattern UNREGISTERED = Pattern.compile("([\\p{IsHan}A-Za-z()·]{4,30}?)(?:建设)?(?:项目|工程)?,(?:计划)?总投资");
  private static final int SHORTEST = 2;
  private static final int LONGEST = 30;
  private static final int BETWEEN = 12;

  private final String flat;
  private final Context context;
  private final NameIndex index;

  NamedList(String flat, NameIndex index) {
    this.flat = flat;
    this.context = new Context(flat);
    this.index = index;
  }

  /** A name in the list: registered (id) or not (null). */
  record Item(int start, int end, @Nullable UUID id) {}

  /** The list before a matched count, up to 等; empty if nothing is named. */
  List<Item> before(Match match) {
    int clause = context.clauseStart(match.quantity().start());
    int end = flat.lastIndexOf('等', match.quantity().start() - 1);
    if (end < clause || match.quantity().start() - end > BETWEEN || flat.substring(end, match.quantity().start()).contains("、")) {
      return List.of();
    }
    int from = clause;
    Matcher topic = match.phrase().topic().matcher(flat).useTransparentBounds(true).region(clause, end);
    int first = flat.indexOf('、', clause);
    while (topic.find() && (first < 0 || topic.end() <= first)) {
      from = topic.end();
    }
    return items(from, end);
  }

  /** The names that stand directly behind a topic ("拟落地甲") or directly before "已" and it, where no count is given. */
  List<Item> beside(int topicStart, int topicEnd) {
    int from = context.clauseStart(topicStart);
    List<NameIndex.Found> names = index.in(flat, from, context.clauseEnd(topicEnd));
    List<Item> group = new ArrayList<>();
    for (NameIndex.Found name : names) {
      boolean joined = !group.isEmpty() && JOINT.matcher(flat.substring(group.getLast().end(), name.start())).find();
      if (!joined) {
        if (touches(group, topicStart, topicEnd)) {
          return group;
        }
        group = new ArrayList<>();
      }
      group.add(new Item(name.start(), name.end(), name.id()));
    }
    return touches(group, topicStart, topicEnd) ? group : unregistered(topicEnd);
  }

  /** "拟落地某某产业园项目，总投资65亿元": what stands between the topic and its sum is a name, whether or not anybody knows it. */
  private List<Item> unregistered(int topicEnd) {
    Matcher name = UNREGISTERED.matcher(flat).region(topicEnd, flat.length());
    return name.lookingAt() ? List.of(new Item(name.start(1), name.end(1), null)) : List.of();
  }

  private boolean touches(List<Item> group, int topicStart, int topicEnd) {
    if (group.isEmpty()) {
      return false;
    }
    int start = group.getFirst().start();
    int end = group.getLast().end();
    boolean behind = start >= topicEnd && TAIL.matcher(flat.substring(topicEnd, start)).find();
    return behind || end <= topicStart && DONE.matcher(flat.substring(end, topicStart)).find();
  }

  private List<Item> items(int from, int to) {
    List<Item> items = new ArrayList<>();
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || flat.charAt(i) == '、') {
        add(items, start, i, start == from);
        start = i + 1;
      }
    }
    return items;
  }

  /** The registered names that close the piece; else the whole piece as a name that nobody knows. */
  private void add(List<Item> items, int start, int end, boolean first) {
    List<Item> registered = new ArrayList<>();
    int rest = end;
    for (NameIndex.Found name : index.in(flat, start, end).reversed()) {
      if (!(registered.isEmpty() ? TAIL : JOINT).matcher(flat.substring(name.end(), rest)).find()) {
        break;
      }
      registered.addFirst(new Item(name.start(), name.end(), name.id()));
      rest = name.start();
    }
    Matcher lead = LEAD_IN.matcher(flat.substring(start, rest));
    int begin = lead.find() ? start + lead.end() : start;
    if (!registered.isEmpty() && (first || begin == rest)) {
      items.addAll(registered);
    } else if (end - begin >= SHORTEST && end - begin <= LONGEST && flat.substring(begin, end).chars().noneMatch(Character::isDigit)) {
      items.add(new Item(begin, end, null));
    }
  }
}
