package zhengnuo.app.database;

/** The database could not be started or reached; the message says in Chinese what to do. */
public final class DatabaseAway extends RuntimeException {
  public DatabaseAway(String message) {
    super(message);
  }

  public DatabaseAway(String message, Throwable cause) {
    super(message, cause);
  }
}
