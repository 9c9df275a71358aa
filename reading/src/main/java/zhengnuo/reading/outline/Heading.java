package zhengnuo.reading.outline;

/**
 * A heading as it stands, before its role is known.
 *
 * @param from of the heading in the mended text
 * @param to after it, with a run-in full stop
 * @param rank how its number is written: 1 for 一、, 2 for （一）, 3 for 1. and 第一，; 0 for none
 * @param numberTo after the number; equal to {@code from} where there is none
 */
record Heading(int from, int to, int rank, int numberTo) {
  /**
   * After the number that the section is known by. A run-in 1. or 第一， counts the points of its text
   * and is no section's number.
   */
  int sectionNumberTo(char[] text) {
    return rank == 3 && Sentences.isStop(text[to - 1]) ? from : numberTo;
  }
}
