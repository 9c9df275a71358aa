package zhengnuo.app.ledger.report;

import zhengnuo.reading.facts.Bound;
import zhengnuo.reading.facts.Measure;

/** How a quantity is said in a table, where the words around it are missing. */
final class FactWords {
  private FactWords() {}

  /**
   * @param quantity as written, without the words for rise, fall and bound
   * @param falls whether the value is negative
   */
  static String figure(String quantity, Measure measure, Bound bound, boolean falls) {
    String direction =
        switch (measure) {
          case GROWTH -> falls ? "下降" : "增长";
          case CHANGE -> falls ? "减少" : "增加";
          default -> "";
        };
    if (quantity.startsWith(direction)) direction = "";
    String edge =
        switch (bound) {
          case AT_LEAST -> "以上";
          case AT_MOST -> "以内";
          case ABOUT -> "左右";
          case EXACT -> "";
        };
    return direction + quantity + (quantity.endsWith(edge) ? "" : edge);
  }
}
