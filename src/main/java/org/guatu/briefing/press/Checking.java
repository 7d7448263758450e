package org.guatu.briefing.press;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.guatu.figure.Member;
import org.jspecify.annotations.Nullable;

/** One text on its way through the check. */
final class Checking {
  /** From how alike on a name counts as a slip of the pen for a member, in thousandths. */
  private static final int SLIP = 600;

  private final PlainText plain;
  private final String original;
  private final Answers answers;
  private final List<Phrase> phrases;
  private final NamedList lists;
  private final Set<Integer> named = new HashSet<>();

  Checking(PlainText plain, String original, Answers answers, NameIndex index, List<Phrase> phrases) {
    this.plain = plain;
    this.original = original;
    this.answers = answers;
    this.phrases = phrases.stream().filter(phrase -> answers.figure(phrase.code()).isPresent()).toList();
    this.lists = new NamedList(plain.text(), index);
  }

  /** Numbers that no figure speaks of are claims too, save those in characters and thresholds (不低于5000万元, 50人以上). */
  List<PressClaim> claims() {
    List<Quantity> quantities = NumberScan.in(plain.text());
    Map<Quantity, Matching.Match> matches = new Matching(plain.text(), quantities, phrases).assign();
    List<Draft> drafts = new ArrayList<>();
    for (Quantity quantity : quantities) {
      Matching.Match match = matches.get(quantity);
      if (match != null) {
        drafts.add(number(quantity, match.phrase()));
        drafts.addAll(names(lists.before(match), match.phrase()));
      } else if (!quantity.spelt() && quantity.closeness() != Closeness.AT_LEAST) {
        drafts.add(draft(quantity.start(), quantity.end(), quantity.claimed(), quantity.unit(), null, new Judgement(Verdict.UNKNOWN, null), ""));
      }
    }
    drafts.addAll(namedWithoutCount(quantities));
    drafts.sort(Comparator.comparingInt(Draft::start));
    return Repeats.fold(plain.text(), drafts);
  }

  private Draft number(Quantity quantity, Phrase phrase) {
    Judgement judgement = Judgement.of(quantity, answers.value(phrase), answers.printing());
    String note = phrase.asks() == Phrase.Asks.MEMBERS ? "按构成“" + answers.figure(phrase.code()).orElseThrow().name() + "”的行数核对" : "";
    return draft(quantity.start(), quantity.end(), quantity.claimed(), quantity.unit(), phrase.code(), judgement, note);
  }

  private List<Draft> namedWithoutCount(List<Quantity> quantities) {
    List<Draft> drafts = new ArrayList<>();
    Context context = new Context(plain.text());
    for (Phrase phrase : phrases) {
      Matcher topic = phrase.topic().matcher(plain.text());
      while (phrase.kind() == QuantityKind.COUNT && phrase.asks() == Phrase.Asks.VALUE && topic.find()) {
        int start = context.clauseStart(topic.start());
        int end = context.clauseEnd(topic.end());
        boolean counted = quantities.stream().anyMatch(q -> q.kind() == QuantityKind.COUNT && q.start() >= start && q.end() <= end);
        if (!counted) {
          drafts.addAll(names(lists.beside(topic.start(), topic.end()), phrase));
        }
      }
    }
    return drafts;
  }

  /** A list is one of names if it holds a registered name; then a name that nobody knows is wrong, else it cannot be known. */
  private List<Draft> names(List<NamedList.Item> items, Phrase phrase) {
    boolean ofNames = items.stream().anyMatch(item -> item.id() != null);
    List<Draft> drafts = new ArrayList<>();
    for (NamedList.Item item : items) {
      if (named.add(item.start())) {
        drafts.add(name(item, phrase, ofNames));
      }
    }
    return drafts;
  }

  private Draft name(NamedList.Item item, Phrase phrase, boolean ofNames) {
    String text = plain.text().substring(item.start(), item.end());
    String figure = answers.figure(phrase.code()).orElseThrow().name();
    List<Member> members = answers.members(phrase.code());
    Optional<Member> member = members.stream().filter(other -> other.id().equals(item.id())).findFirst();
    if (member.isPresent()) {
      return name(item, text, phrase, new Judgement(Verdict.EQUAL, member.get().name()), "");
    }
    Verdict missing = answers.complete() ? Verdict.WRONG : Verdict.UNKNOWN;
    if (item.id() != null) {
      return name(item, text, phrase, new Judgement(missing, null), "不在“" + figure + "”之列");
    }
    @Nullable String slip = members.stream().map(Member::name)
        .filter(name -> Likeness.of(PlainText.fold(name), text) >= SLIP).max(Comparator.comparingInt(name -> Likeness.of(PlainText.fold(name), text)))
        .orElse(null);
    Verdict unregistered = slip != null || ofNames ? missing : Verdict.UNKNOWN;
    return name(item, text, phrase, new Judgement(unregistered, slip), "台账中没有这个名称");
  }

  private Draft name(NamedList.Item item, String text, Phrase phrase, Judgement judgement, String note) {
    return draft(item.start(), item.end(), text, PressClaim.NAME, phrase.code(), judgement, note);
  }

  private Draft draft(int start, int end, String claimed, String unit, @Nullable String code, Judgement judgement, String note) {
    PressClaim.Place place = plain.place(start, end);
    String quote = original.substring(place.start(), place.end());
    return new Draft(start, end, new PressClaim(quote, place.start(), place.end(), claimed, unit, code, judgement.verdict(), judgement.right(),
        note, List.of()));
  }
}
