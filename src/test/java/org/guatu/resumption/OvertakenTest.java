package org.guatu.resumption;

import static org.assertj.core.api.Assertions.assertThat;

import org.guatu.Someone;
import org.guatu.TestDatabase;
import org.guatu.kernel.AsOf;
import org.guatu.kernel.ZoneId;
import org.guatu.ledger.Batch;
import org.guatu.ledger.BatchState;
import org.guatu.ledger.Batches;
import org.guatu.ledger.Desk;
import org.guatu.ledger.Imports;
import org.guatu.ledger.Ledgers;
import org.guatu.ledger.Mode;
import org.guatu.organization.GivenOffice;
import org.guatu.resumption.GivenResumption.Office;
import org.guatu.resumption.GivenResumption.Site;
import org.guatu.resumption.application.ApplicationEvent;
import org.guatu.resumption.application.ApplicationId;
import org.guatu.resumption.application.ApplicationStatus;
import org.guatu.resumption.application.ApplicationStep;
import org.guatu.resumption.application.Applications;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A permit on paper for a site that has applied is doubted, and ends the application once it is confirmed. */
@SpringBootTest
@Import({GivenOffice.class, GivenResumption.class})
class OvertakenTest {
  private static final String HEADER = "文号,项目名称,签发日期,截止日期,人数上限";

  @Autowired GivenResumption given;
  @Autowired Imports imports;
  @Autowired Batches batches;
  @Autowired Ledgers ledgers;
  @Autowired Applications applications;

  private final ZoneId zone = Someone.freshZone();
  private Office office;
  private Desk desk;
  private Site site;

  @BeforeEach
  void anOfficeWithASite() {
    office = given.office(zone, "post-holiday");
    desk = new Desk(imports, batches, ledgers, zone);
    site = given.site(office, "辅仁中小学");
  }

  private Batch bring(boolean confirm, String row) {
    return desk.bring("permits", Desk.csv(HEADER, row), Mode.ALL, confirm);
  }

  @Test
  void itIsDoubtedAndOnceConfirmedTheApplicationIsWithdrawn() {
    ApplicationId id = given.taken(site);
    String officer = site.officer().someone().access().actor().name();
    Batch doubted = bring(false, "复工〔2020〕3号,辅仁中小学,2020-03-02,2020-05-01,120");
    assertThat(doubted.state()).isEqualTo(BatchState.REFUSED);
    assertThat(doubted.counts().doubtful()).isEqualTo(1);
    assertThat(desk.messages(doubted)).containsExactly("2 项目有一份复工申请在办（核查中，" + officer + " 2020-03-03 开始）：通知确已签发的，确认后导入，这份申请随之撤回");
    assertThat(given.status(site, id)).isEqualTo(ApplicationStatus.UNDER_VERIFICATION);
    assertThat(given.desk(office.reviewer())).contains("核查：辅仁中小学");

    assertThat(bring(true, "复工〔2020〕3号,辅仁中小学,2020-03-02,2020-05-01,120").state()).isEqualTo(BatchState.APPLIED);
    assertThat(given.status(site, id)).isEqualTo(ApplicationStatus.WITHDRAWN);
    String why = "已补录纸质准予复工通知 复工〔2020〕003号，申请随之撤回";
    ApplicationEvent last = office.leader().someone().does(() -> applications.events(office.whole(), id, new AsOf(TestDatabase.NOW, TestDatabase.NOW))).getFirst();
    assertThat(last.step()).isEqualTo(ApplicationStep.WITHDRAW);
    assertThat(last.text()).isEqualTo(why);
    assertThat(last.actor()).isEqualTo("导入员甲");
    assertThat(given.desk(office.reviewer())).doesNotContain("核查：辅仁中小学");
    assertThat(given.desk(site.officer())).contains(why + "：辅仁中小学");
    assertThat(bring(false, "复工〔2020〕3号,辅仁中小学,2020-03-02,2020-05-01,120").counts().unchanged()).as("nothing to doubt any more").isEqualTo(1);
  }

  @Test
  void whatHoldsNoMoreOvertakesNothing() {
    ApplicationId id = given.submitted(site);
    assertThat(bring(false, "复工〔2020〕3号,辅仁中小学,2020-02-02,2020-02-20,120").state()).isEqualTo(BatchState.APPLIED);
    assertThat(given.status(site, id)).isEqualTo(ApplicationStatus.SUBMITTED);
  }

  @Test
  void morePeopleMayStillBeAskedFor() {
    bring(false, "复工〔2020〕3号,辅仁中小学,2020-03-02,2020-05-01,120");
    ApplicationId more = given.more(site);
    assertThat(bring(false, "复工〔2020〕3号,辅仁中小学,2020-03-02,2020-05-20,120").state()).isEqualTo(BatchState.APPLIED);
    assertThat(given.status(site, more)).isEqualTo(ApplicationStatus.DRAFT);
  }
}
