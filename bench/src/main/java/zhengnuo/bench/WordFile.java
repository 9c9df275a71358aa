package zhengnuo.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** A text as the Word file that an office would have of it. */
final class WordFile {
  private static final int TWO_CHARACTERS_IN_TWIPS = 640;

  private WordFile() {}

  /** A paragraph for each line, with its font on every run; Word begins a new run at digits. */
  static byte[] of(String text) throws IOException {
    try (var document = new XWPFDocument();
        var bytes = new ByteArrayOutputStream()) {
      for (String line : text.lines().toList()) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setIndentationFirstLine(TWO_CHARACTERS_IN_TWIPS);
        for (String piece : line.split("(?<=[0-9.%])(?![0-9.%])|(?<![0-9.%])(?=[0-9.%])")) {
          XWPFRun run = paragraph.createRun();
          run.setFontFamily("仿宋_GB2312");
          run.setFontSize(16);
          run.setText(piece);
        }
      }
      document.write(bytes);
      return bytes.toByteArray();
    }
  }
}
