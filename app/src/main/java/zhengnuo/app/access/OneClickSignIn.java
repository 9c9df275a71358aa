package zhengnuo.app.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signing in without a password. It exists in demonstrations alone: a real folder has no such bean.
 */
@Service
@ConditionalOnProperty("zhengnuo.demonstration")
public class OneClickSignIn {
  private final AccountRows rows;
  private final Accounts accounts;
  private final Audit audit;

  OneClickSignIn(AccountRows rows, Accounts accounts, Audit audit) {
    this.rows = rows;
    this.accounts = accounts;
    this.audit = audit;
  }

  /**
   * @throws NotFound if nobody has the name
   */
  @Transactional
  public Authentication enter(String signInName, String remoteAddress) {
    var known = rows.credentials(signInName).orElseThrow(() -> new NotFound("账号"));
    var held = rows.heldCredentials(known.id());
    Actor actor = accounts.actor(held.id(), remoteAddress);
    audit.record(actor, "登录", "账号", held.id(), null, null, "演示的一键登录");
    return SignIn.token(held.id().toString(), held.sessionEpoch());
  }
}
