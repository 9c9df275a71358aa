package zhengnuo.app.ledger.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhengnuo.app.access.Access;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.Audit;
import zhengnuo.app.access.Rejected;
import zhengnuo.app.access.Role;
import zhengnuo.app.database.Ids;

/** Who holds which post: duty rests with the post, and a new holder takes it over. */
@Service
public class Appointments {
  private final Posts posts;
  private final OrganisationTree tree;
  private final Access access;
  private final Audit audit;
  private final Clock clock;

  Appointments(Posts posts, OrganisationTree tree, Access access, Audit audit, Clock clock) {
    this.posts = posts;
    this.tree = tree;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Gives a post to a person from today on; it is made if the unit has none of that title, and who
   * held it before holds it no more.
   *
   * @throws Rejected if the title is empty
   */
  @Transactional
  public void appoint(Actor actor, UUID unit, String title, UUID account) {
    if (!actor.isProgram()) access.requireAdministrator(actor, Role.SYSTEM_ADMINISTRATOR);
    if (title.isBlank()) throw new Rejected("post", "填写岗位名称");
    UUID organisation = tree.get(unit).id();
    LocalDate today = LocalDate.now(clock);
    Post post = posts.named(organisation, title.strip()).orElse(null);
    if (post == null) {
      post = new Post(Ids.next(), organisation, title.strip());
      posts.add(post, today);
    }
    posts.hold(post.id(), account, today);
    audit.record(actor, "任职", "岗位", post.id(), null, Map.of("account", account, "post", post), "");
  }
}
