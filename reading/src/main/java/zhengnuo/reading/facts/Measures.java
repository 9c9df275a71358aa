package zhengnuo.reading.facts;

/** Level, growth, change, share or rank: from the unit and the verb that governs the number. */
final class Measures {
  private static final long CHANGES = WordClass.CHANGE.bit | WordClass.CHAIN_CHANGE.bit;

  private Measures() {}

  /**
   * @param verb classes of the verb that governs the number
   * @param chained whether 新增 governs the list
   * @param ratio whether what is measured is a ratio by name
   */
  static void set(Quantity quantity, long verb, boolean chained, boolean ratio) {
    boolean down = (verb & WordClass.DOWN.bit) != 0;
    boolean up = (verb & WordClass.UP.bit) != 0;
    boolean change = (verb & CHANGES) != 0;
    boolean to = (verb & (WordClass.RAISE_TO.bit | WordClass.CONTROL.bit)) != 0;
    if ((verb & WordClass.FROM.bit) != 0) quantity.background = true;
    if (quantity.rule == SubjectRule.ATTRIBUTE && quantity.kind != UnitKind.PERCENT) return;
    if (quantity.rank) quantity.measure = Measure.RANK;
    else if (quantity.ratio) quantity.measure = Measure.SHARE;
    else if (quantity.kind == UnitKind.PERCENT) {
      boolean growth = (up || down || change) && !to;
      quantity.measure = growth ? Measure.GROWTH : Measure.SHARE;
      quantity.falls = growth && down;
    } else if (quantity.kind == UnitKind.POINT) {
      quantity.measure = Measure.CHANGE;
      quantity.falls = down;
    } else if (quantity.kind == UnitKind.MULTIPLE) {
      quantity.measure = up || change ? Measure.GROWTH : Measure.SHARE;
    } else if (ratio && quantity.kind == UnitKind.NONE && quantity.firstScale == 0) {
      quantity.measure = Measure.SHARE;
    } else if (quantity.rule == SubjectRule.THING_AFTER && up && !change && !down && !chained) {
      // 促增长8条措施: what grows by so many is never named behind them.
      quantity.measure = Measure.LEVEL;
    } else if (!to && (up || down || change || chained)) {
      quantity.measure = Measure.CHANGE;
      quantity.falls = down;
    }
  }
}
