import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;
import org.slf4j.LoggerFactory;

/**
 * Makes the jOOQ classes from the schema that the migrations really make: starts a throw-away PostgreSQL, migrates every
 * module's folder in its order, and generates. Skipped when neither the migrations nor this file changed.
 */
public class SchemaClasses {
  public static void main(String[] args) throws Exception {
    Path migrations = Path.of(args[0]);
    Path output = Path.of(args[1]);
    Path stampFile = output.resolve("stamp.txt");
    String stamp = stamp(migrations);
    if (Files.exists(stampFile) && Files.readString(stampFile).equals(stamp)) {
      return;
    }
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    List<String> modules = Files.readAllLines(migrations.resolve("modules.txt")).stream().filter(line -> !line.isBlank()).toList();
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
      for (String module : modules) {
        migrate(postgres, migrations, module);
      }
      if (Files.exists(output)) {
        try (Stream<Path> old = Files.walk(output)) {
          for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
          }
        }
      }
      GenerationTool.generate(
          new Configuration()
              .withJdbc(new Jdbc().withUrl(postgres.getJdbcUrl("postgres", "postgres")).withUser("postgres"))
              .withGenerator(
                  new Generator()
                      .withGenerate(new Generate().withRecords(false).withImplicitJoinPathsToOne(false).withImplicitJoinPathsToMany(false).withComments(false).withGlobalCatalogReferences(false))
                      .withDatabase(
                          new Database()
                              .withName("org.jooq.meta.postgres.PostgresDatabase")
                              .withIncludes("(" + String.join("|", modules) + ")\\..*")
                              .withExcludes("infra\\.flyway_.*"))
                      .withTarget(new Target().withPackageName("guatudb").withDirectory(output.toString()))));
    }
    Files.createDirectories(output);
    Files.writeString(stampFile, stamp);
  }

  /** The same layout as {@code org.guatu.database.Migrations}: a schema per module, its history in infra.flyway_module. */
  private static void migrate(EmbeddedPostgres postgres, Path migrations, String module) throws Exception {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA IF NOT EXISTS " + module);
    }
    if (!Files.isDirectory(migrations.resolve(module))) {
      return;
    }
    Flyway.configure()
        .dataSource(postgres.getPostgresDatabase())
        .locations("filesystem:" + migrations.resolve(module))
        .defaultSchema("infra")
        .table("flyway_" + module)
        .createSchemas(false)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }

  private static String stamp(Path migrations) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(Files.readAllBytes(Path.of("src/build/java/SchemaClasses.java")));
    try (Stream<Path> files = Files.walk(migrations)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        digest.update(migrations.relativize(file).toString().getBytes());
        digest.update(Files.readAllBytes(file));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
