package org.guatu.project;

import org.guatu.figure.Figure;
import org.guatu.figure.FigureValue;
import org.guatu.figure.Member;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counts of sites. */
@Configuration(proxyBeanMethods = false)
class SiteFigures {
  private static final int ALL = 100_000;

  private final BoardStore board;

  SiteFigures(BoardStore board) {
    this.board = board;
  }

  @Bean
  Figure underConstruction() {
    return new RegisterFigures.RegisterFigure("project.under-construction", "在建项目数", "截至该时点在建的项目个数，含停工、已批未复和已复工，不含竣工、终止和未开工。",
        "个", "建局", reading -> new FigureValue.Count(Sites.of(board, reading).underConstruction()),
        reading -> Sites.of(board, reading).underConstruction(), board::stateMembers);
  }

  @Bean
  Figure resumed() {
    return new RegisterFigures.RegisterFigure("resumption.resumed", "已复工项目数", "截至该时点建设状态为已复工的在建项目个数；已批未复不计。",
        "个", "建局", reading -> new FigureValue.Count(Sites.of(board, reading).resumed()), reading -> Sites.of(board, reading).resumed(),
        (reading, limit) -> board.stateMembers(reading, ALL).stream().filter(Member::counted).limit(limit).toList());
  }
}
