package zhengnuo.app.outage;

/**
 * One call of a user with everything that the history says of it.
 *
 * @param invoked when the first attempt left, in nanoseconds of the history
 * @param answered when the last attempt ended
 * @param outcome of the last attempt; {@link Outcome#INFO} where the user gave up without an answer
 * @param retriedAt when the first attempt after an unknown outcome left, 0 if none was needed
 */
record Call(
    long n,
    String user,
    String op,
    String key,
    String matter,
    int version,
    String value,
    long invoked,
    long answered,
    Outcome outcome,
    int status,
    String serverId,
    boolean unknown,
    long retriedAt) {

  /** What the user learned. */
  enum Outcome {
    /** Done, says the program. */
    OK,
    /** Not done, says the program. */
    FAIL,
    /** Nobody said. */
    INFO
  }

  boolean ok() {
    return outcome == Outcome.OK;
  }

  /** What is written to by one at a time: the part of the matter before the slash. */
  String scope() {
    int slash = matter.indexOf('/');
    return slash < 0 ? matter : matter.substring(0, slash);
  }

  @Override
  public String toString() {
    return "call %d: %s of %s by %s, answered %s %d"
        .formatted(n, op, matter, user, outcome, status);
  }
}
