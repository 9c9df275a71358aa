package zhengnuo.reading.document;

/** What a person must know of a table's formulas: they are never computed here. */
final class Formulas {
  private int stored;
  private int empty;
  private String firstEmpty = "";
  private int wrong;
  private String firstWrong = "";

  /** A formula with the result that was kept beside it. */
  void stored() {
    stored++;
  }

  /** A formula of which no result was kept. */
  void empty(String place) {
    if (empty++ == 0) firstEmpty = place;
  }

  /** A cell that shows an error: {@code #REF!}. */
  void wrong(String place) {
    if (wrong++ == 0) firstWrong = place;
  }

  void notes(Extract to) {
    to.note(stored, "有%s个公式，按存下的结果读取，没有重新计算。");
    if (empty > 0)
      to.notes.add("有%s个公式没有存下结果，没有读取，首个在%s。请用 Excel 或 WPS 打开、保存后再读。".formatted(empty, firstEmpty));
    if (wrong > 0) to.notes.add("有%s格是错误值，没有读取，首个在%s。".formatted(wrong, firstWrong));
  }
}
