package zhengnuo.app.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhengnuo.app.database.Ids;

/**
 * Accounts and what is granted to them.
 *
 * <p>The three administrators are kept apart: 系统管理员 makes and disables accounts, 安全管理员 grants roles
 * but never to itself nor an administrator's, 审计管理员 reads the log.
 */
@Service
public class Accounts {
  private final AccountRows rows;
  private final Access access;
  private final Audit audit;
  private final PasswordEncoder passwords;
  private final Clock clock;

  Accounts(AccountRows rows, Access access, Audit audit, PasswordEncoder passwords, Clock clock) {
    this.rows = rows;
    this.access = access;
    this.audit = audit;
    this.passwords = passwords;
    this.clock = clock;
  }

  /**
   * A new account, still without any right.
   *
   * @param organisation the unit that the person belongs to, null for administrators
   * @param mustChange whether the password is to be changed at the first sign-in
   * @throws Rejected in Chinese if the sign-in name is taken or the password too weak
   */
  @Transactional
  public UUID create(
      Actor actor,
      String signInName,
      String name,
      @Nullable UUID organisation,
      String password,
      boolean mustChange) {
    if (!actor.isProgram()) access.requireAdministrator(actor, Role.SYSTEM_ADMINISTRATOR);
    if (signInName.isBlank()) throw new Rejected("signInName", "填写登录名");
    if (name.isBlank()) throw new Rejected("name", "填写姓名");
    if (rows.bySignInName(signInName.strip()).isPresent())
      throw new Rejected("signInName", "登录名“%s”已有人用，请换一个".formatted(signInName.strip()));
    String fault = PasswordRule.fault(password, signInName);
    if (fault != null) throw new Rejected("password", fault);
    UUID id = Ids.next();
    rows.add(
        id,
        signInName.strip(),
        name.strip(),
        organisation,
        passwords.encode(password),
        mustChange,
        OffsetDateTime.now(clock));
    audit.record(actor, "新建账号", "账号", id, null, rows.get(id).orElseThrow(), "");
    return id;
  }

  /**
   * Grants a role at a place from today on.
   *
   * @param organisation null for the three administrators
   * @throws Refused if the actor grants to itself, or an administrator's role without being the
   *     set-up
   */
  @Transactional
  public UUID grant(
      Actor actor,
      UUID account,
      Role role,
      @Nullable UUID organisation,
      @Nullable LocalDate to,
      String reason) {
    if (!actor.isProgram()) {
      access.requireAdministrator(actor, Role.SECURITY_ADMINISTRATOR);
      if (account.equals(actor.account())) throw new Refused("不能给自己授权，请由另一位管理员来做。");
      if (role.isAdministrator()) throw new Refused("管理员的身份不能在这里授予，须由另外两位管理员共同更换。");
      if (rows.grants(account, LocalDate.now(clock)).stream()
          .anyMatch(grant -> grant.role().isAdministrator()))
        throw new Refused("这个账号是管理员，管理员看不到业务数据，不能再授予业务身份。");
    }
    Account holder = rows.get(account).orElseThrow(() -> new NotFound("账号"));
    UUID id = Ids.next();
    rows.addGrant(
        id,
        account,
        role,
        organisation,
        LocalDate.now(clock),
        to,
        reason,
        actor.isProgram() ? null : actor.account(),
        OffsetDateTime.now(clock));
    audit.record(
        actor,
        "授权" + role.chinese,
        "账号",
        holder.id(),
        null,
        rows.grants(account, LocalDate.now(clock)),
        reason);
    return id;
  }

