package org.guatu.database;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of the modules' schemas, as the database itself knows them. */
final class TableList {
  /** Migrations write these themselves, so no backup carries them. */
  private static final String OURS = " NOT (n.nspname = 'infra' AND (c.relname = 'schema_version' OR c.relname LIKE 'flyway\\_%'))";

  private TableList() {}

  /** "schema.table" → its columns in their order, generated ones left out. */
  static Map<String, List<String>> columns(Connection connection, List<String> schemas) throws SQLException {
    String sql = "SELECT n.nspname || '.' || c.relname, a.attname FROM pg_catalog.pg_class c"
        + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
        + " JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''"
        + " WHERE n.nspname = ANY (?) AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND" + OURS
        + " ORDER BY n.nspname, c.relname, a.attnum";
    Map<String, List<String>> tables = new LinkedHashMap<>();
    read(connection, sql, schemas, row -> tables.computeIfAbsent(row.getString(1), table -> new ArrayList<>()).add(row.getString(2)));
    return tables;
  }

  /** Every table after the tables that its foreign keys point at. @throws IllegalStateException if they go in a circle */
  static List<String> inOrder(Connection connection, List<String> schemas) throws SQLException {
    String sql = "SELECT n.nspname || '.' || c.relname, tn.nspname || '.' || t.relname FROM pg_catalog.pg_constraint k"
        + " JOIN pg_catalog.pg_class c ON c.oid = k.conrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
        + " JOIN pg_catalog.pg_class t ON t.oid = k.confrelid JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace"
        + " WHERE k.contype = 'f' AND k.conparentid = 0 AND k.conrelid <> k.confrelid AND n.nspname = ANY (?) AND" + OURS;
    Map<String, Set<String>> waitsFor = new LinkedHashMap<>();
    columns(connection, schemas).keySet().forEach(table -> waitsFor.put(table, new LinkedHashSet<>()));
    read(connection, sql, schemas, row -> requireNonNull(waitsFor.get(row.getString(1))).add(row.getString(2)));
    Set<String> order = new LinkedHashSet<>();
    while (order.size() < waitsFor.size()) {
      List<String> ready = waitsFor.entrySet().stream()
          .filter(entry -> !order.contains(entry.getKey()) && order.containsAll(entry.getValue()))
          .map(Map.Entry::getKey)
          .toList();
      if (ready.isEmpty()) {
        throw new IllegalStateException("foreign keys go in a circle among " + waitsFor.keySet().stream().filter(t -> !order.contains(t)).toList());
      }
      order.addAll(ready);
    }
    return List.copyOf(order);
  }

  private static void read(Connection connection, String sql, List<String> schemas, Row row) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setArray(1, connection.createArrayOf("text", schemas.toArray()));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          row.read(rows);
        }
      }
    }
  }

  /** Takes one row. */
  private interface Row {
    void read(ResultSet row) throws SQLException;
  }
}
