package zhengnuo.app.ledger.report;

import java.util.List;
import java.util.Set;
import zhengnuo.app.access.Access;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.Role;

/** Who reads a government's reports: who supervises, leads or represents there. */
final class ReportAccess {
  private static final Set<Role> READERS =
      Set.of(Role.SUPERVISOR, Role.LEADER, Role.REPRESENTATIVE);

  private ReportAccess() {}

  static boolean sees(Access access, Actor actor, String place) {
    return READERS.stream().anyMatch(role -> access.may(actor, role, place));
  }

  /** The places at which the actor reads reports. */
  static List<String> places(Actor actor) {
    return READERS.stream()
        .sorted()
        .flatMap(role -> actor.places(role).stream())
        .distinct()
        .toList();
  }
}
