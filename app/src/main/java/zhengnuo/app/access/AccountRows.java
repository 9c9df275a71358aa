package zhengnuo.app.access;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of accounts, their grants and the posts they hold. */
@Repository
class AccountRows {
  private static final String SELECT =
      """
      select a.id, a.sign_in_name, a.name, a.organisation, o.name as organisation_name,
             a.must_change_password, a.disabled, a.locked_until, a.version
        from account a left join organisation o on o.id = a.organisation
      """;

  private static final String LINES =
      """
      select g.id, g.account, g.role, g.organisation, o.name as organisation_name,
             g.valid_from as "from", g.valid_to as "to", g.reason, giver.name as given_by,
             ender.name as ended_by, g.version
        from role_grant g
        left join organisation o on o.id = g.organisation
        left join account giver on giver.id = g.granted_by
        left join account ender on ender.id = g.ended_by
      """;

  private final JdbcClient db;

  AccountRows(JdbcClient db) {
    this.db = db;
  }

  record Credentials(
      UUID id,
      String signInName,
      String passwordHash,
      boolean disabled,
      int failures,
      @Nullable OffsetDateTime lockedUntil,
      int sessionEpoch) {}

  record Holding(String post, String organisationName) {}

  void add(
      UUID id,
      String signInName,
      String name,
      @Nullable UUID organisation,
      String passwordHash,
      boolean mustChange,
      OffsetDateTime now) {
    db.sql(
            """
            insert into account (id, sign_in_name, name, organisation, password_hash,
                                 password_changed_at, must_change_password, created_at)
            values (:id, :signInName, :name, :organisation, :hash, :now, :mustChange, :now)
            """)
        .param("id", id)
        .param("signInName", signInName)
        .param("name", name)
        .param("organisation", organisation, java.sql.Types.OTHER)
        .param("hash", passwordHash)
        .param("mustChange", mustChange)
        .param("now", now)
        .update();
  }

  List<Account> all() {
    return db.sql(SELECT + " order by a.disabled, o.path nulls first, a.name, a.id")
        .query(Account.class)
        .list();
  }

  Optional<Account> get(UUID id) {
    return db.sql(SELECT + " where a.id = :id").param("id", id).query(Account.class).optional();
  }

  Optional<Account> bySignInName(String signInName) {
    return db.sql(SELECT + " where lower(a.sign_in_name) = lower(:name)")
        .param("name", signInName)
        .query(Account.class)
        .optional();
  }

  Optional<Credentials> credentials(String signInName) {
    return db.sql(
            """
            select id, sign_in_name, password_hash, disabled, failures, locked_until,
                   session_epoch
              from account where lower(sign_in_name) = lower(:name)
            """)
        .param("name", signInName)
        .query(Credentials.class)
        .optional();
  }

  /** The same as it stands now; whoever else asks waits until this transaction ends. */
  Credentials heldCredentials(UUID id) {
    return db.sql(
            """
            select id, sign_in_name, password_hash, disabled, failures, locked_until,
                   session_epoch
              from account where id = :id for update
            """)
        .param("id", id)
        .query(Credentials.class)
        .single();
  }

