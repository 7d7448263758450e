package org.guatu.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guatu.console.ProgressBar;
import org.guatu.identity.Access;
import org.guatu.identity.AccountAccess;
import org.guatu.kernel.Actor;
import org.guatu.kernel.BusinessClock;
import org.guatu.kernel.Moments;
import org.guatu.kernel.ZoneId;
import org.guatu.organization.PersonId;
import org.guatu.project.ProjectId;
import org.guatu.resumption.review.ResumptionWatch;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How the demonstration's sites came back to work, from demo/resumption.csv: every act at its moment, by the account whose act it is and
 * with no more than its roles allow. Once a day, early in the morning, the clocks are looked at.
 */
@Component
class SiteHistory {
  private static final LocalTime WATCHED = LocalTime.of(0, 10);

  private final AccountAccess accounts;
  private final TransactionTemplate transaction;
  private final ResumptionWatch watch;
  private final OfficeActs office;
  private final ReviewActs review;
  private final SiteActs sites;

  SiteHistory(AccountAccess accounts, TransactionTemplate transaction, ResumptionWatch watch, OfficeActs office, ReviewActs review, SiteActs sites) {
    this.accounts = accounts;
    this.transaction = transaction;
    this.watch = watch;
    this.office = office;
    this.review = review;
    this.sites = sites;
  }

  /**
   * Writes it.
   *
   * @param projects by number
   * @param people by name
   */
  void load(ZoneId zone, Map<String, ProjectId> projects, Map<String, PersonId> people) throws Exception {
    SiteBook book = new SiteBook(projects, people);
    Map<String, Access> actors = new HashMap<>();
    List<SiteAct> acts = DemoRows.of("resumption").stream().map(SiteAct::of).toList();
    LocalDate watched = acts.getFirst().day();
    ProgressBar bar = ProgressBar.of("demonstration");
    int done = 0;
    for (SiteAct act : acts) {
      for (; watched.isBefore(act.day()); watched = watched.plusDays(1)) {
        LocalDate day = watched.plusDays(1);
        BusinessClock.at(day.atTime(WATCHED).atZone(Moments.SHANGHAI).toInstant(), () -> {
          watch.watch(zone);
          return day;
        });
      }
      Access actor = actors.computeIfAbsent(act.actor(), login -> accounts.find(zone, login, Actor.DEMONSTRATION).orElseThrow());
      BusinessClock.at(act.moment(), () -> actor.call(() -> {
        transaction.executeWithoutResult(status -> take(book, act));
        return act;
      }));
      bar.at(++done, acts.size());
    }
  }

  private void take(SiteBook book, SiteAct act) {
    try {
      switch (act.step().side()) {
        case OFFICE -> office.take(book, act);
        case REVIEW -> review.take(book, act);
        case SITE -> sites.take(book, act);
      }
    } catch (RuntimeException e) {
      throw new IllegalStateException(act.toString(), e);
    }
  }
}
