package zhengnuo.app.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, with what is granted today.
 *
 * @param account {@link #PROGRAM} for the program itself
 * @param post title of the post held, or the unit's name, or an administrator's role; empty if
 *     neither is known
 * @param organisation the unit that the person belongs to, null for administrators and the program
 * @param place that unit's path, empty if there is none
 * @param remoteAddress from where the request came, empty for the program itself
 */
public record Actor(
    UUID account,
    String name,
    String post,
    @Nullable UUID organisation,
    String place,
    List<Grant> grants,
    String remoteAddress) {
  /** Stands for the program itself where an account is asked for; no account has it. */
  public static final UUID PROGRAM = new UUID(0, 0);

  /** The program itself: set-up, jobs, the demonstration's making of accounts. */
  public static Actor program(String name) {
    return new Actor(PROGRAM, name, "", null, "", List.of(), "");
  }

  public boolean isProgram() {
    return account.equals(PROGRAM);
  }

  /** Whether the role is granted at {@code place} or above it. */
  public boolean holds(Role role, String place) {
    for (Grant grant : grants)
      if (grant.role() == role && !role.isAdministrator() && place.startsWith(grant.place()))
        return true;
    return false;
  }

  public boolean holdsAnywhere(Role role) {
    for (Grant grant : grants) if (grant.role() == role) return true;
    return false;
  }

  public boolean holdsAnywhere(Set<Role> roles) {
    for (Grant grant : grants) if (roles.contains(grant.role())) return true;
    return false;
  }

  /** Places at which the role is granted, in the order of the grants. */
  public List<String> places(Role role) {
    return grants.stream().filter(grant -> grant.role() == role).map(Grant::place).toList();
  }
}
