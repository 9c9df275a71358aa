package zhengnuo.app;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import zhengnuo.app.access.Accounts;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.Role;
import zhengnuo.app.ledger.organisation.Organisation;
import zhengnuo.app.ledger.organisation.OrganisationKind;
import zhengnuo.app.ledger.organisation.OrganisationLevel;
import zhengnuo.app.ledger.organisation.OrganisationTree;

/**
 * A made-up county with its three administrators; people and units are added as tests need them.
 */
public final class County {
  public static final String PASSWORD = "Yunxi-2031-Kan";

  private static final Actor PROGRAM = Actor.program("测试");

  private final ApplicationContext running;
  private final Accounts accounts;
  private final OrganisationTree tree;
  private final Map<String, Unit> units = new HashMap<>();
  private final AtomicInteger made = new AtomicInteger();
  private final Organisation government;
  private final UUID system;
  private final UUID security;
  private final UUID auditor;

  private @Nullable Actor clerk;

  private County(ApplicationContext running) {
    this.running = running;
    this.accounts = running.getBean(Accounts.class);
    this.tree = running.getBean(OrganisationTree.class);
    this.government =
        tree.add(PROGRAM, null, "云溪县人民政府", OrganisationKind.GOVERNMENT, OrganisationLevel.COUNTY);
    this.system = administrator(Role.SYSTEM_ADMINISTRATOR);
    this.security = administrator(Role.SECURITY_ADMINISTRATOR);
    this.auditor = administrator(Role.AUDIT_ADMINISTRATOR);
  }

  static County in(ApplicationContext running) {
    return new County(running);
  }

  public Organisation government() {
    return government;
  }

  public Organisation department(String name) {
    return tree.add(
        PROGRAM, government.id(), name, OrganisationKind.DEPARTMENT, OrganisationLevel.COUNTY);
  }

  /** A department with one person who reports for it and one who approves. */
  public record Unit(Organisation organisation, Actor reporter, Actor reviewer) {
    public UUID id() {
      return organisation.id();
    }

    public String name() {
      return organisation.name();
    }
  }

  /** The department of this name with its people; made when a test first names it. */
  public Unit unit(String name) {
    Unit there = units.get(name);
    if (there != null) return there;
    Organisation made = department(name);
    var unit = new Unit(made, holder(Role.REPORTER, made), holder(Role.REVIEWER, made));
    units.put(name, unit);
    return unit;
  }

  /** The one who runs the county's ledger. */
  public Actor clerk() {
    Actor known = clerk;
    if (known == null) known = holder(Role.SUPERVISOR, government);
    clerk = known;
    return known;
  }

  /** A matter of 2031, made of a sentence of a report as people make it. */
  public CountyMatter matter(String sentence) {
    return new CountyMatter(running, this, sentence);
  }

  /** A new account without any right; its sign-in name is {@link #signInName}. */
  public UUID person(@Nullable UUID unit) {
    String signInName = "person" + made.incrementAndGet();
    return accounts.create(PROGRAM, signInName, "某" + made.get(), unit, PASSWORD, false);
  }

  /** A new account that holds the role at the place from today on. */
  public Actor holder(Role role, Organisation place) {
    UUID account = person(place.id());
    grant(account, role, place);
    return actor(account);
  }

  public void grant(UUID account, Role role, Organisation place) {
    accounts.grant(PROGRAM, account, role, place.id(), null, "测试");
  }

  public String signInName(UUID account) {
    return accounts.get(account).signInName();
  }

  public Actor system() {
    return actor(system);
  }

  public Actor security() {
    return actor(security);
  }

  public Actor auditor() {
    return actor(auditor);
  }

  /** The person with what is granted today. */
  public Actor actor(UUID account) {
    return accounts.actor(account, "127.0.0.1");
  }

  private UUID administrator(Role role) {
    UUID account = person(null);
    accounts.grant(PROGRAM, account, role, null, null, "测试");
    return account;
  }
}
