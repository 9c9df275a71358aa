package zhengnuo.app.access;

import org.jspecify.annotations.Nullable;

/**
 * What a password must be like. Defaults of this product, since GB/T 22239-2019 8.1.4.1 asks for
 * complexity and gives no numbers: at least 12 characters of 3 kinds.
 */
final class PasswordRule {
  private static final int LEAST = 12;
  private static final int KINDS = 3;
  private static final int MOST = 200;

  private PasswordRule() {}

  /** What is wrong with it, in Chinese and without a full stop, or null if nothing is. */
  static @Nullable String fault(String password, String signInName) {
    int length = password.codePointCount(0, password.length());
    if (length < LEAST) return "密码至少%d个字符，现在是%d个".formatted(LEAST, length);
    if (length > MOST) return "密码最多%d个字符".formatted(MOST);
    boolean lower = false;
    boolean upper = false;
    boolean digit = false;
    boolean other = false;
    for (int i = 0; i < password.length(); i++) {
      char c = password.charAt(i);
      if (c >= 'a' && c <= 'z') lower = true;
      else if (c >= 'A' && c <= 'Z') upper = true;
      else if (c >= '0' && c <= '9') digit = true;
      else other = true;
    }
    int kinds = (lower ? 1 : 0) + (upper ? 1 : 0) + (digit ? 1 : 0) + (other ? 1 : 0);
    if (kinds < KINDS) return "密码要用小写字母、大写字母、数字、其他字符里的至少%d类".formatted(KINDS);
    if (!signInName.isBlank() && password.contains(signInName)) return "密码里不能有登录名";
    return null;
  }
}
