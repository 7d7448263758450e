package org.guatu.project;

import java.util.List;
import org.guatu.figure.Figure;
import org.guatu.figure.FigureValue;
import org.guatu.figure.Member;
import org.guatu.figure.Reading;
import org.guatu.kernel.Ratio;
import org.springframework.stereotype.Component;

/** 在建项目复工率: resumed projects over projects under construction, both integers kept, printed truncated as the source page does. */
@Component
class ResumptionRate implements Figure {
  private final BoardStore board;

  ResumptionRate(BoardStore board) {
    this.board = board;
  }

  @Override
  public String code() {
    return "resumption.rate";
  }

  @Override
  public String name() {
    return "在建项目复工率";
  }

  @Override
  public String definition() {
    return "已复工项目数 ÷ 在建项目数。已复工从准予复工后的首个出勤工作日起算，已批未复不计；在建含停工、已批未复和已复工，不含竣工、终止和未开工。";
  }

  @Override
  public String unit() {
    return "%";
  }

  @Override
  public String office() {
    return "建局";
  }

  @Override
  public FigureValue value(Reading reading) {
    Sites sites = Sites.of(board, reading);
    return new FigureValue.Share(new Ratio(sites.resumed(), sites.underConstruction()));
  }

  @Override
  public String remark(Reading reading) {
    Sites sites = Sites.of(board, reading);
    return "%d / %d 个，未复工 %d 个".formatted(sites.resumed(), sites.underConstruction(), sites.underConstruction() - sites.resumed());
  }

  @Override
  public List<Member> members(Reading reading, int limit) {
    return board.stateMembers(reading, limit);
  }
}
