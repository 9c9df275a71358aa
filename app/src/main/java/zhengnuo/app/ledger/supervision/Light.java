package zhengnuo.app.ledger.supervision;

import java.util.List;

/**
 * A matter's light on one day, and why.
 *
 * @param brief why, in a few words for a row of a table: 落后12.6个百分点
 * @param reason one sentence with the numbers, without a full stop
 * @param arithmetic the lines that lead to it
 * @param tests every rule that was tried, the worst colour first
 */
public record Light(
    LightKind kind,
    String brief,
    String reason,
    List<LightLine> arithmetic,
    List<LightTest> tests) {
  public Light {
    arithmetic = List.copyOf(arithmetic);
    tests = List.copyOf(tests);
  }
}
