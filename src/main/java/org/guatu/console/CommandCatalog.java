package org.guatu.console;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.util.ClassUtils;

/** The commands that there are, found without starting anything: {@code help} and a mistyped name answer at once. */
public final class CommandCatalog {
  private final List<Command> commands;

  private CommandCatalog(List<Command> commands) {
    this.commands = commands;
  }

  public static CommandCatalog scan() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(Command.class));
    SpringObjenesis withoutCollaborators = new SpringObjenesis();
    return new CommandCatalog(scanner.findCandidateComponents(CommandCatalog.class.getPackageName()).stream()
        .map(found -> ClassUtils.resolveClassName(requireNonNull(found.getBeanClassName()), CommandCatalog.class.getClassLoader()))
        .map(type -> (Command) withoutCollaborators.newInstance(type))
        .sorted(Comparator.comparing(Command::name))
        .toList());
  }

  /** The type of the bean that does it. */
  public Optional<Class<? extends Command>> find(String name) {
    return commands.stream().filter(command -> command.name().equals(name)).findFirst().map(Command::getClass);
  }

  /** The table that {@code help} prints, without the commands that start a server. */
  public String help() {
    StringBuilder text = new StringBuilder();
    for (Command command : commands) {
      String[] lines = command.help().split("\n", 2);
      text.append("  ").append(command.name()).append(' ').append(lines[0]).append('\n');
      if (lines.length > 1) {
        text.append("      ").append(lines[1].replace("\n", "\n      ")).append('\n');
      }
    }
    return text.toString();
  }
}
