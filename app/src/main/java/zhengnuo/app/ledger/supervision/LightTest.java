package zhengnuo.app.ledger.supervision;

/**
 * One rule that was tried.
 *
 * @param kind what the light is at best if it holds
 * @param words the rule with its bounds, 落后超过30个百分点
 * @param near whether it is the rule on too little done near the deadline
 * @param holds whether it is so
 */
public record LightTest(LightKind kind, String words, boolean holds, boolean near) {
  LightTest(LightKind kind, String words, boolean holds) {
    this(kind, words, holds, false);
  }
}
