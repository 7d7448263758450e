package org.guatu.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.guatu.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the role that serves may do, asked of the database itself. */
class RuntimeRoleTest {
  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  @ParameterizedTest
  @ValueSource(strings = {
    "UPDATE audit.entry SET actor = 'x'",
    "DELETE FROM audit.entry",
    "TRUNCATE audit.entry",
    "UPDATE audit.link SET hash = 'x'",
    "DELETE FROM audit.link",
    "INSERT INTO infra.schema_version VALUES ('x', now())",
    "DELETE FROM infra.flyway_audit",
    "CREATE TABLE audit.mine (a int)",
    "ALTER TABLE audit.entry ADD mine int",
    "CREATE ROLE mine",
  })
  void isRefused(String sql) throws SQLException {
    try (Connection connection = TestDatabase.dataSource().getConnection(); Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute(sql))
          .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
    }
  }

  @Test
  void addsToAndReadsTheAuditTrail() throws SQLException {
    try (Connection connection = TestDatabase.dataSource().getConnection(); Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      int added = statement.executeUpdate("INSERT INTO audit.entry SELECT gen_random_uuid(), gen_random_uuid(), now(), NULL, 'a', 'b', 'c', 'd', 'DONE', '{}'");
      assertThat(added).isEqualTo(1);
      connection.rollback();
    }
  }

  @Test
  void everyTableNamedAppendOnlyExistsAndIsSoByItsRights() {
    List<String> appendOnly = MigrationFiles.carried().appendOnly();
    assertThat(appendOnly).isNotEmpty().allSatisfy(table -> assertThat(rights(table)).isEqualTo("true true false false"));
  }

  @Test
  void everyOtherTableIsReadAndWritten() {
    String others = TestDatabase.ask(owner(), "SELECT string_agg(n.nspname || '.' || c.relname, ',') FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
        + " WHERE c.relkind IN ('r', 'p') AND n.nspname = ANY (string_to_array('" + String.join(",", MigrationFiles.carried().modules()) + "', ','))"
        + " AND NOT (n.nspname = 'infra' AND (c.relname = 'schema_version' OR c.relname LIKE 'flyway%'))");
    assertThat(others).isNotNull();
    assertThat(others.split(",")).filteredOn(table -> !MigrationFiles.carried().appendOnly().contains(table))
        .isNotEmpty().allSatisfy(table -> assertThat(rights(table)).isEqualTo("true true true true"));
  }

  private static String rights(String table) {
    String user = TestDatabase.ask(owner(), "SELECT rolname FROM pg_roles WHERE rolname = '" + runtime() + "'");
    return TestDatabase.ask(owner(), "SELECT concat_ws(' ', has_table_privilege('" + user + "', '" + table + "', 'SELECT')::text,"
        + " has_table_privilege('" + user + "', '" + table + "', 'INSERT')::text, has_table_privilege('" + user + "', '" + table + "', 'UPDATE')::text,"
        + " has_table_privilege('" + user + "', '" + table + "', 'DELETE')::text)");
  }

  private static String runtime() {
    return TestDatabase.shared().database().address().user();
  }

  private static DatabaseAddress owner() {
    return TestDatabase.shared().owner();
  }
}
