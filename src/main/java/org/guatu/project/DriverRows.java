package org.guatu.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.ResultQuery;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** Many rows of a statement from the driver's columns themselves, by their place: a record of each row would cost as much as finding it. */
final class DriverRows {
  private DriverRows() {}

  /** Makes something of the row that the driver stands at. */
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  static <T> void each(ResultQuery<?> query, Reader<T> reader, Consumer<? super T> taker) {
    try (ResultSet rows = query.fetchResultSet()) {
      while (rows.next()) {
        taker.accept(reader.read(rows));
      }
    } catch (SQLException e) {
      throw new DataAccessException("reading the rows of a statement", e);
    }
  }

  static <T> List<T> list(ResultQuery<?> query, Reader<T> reader) {
    List<T> all = new ArrayList<>();
    each(query, reader, all::add);
    return all;
  }

  static UUID id(ResultSet row, int place) throws SQLException {
    return row.getObject(place, UUID.class);
  }

  static @Nullable UUID idOrNull(ResultSet row, int place) throws SQLException {
    return row.getObject(place, UUID.class);
  }

  static OffsetDateTime moment(ResultSet row, int place) throws SQLException {
    return FactStore.utc(row.getObject(place, OffsetDateTime.class));
  }

  static @Nullable OffsetDateTime momentOrNull(ResultSet row, int place) throws SQLException {
    OffsetDateTime moment = row.getObject(place, OffsetDateTime.class);
    return moment == null ? null : FactStore.utc(moment);
  }
}
