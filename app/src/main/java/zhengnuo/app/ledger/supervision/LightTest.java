package zhengnuo.app.ledger.supervision;

/**
 * One rule that was tried.
 *
 * @param kind what the light is at best if it holds
 * @param words the rule with its bounds, 落后超过30个百分点
 * @param holds whether it is so
 */
public record LightTest(LightKind kind, String words, boolean holds) {}
