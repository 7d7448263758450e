package org.guatu.database;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.ByteConverter;

/**
 * Many rows into one table by the database's own bulk protocol, inside the transaction that is under way. The rows are sent in binary
 * form while they are made, so that the database takes them in meanwhile; if the caller likes, while it does something else.
 */
public final class Copy<T> {
  private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
  private static final int PIECE = 1 << 16;
  private static final long EPOCH = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
  private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
  private static final byte[] NULL = {-1, -1, -1, -1};

  private final List<T> rows;
  private final List<Column<T>> columns = new ArrayList<>();

  private Copy(List<T> rows) {
    this.rows = rows;
  }

  /** Neighbouring rows often say the same in a column, which is then made into bytes once. */
  private static final class Column<T> {
    final Field<?> field;
    final Function<T, ? extends @Nullable Object> value;
    @Nullable Object last;
    byte[] bytes = NULL;

    Column(Field<?> field, Function<T, ? extends @Nullable Object> value) {
      this.field = field;
      this.value = value;
    }

    byte[] of(@Nullable Object now) {
      if (now == null) {
        return NULL;
      }
      if (!now.equals(last)) {
        bytes = sized(now);
        last = now;
      }
      return bytes;
    }
  }

  public static <T> Copy<T> of(List<T> rows) {
    return new Copy<>(rows);
  }

  /** A column of the table, with what each row has in it. */
  public <V> Copy<T> add(Field<V> field, Function<T, ? extends @Nullable V> value) {
    columns.add(new Column<>(field, value));
    return this;
  }

  /** The same of a column of moments. */
  public Copy<T> moment(Field<OffsetDateTime> field, Function<T, ? extends @Nullable Instant> value) {
    columns.add(new Column<>(field, value));
    return this;
  }

  /** @throws DataAccessException if the database refuses a row: then all of them are refused, and the transaction can only be taken back */
  public void into(DSLContext db, Table<?> table) {
    start(db, table, false);
  }

  /**
   * The same, but many rows go in while the caller works out what comes next. Whatever the transaction asks of the database then, its end
   * included, waits for them, and throws what they were refused for. Neither the rows nor what the columns read may change any more.
   */
  public void behind(DSLContext db, Table<?> table) {
    start(db, table, rows.size() >= Aside.MANY && Sending.possible());
  }

  private void start(DSLContext db, Table<?> table, boolean behind) {
    if (rows.isEmpty()) {
      return;
    }
    String names = columns.stream().map(column -> RuntimeRole.quoted(column.field.getName())).collect(Collectors.joining(", "));
    String sql = "COPY " + db.render(table) + " (" + names + ") FROM STDIN WITH (FORMAT binary)";
    db.connection(connection -> {
      PGConnection driver = connection.unwrap(PGConnection.class);
      if (behind) {
        Sending.begin(() -> send(driver, sql));
      } else {
        Sending.awaitRows();
        send(driver, sql);
      }
    });
  }

  private void send(PGConnection driver, String sql) throws SQLException {
    CopyIn copy = driver.getCopyAPI().copyIn(sql);
    try {
      send(copy);
      copy.endCopy();
    } catch (SQLException refused) {
      throw new DataAccessException(sql, refused);
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private void send(CopyIn copy) throws SQLException {
    byte[] piece = new byte[PIECE];
    System.arraycopy(SIGNATURE, 0, piece, 0, SIGNATURE.length);
    int end = SIGNATURE.length + Long.BYTES;
    for (T row : rows) {
      end = room(copy, piece, end, Short.BYTES);
      ByteConverter.int2(piece, end, columns.size());
      end += Short.BYTES;
      for (Column<T> column : columns) {
        Object value = column.value.apply(row);
        // Ids and moments differ from row to row, and are the most of what is sent.
        if (value instanceof UUID id) {
          end = room(copy, piece, end, 20);
          ByteConverter.int4(piece, end, 16);
          ByteConverter.int8(piece, end + 4, id.getMostSignificantBits());
          ByteConverter.int8(piece, end + 12, id.getLeastSignificantBits());
          end += 20;
        } else if (value instanceof OffsetDateTime moment) {
          end = moment(copy, piece, end, moment.toEpochSecond(), moment.getNano());
        } else if (value instanceof Instant moment) {
          end = moment(copy, piece, end, moment.getEpochSecond(), moment.getNano());
        } else {
          end = put(copy, piece, end, column.of(value));
        }
      }
    }
    end = room(copy, piece, end, Short.BYTES);
    ByteConverter.int2(piece, end, -1);
    copy.writeToCopy(piece, 0, end + Short.BYTES);
  }

  /** Microseconds since the database's own epoch. */
  private static int moment(CopyIn copy, byte[] piece, int end, long second, int nano) throws SQLException {
    int at = room(copy, piece, end, 12);
    ByteConverter.int4(piece, at, Long.BYTES);
    ByteConverter.int8(piece, at + 4, (second - EPOCH) * 1_000_000 + nano / 1_000);
    return at + 12;
  }

  private static int put(CopyIn copy, byte[] piece, int end, byte[] bytes) throws SQLException {
    int at = room(copy, piece, end, bytes.length);
    if (bytes.length > piece.length) {
      copy.writeToCopy(bytes, 0, bytes.length);
      return at;
    }
    System.arraycopy(bytes, 0, piece, at, bytes.length);
    return at + bytes.length;
  }

  /** Sends what is in the piece if that much more does not fit behind it. @return where it fits */
  private static int room(CopyIn copy, byte[] piece, int end, int more) throws SQLException {
    if (end + more <= piece.length) {
      return end;
    }
    copy.writeToCopy(piece, 0, end);
    return 0;
  }

  /** The value as PostgreSQL sends and takes its type, behind its length. */
  private static byte[] sized(Object value) {
    return switch (value) {
      case String text -> sized(text.getBytes(StandardCharsets.UTF_8));
      case LocalDate day -> small(Math.toIntExact(day.toEpochDay() - EPOCH_DAY));
      case BigDecimal number -> sized(ByteConverter.numeric(number));
      case Long number -> whole(number);
      case Integer number -> small(number);
      case Boolean flag -> sized(new byte[] {(byte) (flag ? 1 : 0)});
      default -> throw new IllegalArgumentException("no column can be copied from a " + value.getClass().getName());
    };
  }

  private static byte[] sized(byte[] content) {
    byte[] bytes = new byte[4 + content.length];
    ByteConverter.int4(bytes, 0, content.length);
    System.arraycopy(content, 0, bytes, 4, content.length);
    return bytes;
  }

  private static byte[] whole(long number) {
    byte[] bytes = sized(new byte[8]);
    ByteConverter.int8(bytes, 4, number);
    return bytes;
  }

  private static byte[] small(int number) {
    byte[] bytes = sized(new byte[4]);
    ByteConverter.int4(bytes, 4, number);
    return bytes;
  }
}
