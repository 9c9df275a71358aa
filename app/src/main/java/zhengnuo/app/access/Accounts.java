package zhengnuo.app.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
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
  private static final int LONGEST_NAME = 64;

  private final AccountRows rows;
  private final AccountSessions sessions;
  private final Access access;
  private final Audit audit;
  private final PasswordEncoder passwords;
  private final Clock clock;

  Accounts(
      AccountRows rows,
      AccountSessions sessions,
      Access access,
      Audit audit,
      PasswordEncoder passwords,
      Clock clock) {
    this.rows = rows;
    this.sessions = sessions;
    this.access = access;
    this.audit = audit;
    this.passwords = passwords;
    this.clock = clock;
  }

  /**
   * A new account, still without any right.
   *
   * @param organisation the unit that the person belongs to; null only where the set-up makes an
   *     administrator
   * @param mustChange whether the password is to be changed at the first sign-in
   * @throws Rejected in Chinese with everything that is to be changed
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
    String known = signInName.strip();
    List<FieldFault> faults = new ArrayList<>();
    if (name.isBlank()) faults.add(new FieldFault("name", "填写姓名"));
    else if (name.strip().length() > LONGEST_NAME)
      faults.add(new FieldFault("name", "姓名最多%d个字".formatted(LONGEST_NAME)));
    String nameFault = signInNameFault(known);
    if (nameFault != null) faults.add(new FieldFault("signInName", nameFault));
    if (organisation == null ? !actor.isProgram() : rows.place(organisation).isEmpty())
      faults.add(new FieldFault("organisation", "选择这个人所在的单位"));
    String fault = PasswordRule.fault(password, known);
    if (fault != null) faults.add(new FieldFault("password", fault));
    if (!faults.isEmpty()) throw new Rejected(faults);
    UUID id = Ids.next();
    rows.add(
        id,
        known,
        name.strip(),
        organisation,
        passwords.encode(password),
        mustChange,
        OffsetDateTime.now(clock));
    audit.record(actor, "新建账号", "账号", id, null, rows.get(id).orElseThrow(), "");
    return id;
  }

  private @Nullable String signInNameFault(String signInName) {
    if (signInName.isEmpty()) return "填写登录名";
    if (signInName.length() > LONGEST_NAME) return "登录名最多%d个字".formatted(LONGEST_NAME);
    if (!signInName
        .codePoints()
        .allMatch(c -> Character.isLetterOrDigit(c) || "._-@".indexOf(c) >= 0))
      return "登录名只用汉字、字母、数字和 . _ - @";
    if (rows.bySignInName(signInName).isPresent()) return "登录名“%s”已有人用，请换一个".formatted(signInName);
    return null;
  }

  /**
   * Grants a role at a place from today on.
   *
   * @param organisation the place; null for the three administrators
   * @param to day after the last, null where no end is set
   * @param reason the ground on which it is given
   * @throws Refused if the actor grants to itself, or an administrator's role without being the
   *     set-up, or to an administrator
   * @throws Rejected in Chinese with everything that is to be changed
   */
  @Transactional
  public UUID grant(
      Actor actor,
      UUID account,
      Role role,
      @Nullable UUID organisation,
      @Nullable LocalDate to,
      String reason) {
    LocalDate today = LocalDate.now(clock);
    List<GrantLine> lines = rows.lines(account, today);
    if (!actor.isProgram()) {
      access.requireAdministrator(actor, Role.SECURITY_ADMINISTRATOR);
      if (account.equals(actor.account())) throw new Refused("不能给自己授权，请由另一位管理员来做。");
      if (role.isAdministrator()) throw new Refused("管理员的身份不能在这里授予，须由另外两位管理员共同更换。");
      if (lines.stream().anyMatch(line -> line.role().isAdministrator() && line.standsOn(today)))
        throw new Refused("这个账号是管理员，管理员看不到业务数据，不能再授予业务身份。");
    }
    if (rows.get(account).isEmpty()) throw new NotFound("账号");
    List<FieldFault> faults = new ArrayList<>();
    if (role.isAdministrator()) {
      if (organisation != null) faults.add(new FieldFault("organisation", "管理员的身份不在哪个单位，不用选单位"));
    } else if (organisation == null) {
      faults.add(new FieldFault("organisation", "选择在哪个单位"));
    } else if (rows.place(organisation).isEmpty()) {
      faults.add(new FieldFault("organisation", "没有这个单位，请重新选择在哪个单位"));
    } else if (lines.stream()
        .anyMatch(line ->
            line.role() == role
                && organisation.equals(line.organisation())
                && line.standsOn(today)
                && (line.to() == null || to != null && !to.isAfter(line.to())))) {
      faults.add(new FieldFault("role", "这个人在这个单位已经是" + role.chinese));
    }
    if (to != null && !to.isAfter(today)) faults.add(new FieldFault("to", "最后一天不能早于今天"));
    if (reason.isBlank()) faults.add(new FieldFault("reason", "写明授权的依据"));
    if (!faults.isEmpty()) throw new Rejected(faults);
    UUID id = Ids.next();
    try {
      rows.addGrant(
          id,
          account,
          role,
          organisation,
          today,
          to,
          reason.strip(),
          actor.isProgram() ? null : actor.account(),
          OffsetDateTime.now(clock));
    } catch (DataIntegrityViolationException together) {
      // The table's own rule: the other grant came at the same moment, or begins later.
      throw new Refused("管理员的身份不能和别的身份在同一个账号上，什么都没有改动。", together);
    }
    audit.record(
        actor, "授权" + role.chinese, "账号", account, null, rows.line(id).orElseThrow(), reason);
    return id;
  }

  /**
   * Ends a grant today; the next request goes without it.
   *
   * @throws Rejected without a reason, or if it ended before
   * @throws StaleVersion if someone changed it meanwhile
   */
  @Transactional
  public void endGrant(Actor actor, UUID grant, int version, String reason) {
    access.requireAdministrator(actor, Role.SECURITY_ADMINISTRATOR);
    GrantLine before = rows.line(grant).orElseThrow(() -> new NotFound("授权"));
    if (before.account().equals(actor.account())) throw new Refused("不能收回自己的授权，请由另一位管理员来做。");
    if (before.role().isAdministrator()) throw new Refused("管理员的身份不能在这里收回，须由另外两位管理员共同更换。");
    if (reason.isBlank()) throw new Rejected("reason", "写明收回的理由");
    LocalDate today = LocalDate.now(clock);
    if (!rows.endGrant(grant, version, today, actor.account())) {
      GrantLine now = rows.line(grant).orElseThrow();
      if (now.to() != null && !now.to().isAfter(today)) throw new Rejected("", "这项授权先前已经收回，不用再收");
      throw new StaleVersion(Map.of("最后一天", end(now)), Map.of("最后一天", "今天收回"));
    }
    audit.record(
        actor, "收回授权", "账号", before.account(), before, rows.line(grant).orElseThrow(), reason);
  }

  private static String end(GrantLine line) {
    return line.to() == null ? "没有定" : line.to().minusDays(1).toString();
  }

  /**
   * Disables or enables an account; with the disabling its sessions end.
   *
   * @throws StaleVersion if someone changed it meanwhile
   */
  @Transactional
  public void setDisabled(Actor actor, UUID account, int version, boolean disabled, String reason) {
    access.requireAdministrator(actor, Role.SYSTEM_ADMINISTRATOR);
    Account before = rows.get(account).orElseThrow(() -> new NotFound("账号"));
    if (account.equals(actor.account())) throw new Refused("不能停用自己的账号，请由另一位管理员来做。");
    refuseAdministrators(account);
    if (disabled && reason.isBlank()) throw new Rejected("reason", "写明停用的理由");
    if (!rows.setDisabled(account, version, disabled))
      throw new StaleVersion(
          Map.of("状态", before.disabled() ? "停用" : "在用"), Map.of("状态", disabled ? "停用" : "在用"));
    if (disabled) sessions.endAll(account);
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
   * Gives an account a new password, which has to be changed at the next sign-in; its sessions and
   * a lock end. Not an administrator's: whoever knew that password would hold two of the three
   * roles.
   *
   * @throws Rejected if the password is too weak
   * @throws StaleVersion if someone changed the account meanwhile
   */
  @Transactional
  public void setPassword(Actor actor, UUID account, int version, String fresh) {
    access.requireAdministrator(actor, Role.SYSTEM_ADMINISTRATOR);
    Account before = rows.get(account).orElseThrow(() -> new NotFound("账号"));
    if (account.equals(actor.account())) throw new Refused("自己的密码请在“我的账号”里改。");
    refuseAdministrators(account);
    String fault = PasswordRule.fault(fresh, before.signInName());
    if (fault != null) throw new Rejected("password", fault);
    if (!rows.setPassword(
        account, version, passwords.encode(fresh), true, OffsetDateTime.now(clock)))
      throw new StaleVersion(Map.of("账号", "别人已改过，密码或状态可能已经不同"), Map.of("账号", "重设密码，没有做"));
    sessions.endAll(account);
    audit.record(actor, "重设密码", "账号", account, before, rows.get(account).orElseThrow(), "");
  }

  private void refuseAdministrators(UUID account) {
    if (rows.grants(account, LocalDate.now(clock)).stream()
        .anyMatch(grant -> grant.role().isAdministrator()))
      throw new Refused("这是管理员的账号，一位管理员不能单独处理，须由另外两位管理员共同更换。什么都没有改动。");
  }

  /**
   * Changes one's own password; every session of the account ends, this one too.
   *
   * @throws Rejected if the old one is wrong or the new one too weak
   */
  @Transactional
  public void changePassword(Actor actor, String old, String fresh) {
    Account own = get(actor.account());
    AccountRows.Credentials known = rows.heldCredentials(own.id());
    if (!passwords.matches(old, known.passwordHash()))
      throw new Rejected("oldPassword", "现在的密码不对，请再填一次");
    String fault = PasswordRule.fault(fresh, own.signInName());
    if (fault != null) throw new Rejected("newPassword", fault);
    if (passwords.matches(fresh, known.passwordHash()))
      throw new Rejected("newPassword", "新密码不能和现在的一样");
    Account before = get(own.id());
    rows.setPassword(
        own.id(), before.version(), passwords.encode(fresh), false, OffsetDateTime.now(clock));
    sessions.endAll(own.id());
    audit.record(actor, "修改密码", "账号", own.id(), before, get(own.id()), "");
  }

  /** Every account, those in use first. */
  public List<Account> all(Actor actor) {
    access.requireAdministrator(actor, Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR);
    return rows.all();
  }

  /** What is granted to anybody today. */
  public List<GrantLine> standing(Actor actor) {
    access.requireAdministrator(actor, Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR);
    return rows.standing(LocalDate.now(clock));
  }

  /** Everything ever granted to the account, what stands first. */
  public List<GrantLine> lines(Actor actor, UUID account) {
    access.requireAdministrator(actor, Role.SECURITY_ADMINISTRATOR);
    return rows.lines(account, LocalDate.now(clock));
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
   * A signed-in person at one request.
   *
   * @param mustChangePassword whether the password has to be changed before anything else
   */
  public record SignedIn(Actor actor, boolean mustChangePassword) {}

  /**
   * Who holds a session, with what is granted today.
   *
   * @param epoch of the account's sessions when it was begun
   * @throws NotFound if the account is gone or disabled, or its sessions were ended since
   */
  public SignedIn signedIn(UUID account, int epoch, String address) {
    Account found = get(account);
    if (sessions.epoch(account) != epoch) throw new NotFound("账号");
    return new SignedIn(actor(account, address), found.mustChangePassword());
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
    List<Grant> grants = rows.grants(account, today);
    String unit = found.organisationName() == null ? office(grants) : found.organisationName();
    return new Actor(
        found.id(),
        found.name(),
        holding == null ? unit : title(holding),
        found.organisation(),
        found.organisation() == null ? "" : rows.place(found.organisation()).orElse(""),
        grants,
        address);
  }

  /** An administrator belongs to no unit and is known by the role. */
  private static String office(List<Grant> grants) {
    return grants.stream()
        .filter(grant -> grant.role().isAdministrator())
        .map(grant -> grant.role().chinese)
        .findFirst()
        .orElse("");
  }

  private static String title(AccountRows.Holding holding) {
    return holding.post().startsWith(holding.organisationName())
        ? holding.post()
        : holding.organisationName() + holding.post();
  }
}
