package org.guatu.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guatu.Guatu;
import org.guatu.kernel.LifeCycle;
import org.guatu.kernel.Words;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

/**
 * The documents that are drawn from the product agree with it. They are renewed by
 * {@code mvn test -Dfast -Dtest=GeneratedDocsTest -Drenew=true}.
 */
@SpringBootTest
class GeneratedDocsTest {
  private static final String NOTE = "\nDrawn from the product; renew with `mvn test -Dfast -Dtest=GeneratedDocsTest -Drenew=true`.\n\n";

  @Autowired DSLContext db;

  @Test
  void theMapOfTheRooms() throws Exception {
    ApplicationModules modules = ApplicationModules.of(Guatu.class);
    StringBuilder text = new StringBuilder("# The rooms and their arrows\n").append(NOTE)
        .append("An arrow says \"uses\". Everybody may use `kernel` and `audit`; those arrows are left out.\n\n```mermaid\nflowchart TD\n");
    StringBuilder table = new StringBuilder("\n| room | what it is for | uses |\n|---|---|---|\n");
    List<ApplicationModule> rooms = modules.stream().sorted(Comparator.comparing(room -> room.getIdentifier().toString())).toList();
    for (ApplicationModule room : rooms) {
      List<String> used = room.getDirectDependencies(modules, DependencyType.values()).uniqueModules().map(each -> each.getIdentifier().toString())
          .filter(name -> !name.equals(room.getIdentifier().toString())).sorted().toList();
      used.stream().filter(name -> !List.of("kernel", "audit").contains(name)).forEach(name ->
          text.append("  ").append(node(room.getIdentifier().toString())).append(" --> ").append(node(name)).append('\n'));
      table.append("| `%s` | %s | %s |%n".formatted(room.getIdentifier(), about(room), used.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "))));
    }
    agrees("docs/modules.md", text.append("```\n").append(table).toString());
  }

  @Test
  void theDataDictionary() throws Exception {
    StringBuilder text = new StringBuilder("# 数据字典\n").append(NOTE);
    String table = "";
    for (Record column : db.fetch("""
        select n.nspname || '.' || c.relname as place, coalesce(obj_description(c.oid), '') as about, a.attname as name,
               format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as must, coalesce(col_description(c.oid, a.attnum), '') as meaning,
               coalesce((select string_agg(k.attname, ', ' order by array_position(x.indkey, k.attnum))
                 from pg_index x join pg_attribute k on k.attrelid = c.oid and k.attnum = any(x.indkey) where x.indrelid = c.oid and x.indisprimary), '') as key
        from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where n.nspname not in ('pg_catalog','information_schema','infra','public') and n.nspname not like 'pg_%' and c.relkind in ('r','v')
          and c.relname not like 'flyway%'
        order by 1, a.attnum
        """)) {
      String place = column.get("place", String.class);
      if (!place.equals(table)) {
        table = place;
        String key = column.get("key", String.class);
        text.append("\n## ").append(place).append("\n\n").append(column.get("about", String.class)).append(key.isEmpty() ? "" : "。主键：" + key)
            .append("\n\n| 列 | 类型 | 必填 | 含义 |\n|---|---|---|---|\n");
      }
      text.append("| %s | %s | %s | %s |%n".formatted(column.get("name"), column.get("type"), column.get("must", Boolean.class) ? "是" : "",
          column.get("meaning", String.class).replace("|", "\\|")));
    }
    agrees("docs/data-dictionary.md", text.toString());
  }

  @Test
  void theLifeCycles() throws Exception {
    Map<String, String> drawings = new TreeMap<>();
    for (JavaClass found : new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.guatu")) {
      if (found.isEnum()) {
        drawing(found.reflect()).ifPresent(drawing -> drawings.put(found.getName().substring("org.guatu.".length()), drawing));
      }
    }
    StringBuilder text = new StringBuilder("# Life cycles\n").append(NOTE).append("Every allowed change, from the one table that the product follows.\n");
    drawings.forEach((name, drawing) -> text.append("\n## `").append(name).append("`\n\n```mermaid\nstateDiagram-v2\n").append(drawing).append("```\n"));
    agrees("docs/life-cycles.md", text.toString());
  }

  private static Optional<String> drawing(Class<?> states) throws ReflectiveOperationException {
    StringBuilder lines = new StringBuilder();
    for (Object state : states.getEnumConstants()) {
      if (Words.has(states.getSimpleName() + "." + ((Enum<?>) state).name())) {
        lines.append("  ").append(((Enum<?>) state).name()).append(": ").append(Words.of((Enum<?>) state)).append('\n');
      }
    }
    int named = lines.length();
    for (Field field : states.getDeclaredFields()) {
      if (field.getType() == LifeCycle.class) {
        field.setAccessible(true);
        ((LifeCycle<?, ?>) field.get(null)).table().forEach((from, steps) -> steps.forEach((step, to) ->
            lines.append("  %s --> %s: %s%n".formatted(from.name(), to.name(), Words.of(step)))));
      }
    }
    for (Method method : states.getDeclaredMethods()) {
      if (method.getName().equals("mayBecome") && Arrays.equals(method.getParameterTypes(), new Class<?>[] {states})) {
        method.setAccessible(true);
        for (Object from : states.getEnumConstants()) {
          for (Object to : states.getEnumConstants()) {
            if (Boolean.TRUE.equals(method.invoke(from, to))) {
              lines.append("  %s --> %s%n".formatted(((Enum<?>) from).name(), ((Enum<?>) to).name()));
            }
          }
        }
      }
    }
    return lines.length() == named ? Optional.empty() : Optional.of(lines.toString());
  }

  /** The first paragraph of a room's package-info. */
  private static String about(ApplicationModule room) throws IOException {
    Path info = Path.of("src/main/java", room.getBasePackage().getName().split("\\.")).resolve("package-info.java");
    String text = Files.readString(info);
    return text.substring(text.indexOf("/**") + 3, text.indexOf("*/")).replaceAll("\\n \\*", " ").replaceAll("\\s+", " ").replaceAll(" <p>.*", "").strip().replace("|", "\\|");
  }

  /** A word that the drawing does not take for one of its own. */
  private static String node(String room) {
    return room + "[" + room + "]";
  }

  private static void agrees(String file, String text) throws IOException {
    if (Boolean.getBoolean("renew")) {
      Files.writeString(Path.of(file), text);
    }
    assertThat(Files.readString(Path.of(file))).as(file + " is stale").isEqualTo(text);
  }
}
