package zhengnuo.app.access;

/** The actor sees the thing but may not do this; the message says who may. */
public final class Refused extends RuntimeException {
  public Refused(String message) {
    super(message);
  }

  Refused(String message, Exception cause) {
    super(message, cause);
  }
}
