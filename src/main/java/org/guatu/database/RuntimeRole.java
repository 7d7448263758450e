package org.guatu.database;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.postgresql.util.PasswordUtil;

/**
 * The role that the product serves with. Its rights hang on a group of the database; the login, with a random password
 * kept in the data directory, is a member. It reads and writes rows, except that it can only add to append-only tables and
 * only read what the migration writes.
 */
final class RuntimeRole {
  private final DataDirectory directory;
  private final String group;

  RuntimeRole(DataDirectory directory, DatabaseAddress owner) {
    this.directory = directory;
    this.group = owner.database() + "_runtime";
  }

  String login() {
    return directory.setting("database.role").orElseGet(() -> {
      byte[] random = new byte[6];
      new SecureRandom().nextBytes(random);
      directory.keep("database.role", "guatu_" + HexFormat.of().formatHex(random));
      return directory.setting("database.role").orElseThrow();
    });
  }

  String password() {
    return directory.secret("database.runtime");
  }

  /** Makes group and login and gives the rights, all in one transaction. Needs the owner's connection. */
  void provide(Connection owner, MigrationFiles files) throws SQLException {
    owner.setAutoCommit(false);
    try (Statement statement = owner.createStatement()) {
      try {
        roles(owner, statement);
      } catch (SQLException e) {
        throw new Refusal("the database user may not make the runtime role; as a superuser run: ALTER ROLE "
            + quoted(owner.getMetaData().getUserName()) + " CREATEROLE; (" + DatabaseAddress.firstLine(e) + ")", e);
      }
      for (String module : files.modules()) {
        rights(owner, statement, module, Set.copyOf(files.appendOnly()));
      }
      owner.commit();
    } finally {
      owner.rollback();
      owner.setAutoCommit(true);
    }
  }

  private void roles(Connection owner, Statement statement) throws SQLException {
    if (!exists(owner, group)) {
      statement.execute("CREATE ROLE " + quoted(group) + " NOLOGIN");
    }
    String verb = exists(owner, login()) ? "ALTER" : "CREATE";
    // The verifier instead of the password: statements may end in the server's log.
    String verifier = PasswordUtil.encodePassword(login(), password().toCharArray(), "scram-sha-256");
    statement.execute(verb + " ROLE " + quoted(login()) + " LOGIN PASSWORD '" + verifier + "'");
    statement.execute("GRANT " + quoted(group) + " TO " + quoted(login()));
  }

  private void rights(Connection owner, Statement statement, String schema, Set<String> appendOnly) throws SQLException {
    statement.execute("REVOKE ALL ON SCHEMA " + quoted(schema) + " FROM PUBLIC");
    statement.execute("GRANT USAGE ON SCHEMA " + quoted(schema) + " TO " + quoted(group));
    statement.execute("REVOKE ALL ON ALL TABLES IN SCHEMA " + quoted(schema) + " FROM " + quoted(group));
    List<String> changeable = new ArrayList<>();
    List<String> addable = new ArrayList<>();
    List<String> readable = new ArrayList<>();
    for (String table : new TreeSet<>(tables(owner, schema))) {
      boolean migrations = schema.equals("infra") && (table.startsWith("flyway_") || table.equals("schema_version"));
      List<String> kind = migrations ? readable : appendOnly.contains(schema + "." + table) ? addable : changeable;
      kind.add(quoted(schema) + "." + quoted(table));
    }
    grant(statement, "SELECT", readable);
    grant(statement, "SELECT, INSERT", addable);
    grant(statement, "SELECT, INSERT, UPDATE, DELETE", changeable);
  }

  private void grant(Statement statement, String rights, List<String> tables) throws SQLException {
    if (!tables.isEmpty()) {
      statement.execute("GRANT " + rights + " ON " + String.join(", ", tables) + " TO " + quoted(group));
    }
  }

  private static List<String> tables(Connection owner, String schema) throws SQLException {
    String sql = "SELECT c.relname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
        + " WHERE n.nspname = ? AND c.relkind IN ('r', 'p', 'v', 'm')";
    try (PreparedStatement query = owner.prepareStatement(sql)) {
      query.setString(1, schema);
      try (ResultSet rows = query.executeQuery()) {
        List<String> names = new ArrayList<>();
        while (rows.next()) {
          names.add(rows.getString(1));
        }
        return names;
      }
    }
  }

  private static boolean exists(Connection owner, String role) throws SQLException {
    try (PreparedStatement query = owner.prepareStatement("SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = ?")) {
      query.setString(1, role);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
