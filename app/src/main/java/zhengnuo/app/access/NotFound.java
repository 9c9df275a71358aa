package zhengnuo.app.access;

/** It does not exist, or the actor may not know that it does: both get the same answer. */
public final class NotFound extends RuntimeException {
  /**
   * @param what in Chinese what was looked for: 事项, 报告
   */
  public NotFound(String what) {
    super("没有找到这个%s，或者您没有查看它的权限。请从列表里重新打开；需要权限请找安全管理员。".formatted(what));
  }
}
