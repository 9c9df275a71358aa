package zhengnuo.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhengnuo.app.County;
import zhengnuo.app.OnRealDatabase;
import zhengnuo.app.ledger.organisation.OrganisationKind;
import zhengnuo.app.ledger.organisation.OrganisationLevel;
import zhengnuo.app.ledger.organisation.OrganisationTree;

/** Each change and its entry stand or fall together, and what is logged stays. */
@OnRealDatabase
@Tag("P7")
class AuditTest {
  /**
   * Rows whose last writing transaction left no entry, or several. Not counted is what a sign-in
   * does to its account.
   */
  private static final String NOT_ONCE =
      """
      select r.kind || ' ' || r.id from (
        select 'account' as kind, id, xmin as writer from account
        union all select 'role_grant', id, xmin from role_grant
        union all select 'organisation', id, xmin from organisation) r
       where (select count(*) from audit_entry e where e.transaction::xid = r.writer) <> 1
      """;

  private final County county;
  private final Accounts accounts;
  private final OrganisationTree tree;
  private final Audit audit;
  private final AuditChain chain;
  private final JdbcClient db;
  private final TransactionTemplate transaction;

  AuditTest(
      County county,
      Accounts accounts,
      OrganisationTree tree,
      Audit audit,
      AuditChain chain,
      JdbcClient db,
      PlatformTransactionManager transactions) {
    this.county = county;
    this.accounts = accounts;
    this.tree = tree;
    this.audit = audit;
    this.chain = chain;
    this.db = db;
    this.transaction = new TransactionTemplate(transactions);
  }

  private long entries() {
    return db.sql("select count(*) from audit_entry").query(Long.class).single();
  }

  private List<String> notOnce() {
    return db.sql(NOT_ONCE).query(String.class).list();
  }

  private void leavesOneEntry(String action, UUID object, Runnable change) {
    long before = entries();
    change.run();
    assertThat(entries()).as(action).isEqualTo(before + 1);
    var entry =
        db.sql("select action, object_id from audit_entry order by id desc limit 1")
            .query()
            .singleRow();
    assertThat(entry).containsEntry("action", action).containsEntry("object_id", object);
  }

  @Test
  void every_change_has_one_entry_in_its_own_transaction() {
    UUID unit = county.department("日志局").id();
    UUID person = county.person(unit);
    var grant = new UUID[1];
    leavesOneEntry(
        "授权督查员",
        person,
        () ->
            grant[0] = accounts.grant(county.security(), person, Role.SUPERVISOR, unit, null, "试"));
    leavesOneEntry("收回授权", person, () -> accounts.endGrant(county.security(), grant[0], 1, "试"));
    leavesOneEntry(
        "停用账号", person, () -> accounts.setDisabled(county.system(), person, 1, true, "试"));
    leavesOneEntry(
        "恢复账号", person, () -> accounts.setDisabled(county.system(), person, 2, false, "试"));
    leavesOneEntry(
        "修改密码",
        person,
        () -> accounts.changePassword(county.actor(person), County.PASSWORD, "Yunxi-2032-Kan"));
    long before = entries();
    tree.add(
        county.system(),
        county.government().id(),
        "另一局",
        OrganisationKind.DEPARTMENT,
        OrganisationLevel.COUNTY);
    accounts.create(county.system(), "lin", "林某", unit, County.PASSWORD, true);
    assertThat(entries()).isEqualTo(before + 2);
    assertThat(notOnce()).isEmpty();
  }

  @Test
  void negative_control_a_change_that_goes_round_the_log_is_found() {
    UUID person = county.person(null);
    transaction.executeWithoutResult(status -> {
      db.sql("update account set name = '改' where id = :id").param("id", person).update();
      assertThat(notOnce()).containsExactly("account " + person);
      status.setRollbackOnly();
    });
    assertThat(notOnce()).isEmpty();
  }

  @Test
  void a_change_that_is_rolled_back_leaves_no_entry() {
    long before = entries();
    transaction.executeWithoutResult(status -> {
      accounts.create(
          county.system(), "rolled-back", "某", county.government().id(), County.PASSWORD, true);
      assertThat(entries()).isEqualTo(before + 1);
      status.setRollbackOnly();
    });
    assertThat(entries()).isEqualTo(before);
    assertThat(accounts.bySignInName("rolled-back")).isEmpty();
  }

  @Test
  void what_is_refused_leaves_no_entry() {
    Actor security = county.security();
    long before = entries();
    assertThatThrownBy(() -> accounts.create(security, "refused", "某", null, County.PASSWORD, true))
        .isInstanceOf(Refused.class);
    assertThat(entries()).isEqualTo(before);
  }

  @Test
  void an_entry_outside_of_a_transaction_is_an_error() {
    assertThatThrownBy(
            () -> audit.record(Actor.program("测试"), "试", "试", UUID.randomUUID(), null, null, ""))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void what_the_program_did_by_itself_names_no_account() {
    UUID unit = county.department("程序局").id();
    assertThat(
            db.sql("select count(*) from audit_entry where object_id = :id and account is null")
                .param("id", unit)
                .query(Integer.class)
                .single())
        .isOne();
  }

  @Test
  void no_entry_holds_a_password() {
    UUID person = county.person(null);
    accounts.changePassword(county.actor(person), County.PASSWORD, "Other-2031-Kan");
    assertThat(
            db.sql("select count(*) from audit_entry e where e::text ~ '2031-Kan|argon2'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void the_program_seals_every_entry_within_five_seconds() throws InterruptedException {
    county.person(null);
    long newest = db.sql("select max(id) from audit_entry").query(Long.class).single();
    long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    while (!isSealed(newest) && System.nanoTime() < end) Thread.sleep(50);
    assertThat(isSealed(newest)).isTrue();
    AuditChain.Verdict verdict = chain.verify();
    assertThat(verdict.faults()).isEmpty();
    assertThat(verdict.checked()).isEqualTo(entries());
  }

  private boolean isSealed(long entry) {
    return db.sql("select exists (select from audit_seal where entry = :id)")
        .param("id", entry)
        .query(Boolean.class)
        .single();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set reason = 'x'",
        "delete from audit_entry",
        "truncate audit_entry cascade",
        "update audit_seal set hash = previous",
        "delete from audit_seal",
        "truncate audit_seal",
        "drop table audit_seal",
        "alter table audit_entry disable trigger all"
      })
  void the_program_cannot_change_what_is_in_the_log(String tampering) {
    assertThatThrownBy(() -> db.sql(tampering).update())
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .extracting(fault -> ((java.sql.SQLException) fault).getSQLState())
        .isEqualTo("42501");
  }
}
