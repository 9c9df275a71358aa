package zhengnuo.app.ledger.supervision;

import java.util.List;

/**
 * What one kind of curve says of a matter on a day.
 *
 * @param brief the lag alone, for a row of a table
 * @param clause for the sentence, from the figures to the lag
 * @param lines 目标, 应达, 实际 and 落后, as far as the kind has them
 * @param tests the kind's own rules
 * @param due whether something of the plan itself was due or done
 */
record Measured(
    String brief, String clause, List<LightLine> lines, List<LightTest> tests, boolean due) {}
