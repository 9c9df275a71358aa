package zhengnuo.app.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhengnuo.app.access.Access;
import zhengnuo.app.access.Accounts;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.Audit;
import zhengnuo.app.access.FieldFault;
import zhengnuo.app.access.Rejected;
import zhengnuo.app.access.Role;
import zhengnuo.app.ledger.organisation.Organisation;
import zhengnuo.app.ledger.organisation.OrganisationKind;
import zhengnuo.app.ledger.organisation.OrganisationLevel;
import zhengnuo.app.ledger.organisation.OrganisationTree;
import zhengnuo.app.ledger.report.ReportIntake;

/**
 * Makes an installation out of an empty database, in one transaction and once: the topmost
 * government with its units, the three administrators, the first clerk, and the report that was
 * read before.
 */
@Service
class SetUp {
  private final OrganisationTree tree;
  private final Accounts accounts;
  private final ReportIntake intake;
  private final FirstReading first;
  private final Access access;
  private final Audit audit;

  SetUp(
      OrganisationTree tree,
      Accounts accounts,
      ReportIntake intake,
      FirstReading first,
      Access access,
      Audit audit) {
    this.tree = tree;
    this.accounts = accounts;
    this.intake = intake;
    this.first = first;
    this.access = access;
    this.audit = audit;
  }

  /** A person to make an account for. */
  record Person(String signInName, String name, String password) {}

  /**
   * @param units names of the government's own units, blank ones are passed over
   */
  record Plan(
      String government,
      OrganisationLevel level,
      List<String> units,
      Person system,
      Person security,
      Person audit,
      Person clerk) {}

  /**
   * @return the clerk's account
   * @throws Rejected with every fault of the plan, or if the installation is set up already
   */
  @Transactional
  UUID make(Plan plan) {
    Actor actor = Actor.program("初次设置");
    access.requireProgram(actor);
    if (accounts.any()) throw new Rejected("", "这里已经设置过，请直接登录");
    check(plan);
    Organisation government =
        tree.add(actor, null, plan.government(), OrganisationKind.GOVERNMENT, plan.level());
    Organisation office = null;
    for (String unit : plan.units()) {
      if (unit.isBlank()) continue;
      Organisation added =
          tree.add(actor, government.id(), unit, OrganisationKind.DEPARTMENT, plan.level());
      if (office == null) office = added;
    }
    administrator(actor, plan.system(), "system", Role.SYSTEM_ADMINISTRATOR);
    administrator(actor, plan.security(), "security", Role.SECURITY_ADMINISTRATOR);
    administrator(actor, plan.audit(), "audit", Role.AUDIT_ADMINISTRATOR);
    UUID clerk =
        person(actor, plan.clerk(), "clerk", office == null ? government.id() : office.id());
    accounts.grant(actor, clerk, Role.SUPERVISOR, government.id(), null, "初次设置");
    audit.record(actor, "初次设置", "单位", government.id(), null, government, "");
    var kept = first.get().orElse(null);
    if (kept != null)
      intake.keep(accounts.actor(clerk, ""), "", kept.reads(), kept.bytes(), government.id());
    return clerk;
  }

  private void administrator(Actor actor, Person person, String field, Role role) {
    accounts.grant(actor, person(actor, person, field, null), role, null, null, "初次设置");
  }

  private UUID person(
      Actor actor, Person person, String field, @org.jspecify.annotations.Nullable UUID unit) {
    try {
      return accounts.create(
          actor, person.signInName(), person.name(), unit, person.password(), false);
    } catch (Rejected rejected) {
      throw new Rejected(
          rejected.faults().stream()
              .map(fault ->
                  new FieldFault(field + "-" + fault.field(), label(field) + "：" + fault.message()))
              .toList());
    }
  }

  private static void check(Plan plan) {
    List<FieldFault> faults = new ArrayList<>();
    if (plan.government().isBlank()) faults.add(new FieldFault("government", "填写本级政府的名称"));
    check(plan.system(), "system", faults);
    check(plan.security(), "security", faults);
    check(plan.audit(), "audit", faults);
    check(plan.clerk(), "clerk", faults);
    if (!faults.isEmpty()) throw new Rejected(faults);
  }

  private static void check(Person person, String field, List<FieldFault> faults) {
    if (person.name().isBlank())
      faults.add(new FieldFault(field + "-name", label(field) + "：填写姓名"));
    if (person.signInName().isBlank())
      faults.add(new FieldFault(field + "-signInName", label(field) + "：填写登录名"));
    if (person.password().isBlank())
      faults.add(new FieldFault(field + "-password", label(field) + "：填写密码"));
  }

  static String label(String field) {
    return switch (field) {
      case "system" -> Role.SYSTEM_ADMINISTRATOR.chinese;
      case "security" -> Role.SECURITY_ADMINISTRATOR.chinese;
      case "audit" -> Role.AUDIT_ADMINISTRATOR.chinese;
      default -> Role.SUPERVISOR.chinese;
    };
  }
}
