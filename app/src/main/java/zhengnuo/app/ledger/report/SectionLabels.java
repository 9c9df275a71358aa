package zhengnuo.app.ledger.report;

import zhengnuo.reading.outline.Section;

/** How people cite a place in a report: 五（三） for a numbered part, 一　回顾 for a chapter. */
final class SectionLabels {
  private SectionLabels() {}

  /**
   * @param above bare number of the chapter that holds the section, empty where there is none
   */
  static String label(Section section, String above) {
    String number = bare(section.number());
    Integer level = section.level();
    if (level == null || level == 0) return section.role().chinese;
    if (level == 1)
      return number.isEmpty() ? section.role().chinese : number + "　" + section.role().chinese;
    if (number.isEmpty()) return above.isEmpty() ? section.role().chinese : above;
    return above + number;
  }

  /** 第五部分、 and 五、 become 五; brackets stay, since they are part of how it is cited. */
  static String bare(String number) {
    String bare = number.strip();
    while (!bare.isEmpty() && "、.．，,　 ".indexOf(bare.charAt(bare.length() - 1)) >= 0)
      bare = bare.substring(0, bare.length() - 1);
    return bare;
  }
}
