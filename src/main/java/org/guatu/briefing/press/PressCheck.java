package org.guatu.briefing.press;

import java.util.List;
import org.guatu.figure.FigureCatalog;
import org.guatu.figure.MemberNames;
import org.guatu.figure.Reading;
import org.guatu.figure.ShareRounding;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.InvalidInput;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks a printed text against the figures: every number and named member that it claims, with the register's answer. */
@Component
public class PressCheck {
  /** About ten newspaper pages. */
  static final int LONGEST = 50_000;

  private final FigureCatalog figures;
  private final Phrases phrases;
  private final ObjectProvider<MemberNames> names;
  private final ShareRounding shareRounding;

  PressCheck(FigureCatalog figures, Phrases phrases, ObjectProvider<MemberNames> names, ShareRounding shareRounding) {
    this.figures = figures;
    this.phrases = phrases;
    this.names = names;
    this.shareRounding = shareRounding;
  }

  /**
   * The claims of a text in the order in which they stand. Totals are the zone's; names are checked among the rows in the scope.
   *
   * @throws InvalidInput if the text is longer than about ten newspaper pages
   */
  @Requires(Permission.BRIEF_READ)
  @Transactional(readOnly = true)
  public List<PressClaim> check(Scope scope, String text, AsOf asOf) {
    if (text.length() > LONGEST) {
      throw new InvalidInput("text", "文字太长，最多 " + LONGEST + " 字，请分几次核对");
    }
    Reading own = new Reading(scope, asOf);
    Reading whole = scope.wholeZone() ? own : new Reading(Scope.wholeZone(scope.zone()), asOf);
    NameIndex index = new NameIndex(names.stream().flatMap(source -> source.names(own).stream()).toList());
    return new Checking(PlainText.of(text), text, new Answers(figures, own, whole, shareRounding.of(own)), index, phrases.all()).claims();
  }
}
