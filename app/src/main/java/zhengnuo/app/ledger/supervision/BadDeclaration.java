package zhengnuo.app.ledger.supervision;

/** A declaration file that cannot be used; the message names file, line and cure, in Chinese. */
public final class BadDeclaration extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadDeclaration(String file, int line, String fault) {
    super("%s 第%d行：%s".formatted(file, line, fault));
  }
}