  /**
   * Ends a grant today; the next request goes without it.
   *
   * @throws Rejected without a reason, or if it ended before
   */
  @Transactional
  public void endGrant(Actor actor, UUID grant, String reason) {
    access.requireAdministrator(actor, Role.SECURITY_ADMINISTRATOR);
    if (reason.isBlank()) throw new Rejected("reason", "写明收回的理由");
    UUID account = rows.accountOfGrant(grant).orElseThrow(() -> new NotFound("授权"));
    if (account.equals(actor.account())) throw new Refused("不能收回自己的授权，请由另一位管理员来做。");
    List<Grant> before = rows.grants(account, LocalDate.now(clock));
    if (before.stream().anyMatch(g -> g.id().equals(grant) && g.role().isAdministrator()))
      throw new Refused("管理员的身份不能在这里收回，须由另外两位管理员共同更换。");
    if (!rows.endGrant(grant, LocalDate.now(clock), actor.account()))
      throw new Rejected("", "这项授权先前已经收回，不用再收");
    audit.record(
        actor, "收回授权", "账号", account, before, rows.grants(account, LocalDate.now(clock)), reason);
  }

  /**
   * Disables or enables an account.
   *
   * @throws StaleVersion if someone changed it meanwhile
   */
  @Transactional
  public void setDisabled(Actor actor, UUID account, int version, boolean disabled, String reason) {
    access.requireAdministrator(actor, Role.SYSTEM_ADMINISTRATOR);
    Account before = rows.get(account).orElseThrow(() -> new NotFound("账号"));
    if (account.equals(actor.account())) throw new Refused("不能停用自己的账号，请由另一位管理员来做。");
    if (!rows.setDisabled(account, version, disabled))
      throw new StaleVersion(
          Map.of("状态", before.disabled() ? "停用" : "在用"), Map.of("状态", disabled ? "停用" : "在用"));
    audit.record(
        actor,
        disabled ? "停用账号" : "恢复账号",
        "账号",
        account,
        before,
        rows.get(account).orElseThrow(),
        reason);
  }

  /**
   * Changes one's own password.
   *
   * @throws Rejected if the old one is wrong or the new one too weak
   */
  @Transactional
  public void changePassword(Actor actor, String old, String fresh) {
    Account own = get(actor.account());
    AccountRows.Credentials known = rows.credentials(own.signInName()).orElseThrow();
    if (!passwords.matches(old, known.passwordHash())) throw new Rejected("old", "现在的密码不对，请再填一次");
    String fault = PasswordRule.fault(fresh, own.signInName());
    if (fault != null) throw new Rejected("fresh", fault);
    if (passwords.matches(fresh, known.passwordHash())) throw new Rejected("fresh", "新密码不能和现在的一样");
    rows.setPassword(own.id(), passwords.encode(fresh), false, OffsetDateTime.now(clock));
    audit.record(actor, "修改密码", "账号", own.id(), null, null, "");
  }

  public List<Account> all() {
    return rows.all();
  }

  /**
   * @throws NotFound if there is none
   */
  public Account get(UUID id) {
    return rows.get(id).orElseThrow(() -> new NotFound("账号"));
  }

  public Optional<Account> bySignInName(String signInName) {
    return rows.bySignInName(signInName);
  }

  /** What is granted to the account today. */
  public List<Grant> grants(UUID account) {
    return rows.grants(account, LocalDate.now(clock));
  }

  /** Whether the set-up was done: it makes the first accounts. */
  public boolean any() {
    return rows.anyAccount();
  }

  /**
   * The person as who acts now, with what is granted today.
   *
   * @throws NotFound if the account is gone or disabled
   */
  public Actor actor(UUID account, String address) {
    Account found = get(account);
    if (found.disabled()) throw new NotFound("账号");
    LocalDate today = LocalDate.now(clock);
    AccountRows.Holding holding = rows.holding(account, today).orElse(null);
    String unit = found.organisationName() == null ? "" : found.organisationName();
    return new Actor(
        found.id(),
        found.name(),
        holding == null ? unit : title(holding),
        found.organisation(),
        found.organisation() == null ? "" : rows.place(found.organisation()),
        rows.grants(account, today),
        address);
  }

  private static String title(AccountRows.Holding holding) {
    return holding.post().startsWith(holding.organisationName())
        ? holding.post()
        : holding.organisationName() + holding.post();
  }
}
