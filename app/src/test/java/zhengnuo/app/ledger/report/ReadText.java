package zhengnuo.app.ledger.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import zhengnuo.reading.Reading;
import zhengnuo.reading.document.Documents;
import zhengnuo.reading.document.Unreadable;
import zhengnuo.reading.lexicon.Lexicon;

/** Texts of reports, and what is read in them without database or processes. */
public final class ReadText {
  private ReadText() {}

  static ReadReport of(String text) {
    return all(text).getFirst();
  }

  /** The reports of a file that collects several. */
  static List<ReadReport> all(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      Reading reading =
          Reading.of(
              Documents.read("报告.txt", bytes), Lexicon.bundled(), OptionalInt.empty(), false);
      return StoredReading.of("报告.txt", ReportReader.sha256(bytes), bytes.length, reading, 1);
    } catch (Unreadable unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  /** A workbook with one paragraph a row. */
  static byte[] table(String sheet, String... paragraphs) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new XSSFWorkbook()) {
      var rows = workbook.createSheet(sheet);
      for (String paragraph : paragraphs)
        rows.createRow(rows.getPhysicalNumberOfRows()).createCell(0).setCellValue(paragraph);
      workbook.write(bytes);
    }
    return bytes.toByteArray();
  }

  /** Words that no other text has, without a digit that would be read. */
  public static String unique() {
    StringBuilder words = new StringBuilder("编号");
    for (char c : UUID.randomUUID().toString().replace("-", "").toCharArray())
      words.append("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳".charAt(Character.digit(c, 16)));
    return words.toString();
  }

  /** A file of the samples' folder. */
  static String sample(String name) {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("samples")))
      here = Objects.requireNonNull(here.getParent());
    try {
      return Files.readString(here.resolve("samples").resolve(name));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
