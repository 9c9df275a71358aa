package zhengnuo.reading.facts;

/** Level, growth, change, share or rank: from the unit and the verb that governs the number. */
final class Measures {
  private static final long CHANGES = WordClass.CHANGE.bit | WordClass.CHAIN_CHANGE.bit;

  private Measures() {}

  static void set(Quantity quantity, long verb, boolean chained, Facts.Reading reading) {
    boolean down = (verb & WordClass.DOWN.bit) != 0;
    boolean up = (verb & WordClass.UP.bit) != 0;
    boolean change = (verb & CHANGES) != 0;
    boolean to = (verb & (WordClass.RAISE_TO.bit | WordClass.CONTROL.bit)) != 0;
    if ((verb & WordClass.FROM.bit) != 0) reading.background = true;
    if (quantity.rank) reading.measure = Measure.RANK;
    else if (quantity.ratio) reading.measure = Measure.SHARE;
    else if (quantity.kind == UnitKind.PERCENT) {
      boolean growth = (up || down || change) && !to;
      reading.measure = growth ? Measure.GROWTH : Measure.SHARE;
      reading.falls = growth && down;
    } else if (quantity.kind == UnitKind.POINT) {
      reading.measure = Measure.CHANGE;
      reading.falls = down;
    } else if (quantity.kind == UnitKind.MULTIPLE) {
      reading.measure = up || change ? Measure.GROWTH : Measure.SHARE;
    } else if (!to && (up || down || change || chained)) {
      reading.measure = Measure.CHANGE;
      reading.falls = down;
    }
  }
}
