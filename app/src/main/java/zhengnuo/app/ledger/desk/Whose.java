package zhengnuo.app.ledger.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import zhengnuo.app.access.Access;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.NotFound;
import zhengnuo.app.access.Role;
import zhengnuo.app.ledger.matter.Ledger;
import zhengnuo.app.ledger.organisation.Organisation;
import zhengnuo.app.ledger.organisation.OrganisationTree;

/** Which ledger an actor looks at when the address does not say it. */
@Service
class Whose {
  /** Everyone who sees matters. */
  static final Set<Role> SEES_MATTERS =
      EnumSet.of(
          Role.SUPERVISOR,
          Role.LEADER,
          Role.REPRESENTATIVE,
          Role.RELEASER,
          Role.REPORTER,
          Role.REVIEWER);

  private final OrganisationTree tree;
  private final Ledger ledger;
  private final Clock clock;

  Whose(OrganisationTree tree, Ledger ledger, Clock clock) {
    this.tree = tree;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** The government named, else the one at whose place the actor has a role. */
  Organisation government(Actor actor, @Nullable UUID named) {
    return government(actor, named, SEES_MATTERS);
  }

  /**
   * @param roles of which one has to be held there, where a government is named
   * @throws NotFound if there is none, or none where the actor sees anything
   */
  Organisation government(Actor actor, @Nullable UUID named, Set<Role> roles) {
    if (named != null)
      return tree.find(named)
          .filter(government -> within(actor, roles, government.path()))
          .orElseThrow(() -> new NotFound("台账"));
    for (Set<Role> readers : List.of(Access.READS_GOVERNMENT, Access.READS_UNIT))
      for (var grant : actor.grants())
        if (readers.contains(grant.role()) && grant.organisation() != null)
          return ledgerOf(tree.get(grant.organisation()));
    throw new NotFound("台账");
  }

  private static boolean within(Actor actor, Set<Role> roles, String place) {
    return actor.grants().stream()
        .filter(grant -> roles.contains(grant.role()))
        .anyMatch(grant -> grant.place().startsWith(place) || place.startsWith(grant.place()));
  }

  /** A township answers in the ledger above it until it has one of its own. */
  private Organisation ledgerOf(Organisation place) {
    Organisation government = tree.governmentOf(place);
    UUID above = government.parent();
    if (above == null || !ledger.years(government.id()).isEmpty()) return government;
    return ledgerOf(tree.governmentOf(tree.get(above)));
  }

  /** The year named, else this year, else the latest that has a ledger. */
  int year(Organisation government, @Nullable Integer named) {
    if (named != null) return named;
    int now = LocalDate.now(clock).getYear();
    List<Integer> years = ledger.years(government.id());
    return years.isEmpty() || years.contains(now) ? now : years.getFirst();
  }
}
