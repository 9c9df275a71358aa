package zhengnuo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.tika.Tika;
import org.apache.tika.exception.TikaException;
import org.junit.jupiter.api.Test;

class DocxBenchTest {
  /** All three have to read the same words, or their times do not compare. */
  @Test
  void the_word_file_holds_the_text_for_all_who_read_it() throws IOException, TikaException {
    String text = "一、去年的工作\n全年完成投资12.5亿元，增长8%。\n";
    byte[] file = WordFile.of(text);

    assertThat(Texts.document("a.docx", file).stored()).isEqualToIgnoringWhitespace(text);
    try (var poi = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file)))) {
      assertThat(poi.getText()).isEqualToIgnoringWhitespace(text);
    }
    assertThat(new Tika().parseToString(new ByteArrayInputStream(file)))
        .isEqualToIgnoringWhitespace(text);
  }
}
