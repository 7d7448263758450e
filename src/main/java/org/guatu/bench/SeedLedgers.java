package org.guatu.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.guatu.kernel.Moments;
import org.guatu.kernel.Words;
import org.guatu.project.ConstructionState;
import org.guatu.project.DutyRole;
import org.guatu.project.Stage;

/**
 * The ledgers of the bench's office from 2014 to 2020, always the same ones: the register of projects, a stage event for each project in
 * every half-year from 2015 to 2019, a change of leaders, and the winter of 2020 on the building sites.
 */
final class SeedLedgers {
  static final int STAGE_EVENTS = 10;
  private static final String[] PLACES = {"淇水", "朝歌", "鹿台", "黎阳", "大赉", "钜桥", "衡山", "泰山", "兴鹤", "华夏"};
  private static final String[] TRADES = {"新能源汽车零部件", "镁合金精深加工", "数字经济", "智慧物流", "现代农业装备", "生物医药", "电子信息材料", "绿色建材",
      "教育园区", "市政管网"};
  private static final String[] KINDS = {"产业园", "扩产", "技术改造", "基地", "示范工程", "配套工程", "研发中心"};
  private static final String[] LEADERS = {"张建国", "王淑兰", "李卫东", "赵新民", "刘志强", "陈玉梅", "杨海涛", "周文斌", "吴晓燕", "郑国平"};

  private final int projects;
  private final Random random = new Random(20200303);
  private final Stage[] stages;

  SeedLedgers(int projects) {
    this.projects = projects;
    this.stages = new Stage[projects];
  }

  /** In the order in which they are handed in. */
  List<SeedFile> files() {
    List<SeedFile> files = new ArrayList<>();
    files.add(file("projects", LocalDate.of(2014, 12, 31), register()));
    for (int half = 0; half < STAGE_EVENTS; half++) {
      LocalDate first = LocalDate.of(2015, 1, 1).plusMonths(6L * half);
      files.add(file("stages", first.plusMonths(6).minusDays(1), stages(first)));
      if (half == 6) {
        files.add(file("duties", LocalDate.of(2018, 7, 15), duties()));
      }
    }
    files.add(file("states", LocalDate.of(2020, 1, 5), states(LocalDate.of(2019, 12, 1), 20, 100, ConstructionState.IN_CONSTRUCTION)));
    files.add(file("states", LocalDate.of(2020, 1, 28), states(LocalDate.of(2020, 1, 20), 5, 100, ConstructionState.STOPPED)));
    files.add(file("states", LocalDate.of(2020, 3, 3), states(LocalDate.of(2020, 2, 10), 22, 80, ConstructionState.RESUMED)));
    return files;
  }

  private static SeedFile file(String ledger, LocalDate handedIn, List<String> rows) {
    return new SeedFile(ledger, Moments.at(handedIn.atTime(18, 0)), String.join("\r\n", rows) + "\r\n");
  }

  private List<String> register() {
    List<String> rows = rows("项目编号,项目名称,总投资,责任单位,责任区,分包领导,经度,纬度,自何日起");
    for (int project = 0; project < projects; project++) {
      rows.add(String.join(",", number(project), one(PLACES) + one(TRADES) + one(KINDS) + (project + 1) + "号", amount(),
          SeedFrame.BUREAUS.get(random.nextInt(SeedFrame.BUREAUS.size())), SeedFrame.AREAS.get(random.nextInt(SeedFrame.AREAS.size())), one(LEADERS),
          "%.4f".formatted(114.20 + random.nextInt(2000) / 10_000.0), "%.4f".formatted(35.65 + random.nextInt(1500) / 10_000.0),
          LocalDate.of(2014, 1, 1).plusDays(random.nextInt(360)).toString()));
    }
    return rows;
  }

  /** One step forward most times, one back now and then, so that every stage has its projects on every day. */
  private List<String> stages(LocalDate first) {
    List<String> rows = rows("项目编号,阶段,发生日期,总投资,理由");
    for (int project = 0; project < projects; project++) {
      Stage before = stages[project];
      Stage stage = before == null ? Stage.values()[random.nextInt(4)] : next(before);
      stages[project] = stage;
      rows.add(String.join(",", number(project), Words.of(stage), first.plusDays(random.nextInt(170)).toString(),
          random.nextInt(10) == 0 ? amount() : "", "按月调度"));
    }
    return rows;
  }

  private Stage next(Stage before) {
    boolean back = before == Stage.IN_PRODUCTION || before != Stage.LEAD && random.nextInt(4) == 0;
    return Stage.values()[before.ordinal() + (back ? -1 : 1)];
  }

  private List<String> duties() {
    List<String> rows = rows("项目编号,责任角色,责任人,起始日期");
    for (int project = 0; project < projects; project++) {
      rows.add(String.join(",", number(project), Words.of(DutyRole.LEADER), one(LEADERS), "2018-07-01"));
    }
    return rows;
  }

  /** Of every third project, so many percent. */
  private List<String> states(LocalDate first, int days, int percent, ConstructionState state) {
    List<String> rows = rows("项目编号,日期,建设状态");
    for (int project = 0; project < projects; project += 3) {
      if (random.nextInt(100) < percent) {
        rows.add(String.join(",", number(project), first.plusDays(random.nextInt(days)).toString(), Words.of(state)));
      }
    }
    return rows;
  }

  private static List<String> rows(String head) {
    return new ArrayList<>(List.of(head));
  }

  private static String number(int project) {
    return "XN-" + (project + 1);
  }

  private String amount() {
    return (1 + random.nextInt(40)) + "." + (10 + random.nextInt(90)) + "亿元";
  }

  private String one(String[] words) {
    return words[random.nextInt(words.length)];
  }
}
