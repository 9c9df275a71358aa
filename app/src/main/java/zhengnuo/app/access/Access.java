package zhengnuo.app.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Decides whether an actor may act at a place.
 *
 * <p>A place is an organisation's path; a grant at a place reaches everything under it. What units
 * do is checked at the lead unit's place, what supervisors and leaders do at the government's.
 */
@Service
public class Access {
  /** Roles that read a government's whole ledger. */
  public static final Set<Role> READS_GOVERNMENT =
      EnumSet.of(Role.SUPERVISOR, Role.LEADER, Role.REPRESENTATIVE, Role.RELEASER);

  /** Roles that read what their unit leads or takes part in. */
  public static final Set<Role> READS_UNIT = EnumSet.of(Role.REPORTER, Role.REVIEWER);

  public boolean may(Actor actor, Role role, String place) {
    return actor.holds(role, place);
  }

  public boolean mayAny(Actor actor, Set<Role> roles, String place) {
    return roles.stream().anyMatch(role -> actor.holds(role, place));
  }

  /**
   * @throws Refused in Chinese if the role is not granted there
   */
  public void require(Actor actor, Role role, String place) {
    requireAny(actor, EnumSet.of(role), place);
  }

  /**
   * @throws Refused in Chinese if none of the roles is granted there
   */
  public void requireAny(Actor actor, Set<Role> roles, String place) {
    if (!mayAny(actor, roles, place))
      throw new Refused(
          "这一步由%s来做，您在这个单位没有这个身份，什么都没有改动。需要的话请找安全管理员授权。"
              .formatted(
                  roles.stream().map(role -> role.chinese).collect(Collectors.joining("或"))));
  }

  /**
   * Whether business data at {@code place} may be read. What a unit only takes part in is asked
   * with the cooperating unit's place as well. The three administrators see none.
   */
  public boolean sees(Actor actor, String place) {
    return mayAny(actor, READS_GOVERNMENT, place) || mayAny(actor, READS_UNIT, place);
  }

  /**
   * Guards what an administrator does: these roles stand at no place.
   *
   * @param administrators of which one is enough
   * @throws Refused in Chinese if none of the roles is granted
   */
  public void requireAdministrator(Actor actor, Role... administrators) {
    for (Role administrator : administrators) if (actor.holdsAnywhere(administrator)) return;
    throw new Refused(
        "这一步由%s来做，什么都没有改动。"
            .formatted(
                Arrays.stream(administrators)
                    .map(administrator -> administrator.chinese)
                    .collect(Collectors.joining("或"))));
  }

  /** Guards what only the program does by itself, before or beside all accounts. */
  public void requireProgram(Actor actor) {
    if (!actor.isProgram()) throw new Refused("这一步只由程序自己来做，什么都没有改动。");
  }
}
