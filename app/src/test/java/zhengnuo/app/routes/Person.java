package zhengnuo.app.routes;

import java.util.Collections;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody with a session.
 *
 * @param holds what is granted
 * @param standing how far the account goes at all
 * @param token against forged forms, of the same session
 */
record Person(
    String name, UUID account, Set<Who> holds, Standing standing, String session, String token) {

  /** What an account is good for. */
  enum Standing {
    IN_USE,
    /** Without an account. */
    NOBODY,
    /** Disabled after it had signed in. */
    DISABLED,
    /** Signed in with a password that has to be changed first. */
    PASSWORD_TO_CHANGE
  }

  boolean isOneOf(Set<Who> all) {
    return standing == Standing.IN_USE && !Collections.disjoint(holds, all);
  }

  boolean holdsAt(Who.Place place) {
    return holds.stream().anyMatch(who -> who.place() == place);
  }

  @Override
  public String toString() {
    return name;
  }
}
