package zhengnuo.app.database;

/**
 * How to reach the database.
 *
 * @param url JDBC address
 * @param owner login that owns the tables and migrates them; empty if it stands in the address
 * @param app login that the program works as; empty for an outside database whose one login stands
 *     in the address
 */
public record DatabaseAddress(
    String url, String owner, String ownerPassword, String app, String appPassword) {

  /** Keeps passwords out of logs and error messages; an outside address may hold one. */
  @Override
  public String toString() {
    int parameters = url.indexOf('?');
    return parameters < 0 ? url : url.substring(0, parameters);
  }
}
