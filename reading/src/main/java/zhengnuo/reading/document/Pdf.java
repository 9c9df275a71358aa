package zhengnuo.reading.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * A pdf's text layer in reading order, line by line, without running heads and page numbers. Lines
 * keep the indentation of the page, so that the mending can tell where paragraphs begin.
 */
final class Pdf {
  /** Share of the page's height at either end where running heads and page numbers stand. */
  private static final double MARGIN = 0.09;

  private Pdf() {}

  static Extract read(byte[] bytes) throws Unreadable {
    // PDFBox logs what it repairs; here the notes say what matters.
    java.util.logging.Logger.getLogger("org.apache.pdfbox").setLevel(java.util.logging.Level.OFF);
    java.util.logging.Logger.getLogger("org.apache.fontbox").setLevel(java.util.logging.Level.OFF);
    try (PDDocument pdf =
        Loader.loadPDF(
            bytes,
            "",
            null,
            null,
            () -> new org.apache.pdfbox.io.ScratchFile(MemoryUsageSetting.setupMainMemoryOnly()))) {
      var pages = new PdfPages(pdf);
      Extract extract = extract(pages.pages(), pages.unmapped());
      extract.note(pages.hidden(), "有%s个看不见的字（白色、透明或在页面以外），没有读取。");
      PdfExtras.note(pdf, extract);
      return extract;
    } catch (InvalidPasswordException locked) {
      throw Zip.encrypted();
    } catch (IOException
        | IllegalArgumentException
        | IllegalStateException
        | ClassCastException
        | IndexOutOfBoundsException
        | NullPointerException broken) {
      throw new Unreadable("pdf-damaged", "文件不完整或已损坏。", "", "请重新下载，或用原来的软件重新导出 pdf 后再上传。");
    }
  }

  /**
   * The text of laid-out pages, their running heads and page numbers left out.
   *
   * @param unmapped characters that the file has but does not name
   */
  static Extract extract(List<PdfPages.Page> pages, int unmapped) throws Unreadable {
    var extract = new Extract();
    Map<String, Integer> margins = marginLines(pages);
    List<Integer> empty = new ArrayList<>();
    List<Integer> scanned = new ArrayList<>();
    long characters = unmapped;
    long unreadable = unmapped;
    int dropped = 0;
    for (PdfPages.Page page : pages) {
      var text = new StringBuilder();
      for (PageLayout.Line line : page.lines()) {
        for (int i = 0; i < line.text().length(); i++) {
          char c = line.text().charAt(i);
          if (c > ' ') characters++;
          if (c == '\ufffd' || c >= '\ue000' && c <= '\uf8ff') unreadable++;
        }
        if (inMargin(page, line) && furniture(line.text(), margins, pages.size())) dropped++;
        else text.append(line.indented() ? "\u3000\u3000" : "").append(line.text()).append('\n');
      }
      if (page.scanned()) scanned.add(page.number());
      if (text.isEmpty()) empty.add(page.number());
      else extract.line("第%s页".formatted(page.number()), text.substring(0, text.length() - 1));
    }
    if (unreadable * 20 > characters)
      throw new Unreadable(
          "pdf-unmapped",
          "文字无法辨认：%s个字符中有%s个没有对应的汉字。".formatted(characters, unreadable),
          "",
          "请用原来的软件另存为 docx 后再上传。");
    if (!extract.hasText())
      throw new Unreadable(
          "pdf-scanned",
          "未发现可识别文字（扫描件），请上传文字版。",
          "共%s页".formatted(pages.size()),
          "请向起草单位要 docx 或可复制文字的 pdf，再上传。");
    if (!empty.isEmpty()) extract.notes.add("第%s页没有可识别的文字（可能是图片），没有读取。".formatted(listed(empty)));
    if (!scanned.isEmpty())
      extract.notes.add("第%s页的文字取自扫描识别，可能有错字，请对照原件。".formatted(listed(scanned)));
    if (unreadable > 0) extract.notes.add("有%s个字符没有对应的汉字。".formatted(unreadable));
    extract.note(dropped, "页眉、页脚和页码共%s行不作正文。");
    return extract;
  }

  private static String listed(List<Integer> pages) {
    var text = new StringBuilder();
    for (int page : pages) text.append(text.isEmpty() ? "" : "、").append(page);
    return text.toString();
  }

  private static boolean inMargin(PdfPages.Page page, PageLayout.Line line) {
    return line.y() < page.height() * MARGIN || line.y() > page.height() * (1 - MARGIN);
  }

  /** On how many pages a line stands in the margin, its digits set aside. */
  private static Map<String, Integer> marginLines(List<PdfPages.Page> pages) {
    Map<String, Integer> seen = new HashMap<>();
    for (PdfPages.Page page : pages)
      for (PageLayout.Line line : page.lines())
        if (inMargin(page, line)) seen.merge(withoutDigits(line.text()), 1, Integer::sum);
    return seen;
  }

  private static boolean furniture(String line, Map<String, Integer> margins, int pages) {
    String words = withoutDigits(line);
    int times = margins.getOrDefault(words, 0);
    boolean numberOnly = true;
    for (int i = 0; i < words.length(); i++) numberOnly &= !Character.isLetter(words.charAt(i));
    return numberOnly && line.length() < 12 || times >= 2 && times * 2 >= pages - 1;
  }

  private static String withoutDigits(String line) {
    var words = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = Characters.FOLD[line.charAt(i)];
      if (!Characters.digit(c) && Characters.KIND[c] != Characters.SPACE) words.append(c);
    }
    return words.toString();
  }
}
