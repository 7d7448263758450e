package org.guatu.figure;

import java.util.List;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Requires;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads figures for pages, the API and the command line. A total covers the rows that the reader may see and says so, never nought
 * for what he cannot see; whoever is entitled to zone totals gets the whole value beside the visible rows, and how many are hidden.
 */
@Component
public class Figures {
  private final FigureCatalog catalog;
  private final ShareRounding shareRounding;

  Figures(FigureCatalog catalog, ShareRounding shareRounding) {
    this.catalog = catalog;
    this.shareRounding = shareRounding;
  }

  /** Every figure with its value, without members. */
  @Requires(Permission.FIGURE_READ)
  @Transactional(readOnly = true)
  public List<FigureAnswer> all(Scope scope, AsOf asOf) {
    Reading own = new Reading(scope, asOf);
    Reading whole = whole(own);
    return catalog.all().stream().map(figure -> answer(figure, own, whole, 0)).toList();
  }

  /**
   * One figure with at most {@code limit} of its members.
   *
   * @throws NotFound if no figure has this code
   */
  @Requires(Permission.FIGURE_READ)
  @Transactional(readOnly = true)
  public FigureAnswer one(String code, Scope scope, AsOf asOf, int limit) {
    Reading own = new Reading(scope, asOf);
    return answer(catalog.get(code), own, whole(own), limit);
  }

  /** The zone as a whole; the same reading where nothing is hidden, so that its statements run once. */
  private static Reading whole(Reading own) {
    return own.scope().wholeZone() ? own : new Reading(Scope.wholeZone(own.scope().zone()), own.asOf());
  }

  private FigureAnswer answer(Figure figure, Reading own, Reading whole, int limit) {
    Reading counted = Access.current().may(Permission.ZONE_TOTALS) ? whole : own;
    FigureAnswer.Rows rows = FigureAnswer.Rows.of(figure, own, counted);
    FigureValue value = rows.unseen() ? new FigureValue.Unknown() : figure.value(counted);
    List<Member> members = limit > 0 ? figure.members(own, limit) : List.of();
    return new FigureAnswer(figure, value, FigureText.withUnit(value, figure.unit(), shareRounding.of(own)), FigureText.exact(value),
        rows.unseen() ? null : figure.remark(counted), own.asOf(), members, rows);
  }
}
