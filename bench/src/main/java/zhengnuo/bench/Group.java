package zhengnuo.bench;

import java.nio.file.Path;
import java.util.List;
import zhengnuo.bench.rivals.Python;

/** Rows that stand in one table, with the row that their ratios are to. */
enum Group {
  LIMITS(LimitBench.class, "yardstick", "yardstick", "decode", "digits", "trie"),
  STAGES(
      StageBench.class,
      "yardstick",
      "whole",
      "wholeRecords",
      "reading",
      "document",
      "outline",
      "facts",
      "factsRecords",
      "commitments",
      "commitmentsRecords",
      "checks"),
  DOCX(DocxBench.class, "docxXml", "docxXml", "docxFacts", "docxPoi", "docxTika"),
  RIVALS(RivalBench.class, "wholeRecords", "hanlp", "hutool", "duckdb", Group.PYTHON);

  static final String PYTHON = "python";

  final String reference;
  final List<String> rows;
  private final Class<?> bench;

  Group(Class<?> bench, String reference, String... rows) {
    this.bench = bench;
    this.reference = reference;
    this.rows = List.of(rows);
  }

  /**
   * @throws IllegalArgumentException if no group has the row
   */
  static Group of(String row) {
    for (Group group : values()) if (group.rows.contains(row)) return group;
    throw new IllegalArgumentException("no row is called " + row);
  }

  /**
   * Measures one row once.
   *
   * @param folder as {@link Texts#of} takes it
   */
  static Measure measure(String row, String folder) {
    if (!row.equals(PYTHON)) return Forks.measure(of(row).bench, row, folder);
    List<Path> files = Texts.of(folder).all().stream().map(Texts.Text::file).toList();
    return new Measure(new Python(files).nanoseconds(), Double.NaN);
  }
}
