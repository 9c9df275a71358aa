package zhengnuo.app.database;

/**
 * How to reach the database.
 *
 * @param url JDBC address
 * @param owner login that owns the tables and migrates them
 * @param app login that the program works as; equal to {@code owner} for an outside database that
 *     has one login only
 */
public record DatabaseAddress(
    String url, String owner, String ownerPassword, String app, String appPassword) {

  /** Keeps passwords out of logs and error messages. */
  @Override
  public String toString() {
    return url;
  }
}
