package org.guatu.console;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.guatu.figure.FigureAnswer;
import org.guatu.figure.FigureJson;
import org.guatu.figure.Figures;
import org.guatu.identity.Access;
import org.guatu.identity.Permission;
import org.guatu.identity.Scope;
import org.guatu.kernel.AsOf;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The zone's figures with their exact values. */
@Component
class FiguresCommand implements Command {
  private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final int MEMBERS = 100_000;

  private final Figures figures;
  private final Clock clock;

  FiguresCommand(Figures figures, Clock clock) {
    this.figures = figures;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "figures";
  }

  @Override
  public String help() {
    return AsOfOption.HELP + " [--code C] [--members] [--json]\nthe zone's figures: exact value, definition, and with --members the rows behind them";
  }

  @Override
  public int run(Arguments arguments) {
    AsOf asOf = AsOfOption.of(arguments, clock);
    String code = arguments.option("code");
    boolean members = arguments.flag("members");
    boolean json = arguments.flag("json");
    arguments.end();
    Scope scope = Access.scopeOf(Permission.FIGURE_READ);
    List<FigureAnswer> answers = new ArrayList<>();
    if (code != null) {
      answers.add(figures.one(code, scope, asOf, members ? MEMBERS : 0));
    } else if (members) {
      figures.all(scope, asOf).forEach(answer -> answers.add(figures.one(answer.figure().code(), scope, asOf, MEMBERS)));
    } else {
      answers.addAll(figures.all(scope, asOf));
    }
    if (json) {
      System.out.println(JSON.writeValueAsString(answers.stream().map(answer -> FigureJson.answer(answer, members)).toList()));
    } else {
      answers.forEach(FiguresCommand::print);
    }
    return 0;
  }

  private static void print(FigureAnswer answer) {
    System.out.printf("%-40s %12s  %s%s%n", answer.figure().code(), answer.text(), answer.figure().name(), answer.exact().isEmpty() ? "" : "  " + answer.exact());
    answer.members().forEach(member -> System.out.println("    " + (member.counted() ? "+ " : "- ") + member.name() + (member.note().isEmpty() ? "" : "（" + member.note() + "）")));
  }
}
