package org.guatu.database;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a database is and as whom it is entered.
 *
 * @param host "host:port", several with commas between for a replicated pair
 * @param parameters further parameters of the JDBC driver, "a=b&c=d", or ""
 */
public record DatabaseAddress(String host, String database, String user, String password, String parameters) {
  /**
   * Reads "postgresql://user:password@host:port/database?parameters" or the same with "jdbc:" before it and the user and
   * password among the parameters. A password that is not there comes from GUATU_DATABASE_PASSWORD.
   */
  public static DatabaseAddress parse(String url) {
    String text = url.startsWith("jdbc:") ? url.substring(5) : url;
    if (!text.matches("postgres(ql)?://[^/]+/[^/?]+(\\?.*)?")) {
      throw new Refusal("--database-url must look like postgresql://user:password@host:5432/database");
    }
    URI uri = URI.create("x" + text.substring(text.indexOf(':')));
    String authority = uri.getRawAuthority();
    int at = authority.lastIndexOf('@');
    String[] login = at < 0 ? new String[] {""} : authority.substring(0, at).split(":", 2);
    String user = decode(login[0]);
    String password = login.length > 1 ? decode(login[1]) : "";
    List<String> others = new ArrayList<>();
    for (String parameter : uri.getRawQuery() == null ? new String[0] : uri.getRawQuery().split("&")) {
      if (parameter.startsWith("user=")) {
        user = decode(parameter.substring(5));
      } else if (parameter.startsWith("password=")) {
        password = decode(parameter.substring(9));
      } else if (!parameter.isEmpty()) {
        others.add(parameter);
      }
    }
    if (password.isEmpty() && System.getenv("GUATU_DATABASE_PASSWORD") != null) {
      password = System.getenv("GUATU_DATABASE_PASSWORD");
    }
    if (user.isEmpty()) {
      throw new Refusal("--database-url names no user: postgresql://user:password@host:5432/database");
    }
    return new DatabaseAddress(authority.substring(at + 1), decode(uri.getRawPath().substring(1)), user, password, String.join("&", others));
  }

  /** The same place for somebody else. */
  public DatabaseAddress as(String other, String otherPassword) {
    return new DatabaseAddress(host, database, other, otherPassword, parameters);
  }

  /** Another database on the same server. */
  public DatabaseAddress database(String other) {
    return new DatabaseAddress(host, other, user, password, parameters);
  }

  /** Without user and password: safe to print. */
  public String jdbcUrl() {
    return "jdbc:postgresql://" + host + "/" + database + (parameters.isEmpty() ? "" : "?" + parameters);
  }

  /** With user and password, in the form that {@link #parse} reads. A secret. */
  public String url() {
    return "postgresql://" + encode(user) + ":" + encode(password) + "@" + host + "/" + encode(database) + (parameters.isEmpty() ? "" : "?" + parameters);
  }

  /** One connection a call, no pool: for starting, migrating and copying. */
  public DataSource dataSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(jdbcUrl());
    source.setUser(user);
    source.setPassword(password);
    source.setConnectTimeout(10);
    source.setApplicationName("guatu");
    return source;
  }

  /** What the server said, without the lines of detail. */
  static String firstLine(SQLException failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }

  /** @throws Refusal with the server's words */
  Connection connect() {
    try {
      return dataSource().getConnection();
    } catch (SQLException e) {
      throw new Refusal("cannot connect to " + jdbcUrl() + " as " + user + ": " + firstLine(e), e);
    }
  }

  /** Whether it can be entered at all. @throws Refusal if not */
  void connectBriefly() {
    try (Connection connection = connect()) {
      connection.isValid(5);
    } catch (SQLException e) {
      throw new Refusal("cannot connect to " + this + ": " + e.getMessage(), e);
    }
  }

  @Override
  public String toString() {
    return jdbcUrl() + " as " + user;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
