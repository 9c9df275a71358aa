package zhengnuo.app.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Moments of rows, which are stored with their offset, in the installation's zone. */
public final class Moments {
  private Moments() {}

  /** Null where the column is. */
  public static @Nullable LocalDateTime at(ResultSet row, String column, Clock clock)
      throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.atZoneSameInstant(clock.getZone()).toLocalDateTime();
  }

  /**
   * @throws IllegalStateException if the column is null
   */
  public static LocalDateTime of(ResultSet row, String column, Clock clock) throws SQLException {
    LocalDateTime at = at(row, column, clock);
    if (at == null) throw new IllegalStateException(column + " is null");
    return at;
  }
}