  void failed(UUID id, int failures, @Nullable OffsetDateTime lockedUntil) {
    db.sql("update account set failures = :failures, locked_until = :until where id = :id")
        .param("id", id)
        .param("failures", failures)
        .param("until", lockedUntil, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  boolean setDisabled(UUID id, int version, boolean disabled) {
    return db.sql(
                """
                update account set disabled = :disabled, version = version + 1
                 where id = :id and version = :version
                """)
            .param("id", id)
            .param("version", version)
            .param("disabled", disabled)
            .update()
        == 1;
  }

  boolean setPassword(UUID id, int version, String hash, boolean mustChange, OffsetDateTime now) {
    return db.sql(
                """
                update account set password_hash = :hash, password_changed_at = :now, failures = 0,
                       locked_until = null, must_change_password = :mustChange,
                       version = version + 1
                 where id = :id and version = :version
                """)
            .param("id", id)
            .param("version", version)
            .param("hash", hash)
            .param("mustChange", mustChange)
            .param("now", now)
            .update()
        == 1;
  }

  /** What is granted to the account on {@code day}. */
  List<Grant> grants(UUID account, LocalDate day) {
    return db.sql(
            """
            select g.id, g.role, g.organisation, coalesce(o.path, '') as place,
                   g.valid_from as "from", g.valid_to as "to"
              from role_grant g left join organisation o on o.id = g.organisation
             where g.account = :account and g.valid_from <= :day
               and (g.valid_to is null or g.valid_to > :day)
             order by g.valid_from, g.id
            """)
        .param("account", account)
        .param("day", day)
        .query(Grant.class)
        .list();
  }

  void addGrant(
      UUID id,
      UUID account,
      Role role,
      @Nullable UUID organisation,
      LocalDate from,
      @Nullable LocalDate to,
      String reason,
      @Nullable UUID by,
      OffsetDateTime now) {
    db.sql(
            """
            insert into role_grant (id, account, role, organisation, valid_from, valid_to, reason,
                                    granted_by, granted_at)
            values (:id, :account, :role, :organisation, :from, :to, :reason, :by, :now)
            """)
        .param("id", id)
        .param("account", account)
        .param("role", role.name())
        .param("organisation", organisation, java.sql.Types.OTHER)
        .param("from", from)
        .param("to", to, java.sql.Types.DATE)
        .param("reason", reason)
        .param("by", by, java.sql.Types.OTHER)
        .param("now", now)
        .update();
  }

  Optional<GrantLine> line(UUID grant) {
    return db.sql(LINES + " where g.id = :id").param("id", grant).query(GrantLine.class).optional();
  }

  /** Everything ever granted to the account, what stands longest first, what ended last. */
  List<GrantLine> lines(UUID account, LocalDate day) {
    return db.sql(
            LINES
                + """
                 where g.account = :account
                 order by (g.valid_to is null or g.valid_to > :day) desc, g.valid_from, g.id
                """)
        .param("account", account)
        .param("day", day)
        .query(GrantLine.class)
        .list();
  }

  /** What is granted to anybody on {@code day}. */
  List<GrantLine> standing(LocalDate day) {
    return db.sql(
            LINES
                + """
                 where g.valid_from <= :day and (g.valid_to is null or g.valid_to > :day)
                 order by g.valid_from, g.id
                """)
        .param("day", day)
        .query(GrantLine.class)
        .list();
  }

  /** Ends what still stands then; false if it was changed meanwhile or ended before. */
  boolean endGrant(UUID grant, int version, LocalDate to, @Nullable UUID by) {
    return db.sql(
                """
                update role_grant set valid_to = :to, ended_by = :by, version = version + 1
                 where id = :id and version = :version and (valid_to is null or valid_to > :to)
                """)
            .param("id", grant)
            .param("version", version)
            .param("to", to)
            .param("by", by, java.sql.Types.OTHER)
            .update()
        == 1;
  }

  /** The post that the account holds on {@code day}, the newest first. */
  Optional<Holding> holding(UUID account, LocalDate day) {
    return db.sql(
            """
            select p.title as post, o.name as organisation_name
              from tenure t join post p on p.id = t.post join organisation o on o.id = p.organisation
             where t.account = :account and t.valid_from <= :day
               and (t.valid_to is null or t.valid_to > :day)
             order by t.valid_from desc, t.id desc
             limit 1
            """)
        .param("account", account)
        .param("day", day)
        .query(Holding.class)
        .optional();
  }

  /** The organisation's path, if there is such an organisation. */
  Optional<String> place(UUID organisation) {
    return db.sql("select path from organisation where id = :id")
        .param("id", organisation)
        .query(String.class)
        .optional();
  }

  boolean anyAccount() {
    return db.sql("select exists (select from account)").query(Boolean.class).single();
  }
}
