package zhengnuo.app.routes;

import java.util.Set;
import java.util.function.BiFunction;

/**
 * Who may send one thing to a route; everyone else gets nothing and changes nothing.
 *
 * @param name what is sent, where a route has several
 * @param request makes it for the things that it is about, and for those of the government beside
 * @param reach how far it is open
 * @param allowed by role and place
 * @param effect whether it changes rows when the first of the allowed sends it
 */
record Expectation(
    String name,
    BiFunction<Scene, Scene, Sent> request,
    Reach reach,
    Set<Who> allowed,
    boolean effect) {

  /** For whom a route is there at all. */
  enum Reach {
    ANYONE,
    /** Not there any more once the set-up is done. */
    NOBODY,
    SIGNED_IN,
    /** Also with a password that has to be changed. */
    OWN_ACCOUNT,
    ALLOWED
  }

  boolean allows(Person person) {
    return switch (reach) {
      case ANYONE -> true;
      case NOBODY -> false;
      case SIGNED_IN -> person.standing() == Person.Standing.IN_USE;
      case OWN_ACCOUNT ->
          person.standing() == Person.Standing.IN_USE
              || person.standing() == Person.Standing.PASSWORD_TO_CHANGE;
      case ALLOWED -> person.isOneOf(allowed);
    };
  }

  /** It is answered, but changes nothing: what is sent is lacking something. */
  Expectation without() {
    return new Expectation(name, request, reach, allowed, false);
  }
}
