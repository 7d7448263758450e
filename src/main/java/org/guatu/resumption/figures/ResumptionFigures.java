package org.guatu.resumption.figures;

import java.util.List;
import java.util.function.Function;
import org.guatu.figure.Figure;
import org.guatu.figure.FigureValue;
import org.guatu.figure.Member;
import org.guatu.figure.Reading;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The figures of resumption; {@code resumption.resumed} and {@code resumption.rate} stand with the register, which owns their facts. */
@Configuration(proxyBeanMethods = false)
class ResumptionFigures {
  private final FigureStore store;

  ResumptionFigures(FigureStore store) {
    this.store = store;
  }

  @Bean
  Figure resumptionApplications() {
    return new ProjectFigure("resumption.applications", "复工申请数", "截至该时点已提交的复工和复工追加申请份数，含已办结、已撤回的；重新提交不另计。", "份",
        store::sent, ResumptionFigures::count);
  }

  @Bean
  Figure resumptionPermits() {
    return new ProjectFigure("resumption.permits", "有效准予复工通知数", "该时点有效的准予复工通知份数；暂停、撤销、过期、被替代的不计。", "份", store::permits, ResumptionFigures::count);
  }

  @Bean
  Figure resumptionMedianDays() {
    return new ProjectFigure("resumption.days-to-permit.median", "申请到准予复工天数（中位数）",
        "截至该时点签发的准予复工通知，自首次提交申请之日到签发之日的日历天数的中位数，含整改的天数；份数为偶数时取中间两数中较大的一个。", "天", store::days,
        rows -> rows.isEmpty() ? new FigureValue.Unknown() : new FigureValue.Count(rows.get(rows.size() / 2).days()));
  }

  @Bean
  Figure resumptionWorstDays() {
    return new ProjectFigure("resumption.days-to-permit.worst", "申请到准予复工天数（最长）",
        "截至该时点签发的准予复工通知，自首次提交申请之日到签发之日的日历天数的最大值，含整改的天数。", "天", store::days,
        rows -> rows.isEmpty() ? new FigureValue.Unknown() : new FigureValue.Count(rows.getLast().days()));
  }

  @Bean
  Figure resumptionLateDecisions() {
    return new ProjectFigure("resumption.late-decisions", "超期决定数", "截至该时点，退回、批准、不予批准中过了办结时限才作出的次数；时限按工作日计，整改期间停计。", "次",
        store::late, ResumptionFigures::count);
  }

  @Bean
  Figure resumptionReturned() {
    return new ProjectFigure("resumption.returned", "退回整改次数", "截至该时点复工申请被退回限期整改的次数；同一申请退回几次计几次。", "次", store::returned, ResumptionFigures::count);
  }

  @Bean
  Figure resumptionPermittedNotWorking() {
    return new ProjectFigure("resumption.permitted-not-working", "已批未复项目数", "该时点已准予复工而没有报告首个工作日的项目个数；不计入已复工。", "个",
        store::permittedNotWorking, ResumptionFigures::count);
  }

  /** A figure made of rows that are projects. */
  record ProjectFigure(String code, String name, String definition, String unit, Function<Reading, List<FigureRow>> rows,
      Function<List<FigureRow>, FigureValue> valueOf) implements Figure {
    @Override
    public FigureValue value(Reading reading) {
      return valueOf.apply(rows.apply(reading));
    }

    @Override
    public List<Member> members(Reading reading, int limit) {
      return rows.apply(reading).stream().limit(limit).map(row -> new Member("project", row.project(), row.name(), true, null, row.note())).toList();
    }

    @Override
    public long size(Reading reading) {
      return rows.apply(reading).size();
    }

    @Override
    public String office() {
      return "建局";
    }
  }

  private static FigureValue count(List<FigureRow> rows) {
    return new FigureValue.Count(rows.size());
  }
}
