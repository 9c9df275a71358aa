package zhengnuo.bench.rivals;

import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** DuckDB with the texts in a table: one {@code regexp_extract_all} over them, on one thread. */
public final class DuckDbRival implements Rival {
  private static final String QUERY =
      """
      select regexp_extract_all(text, '[0-9]+(?:\\.[0-9]+)?(?:%|‰|个百分点|万|亿|[\\x{4e00}-\\x{9fa5}]{1,3})')
        from report
       order by id\
      """;

  private final List<String> texts;
  private final Connection database;

  public DuckDbRival(List<String> texts) {
    this.texts = texts;
    try {
      database = DriverManager.getConnection("jdbc:duckdb:");
      try (var statement = database.createStatement()) {
        statement.execute("set threads = 1");
        statement.execute("create table report (id integer, text varchar)");
      }
      try (var insert = database.prepareStatement("insert into report values (?, ?)")) {
        for (int text = 0; text < texts.size(); text++) {
          insert.setInt(1, text);
          insert.setString(2, texts.get(text));
          insert.execute();
        }
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("DuckDB did not take the texts", failed);
    }
  }

  @Override
  public int read() {
    int found = 0;
    for (Object[] matches : matches()) found += matches.length;
    return found;
  }

  private List<Object[]> matches() {
    try (var statement = database.createStatement();
        ResultSet rows = statement.executeQuery(QUERY)) {
      List<Object[]> matches = new ArrayList<>();
      while (rows.next()) {
        Array row = rows.getArray(1);
        matches.add((Object[]) row.getArray());
      }
      return matches;
    } catch (SQLException failed) {
      throw new IllegalStateException("DuckDB did not read the texts", failed);
    }
  }

  /** The places are looked up afterwards: DuckDB hands back the words alone. */
  @Override
  public List<Found> found(int text) {
    List<Found> found = new ArrayList<>();
    int at = 0;
    for (Object match : matches().get(text)) {
      String written = String.valueOf(match);
      at = texts.get(text).indexOf(written, at);
      found.add(Found.written(at, written));
      at += written.length();
    }
    return found;
  }

  @Override
  public void close() {
    try {
      database.close();
    } catch (SQLException failed) {
      throw new IllegalStateException("DuckDB did not close", failed);
    }
  }
}
