package zhengnuo.app.ledger.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhengnuo.app.access.Access;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.Audit;
import zhengnuo.app.access.NotFound;
import zhengnuo.app.access.Rejected;
import zhengnuo.app.access.Role;
import zhengnuo.app.database.Ids;

/** The organisation tree: 块 by path. */
@Service
public class OrganisationTree {
  private final Organisations organisations;
  private final Access access;
  private final Audit audit;
  private final Clock clock;

  OrganisationTree(Organisations organisations, Access access, Audit audit, Clock clock) {
    this.organisations = organisations;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws NotFound if there is none
   */
  public Organisation get(UUID id) {
    return organisations.get(id).orElseThrow(() -> new NotFound("单位"));
  }

  /**
   * The unit at or under the place; one elsewhere answers like one that is not there.
   *
   * @throws NotFound if there is none
   */
  public Organisation within(UUID id, String place) {
    return organisations
        .get(id)
        .filter(unit -> unit.path().startsWith(place))
        .orElseThrow(() -> new NotFound("单位"));
  }

  /** The organisation, empty if there is none. */
  public Optional<Organisation> find(UUID id) {
    return organisations.get(id);
  }

  /** Everything that stands today at or under the place, parents before children. */
  public List<Organisation> under(String place) {
    return organisations.under(place);
  }

  /** The government that a unit belongs to; a government is its own. */
  public Organisation governmentOf(Organisation unit) {
    return organisations.governmentAbove(unit.path()).orElseThrow(() -> new NotFound("政府"));
  }

  /**
   * Adds an organisation from today on.
   *
   * @param parent null for the topmost government, which only the set-up adds
   * @throws Rejected if the name is empty or taken below the same parent
   */
  @Transactional
  public Organisation add(
      Actor actor,
      @Nullable UUID parent,
      String name,
      OrganisationKind kind,
      OrganisationLevel level) {
    if (!actor.isProgram()) access.requireAdministrator(actor, Role.SYSTEM_ADMINISTRATOR);
    if (parent == null) access.requireProgram(actor);
    if (name.isBlank()) throw new Rejected("name", "填写单位名称");
    if (organisations.hasChild(parent, name.strip()))
      throw new Rejected("name", "“%s”已经有了，不能重名".formatted(name.strip()));
    int key = organisations.nextKey(parent);
    String above = parent == null ? "" : get(parent).path();
    var added =
        new Organisation(Ids.next(), parent, above + key + ".", name.strip(), kind, level, 1);
    organisations.add(added, key, LocalDate.now(clock));
    audit.record(actor, "新建单位", "单位", added.id(), null, added, "");
    return added;
  }
}
