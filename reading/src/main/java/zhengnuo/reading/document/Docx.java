package zhengnuo.reading.document;

import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Word's docx as its reader sees it: paragraphs with the numbers of their lists, tables row by row,
 * text boxes once, tracked changes accepted. Headers, footers, comments and the contents table are
 * no text. One pass over the main part; nothing is run and nothing fetched.
 */
final class Docx {
  private final Zip zip;
  private final String folder;
  private final DocxNumbering numbering;
  private final Map<String, String> notes = new HashMap<>();
  private final Extract extract = new Extract();

  private int paragraphs;
  private int tables;
  private int rows;
  private int tableDepth;
  private int changes;
  private int comments;
  private int hidden;
  private int contentsLines;
  private boolean contentsBlock;

  /** A paragraph being read; a text box opens another inside it. */
  private static final class Paragraph {
    final StringBuilder text = new StringBuilder();
    final List<String> after = new ArrayList<>();
    @Nullable String list;
    int level = -1;
    @Nullable String style;
    boolean runHidden;
  }

  private final Deque<Paragraph> open = new ArrayDeque<>();
  private final Deque<StringBuilder> row = new ArrayDeque<>();

  private Docx(Zip zip, String folder) throws Unreadable {
    this.zip = zip;
    this.folder = folder;
    numbering = new DocxNumbering(zip, folder);
  }

  /**
   * @throws Unreadable if the archive is no Word document, is damaged or goes beyond the limits
   */
  static Extract read(byte[] bytes) throws Unreadable {
    var zip = new Zip(bytes);
    String main = mainPart(zip);
    var docx = new Docx(zip, main.substring(0, main.lastIndexOf('/') + 1));
    docx.footnotes("footnotes.xml");
    docx.footnotes("endnotes.xml");
    InputStream body = zip.open(main);
    if (body == null) throw Zip.damaged();
    docx.body(new Xml(body, main));
    return docx.finished();
  }

  private static String mainPart(Zip zip) throws Unreadable {
    if (zip.has("word/document.xml")) return "word/document.xml";
    InputStream relations = zip.open("_rels/.rels");
    if (relations != null) {
      var xml = new Xml(relations, "_rels/.rels");
      for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
        if (event != START_ELEMENT || !xml.name().equals("Relationship")) continue;
        String type = xml.attribute("Type");
        String target = xml.attribute("Target");
        if (type == null || target == null || !type.endsWith("/officeDocument")) continue;
        String part = target.startsWith("/") ? target.substring(1) : target;
        if (part.startsWith("word/") && zip.has(part)) return part;
      }
    }
    for (String name : zip.names()) {
      if (name.startsWith("xl/"))
        throw other("xlsx", "这是 Excel 表格，不是报告。", "请在台账页导入表格；报告请上传 docx、pdf 或 txt。");
      if (name.startsWith("ppt/")) throw other("pptx", "这是演示文稿（PPT），不是报告。", "请另存为 docx 后再上传。");
      if (name.equals("OFD.xml")) throw other("ofd", "这是 OFD 版式文件，暂时读不了。", "请另存为 docx 或 pdf 后再上传。");
    }
    throw other("archive", "这是压缩包，不是单个文件。", "请解压后上传其中的报告。");
  }

  private static Unreadable other(String code, String what, String remedy) {
    return new Unreadable(code, what, "", remedy);
  }

  private void footnotes(String part) throws Unreadable {
    InputStream in = zip.open(folder + part);
    if (in == null) return;
    var xml = new Xml(in, folder + part);
    String kind = part.substring(0, part.length() - ".xml".length());
    String id = "";
    var text = new StringBuilder();
    for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
      if (event == START_ELEMENT && xml.name().equals("t")) text.append(content(xml));
      else if (event == START_ELEMENT && (xml.name() + "s").equals(kind)) {
        id = kind + xml.attribute("id");
        text.setLength(0);
      } else if (event != START_ELEMENT
          && event != CHARACTERS
          && (xml.name() + "s").equals(kind)
          && !text.isEmpty()) notes.put(id, text.toString());
    }
  }

  /** The characters of the element just begun. */
  private static String content(Xml xml) throws Unreadable {
    var text = new StringBuilder();
    int event = xml.next();
    while (event == CHARACTERS) {
      text.append(xml.text());
      event = xml.next();
    }
    return text.toString();
  }

  private void body(Xml xml) throws Unreadable {
    for (int event = xml.next(); event != END_DOCUMENT; event = xml.next()) {
      if (event == START_ELEMENT) begin(xml);
      else if (event != CHARACTERS) end(xml.name());
    }
  }

  private void begin(Xml xml) throws Unreadable {
    @Nullable Paragraph here = open.peek();
    switch (xml.name()) {
      case "p" -> open.push(new Paragraph());
      case "numId" -> {
        if (here != null) here.list = xml.attribute("val");
      }
      case "ilvl" -> {
        if (here != null) here.level = xml.number("val", 0);
      }
      case "pStyle" -> {
        if (here != null) here.style = xml.attribute("val");
      }
      case "r" -> {
        if (here != null) here.runHidden = false;
      }
      case "vanish" -> {
        if (here != null && !"0".equals(xml.attribute("val"))) here.runHidden = true;
      }
      case "t" -> text(here, content(xml));
      case "tab", "ptab" -> {
        // Inside pPr it is a tab stop, not a tab.
        if (here != null && xml.attribute("pos") == null) here.text.append('\t');
      }
      case "br", "cr" -> {
        if (here != null) here.text.append('\n');
      }
      case "noBreakHyphen" -> text(here, "-");
      case "footnoteReference", "endnoteReference" -> {
        String kind = xml.name().substring(0, xml.name().length() - 9) + "s";
        String note = notes.get(kind + xml.attribute("id"));
        if (here != null && note != null) here.after.add("〔注〕" + note);
      }
      case "commentReference" -> comments++;
      case "ins", "moveTo" -> {
        if (here != null) changes++;
      }
      case "del", "moveFrom" -> {
        changes++;
        xml.skip();
      }
      case "Fallback", "rt", "pPrChange", "rPrChange", "sectPrChange", "tblPrChange", "tabs" ->
          xml.skip();
      case "docPartGallery" -> contentsBlock |= "Table of Contents".equals(xml.attribute("val"));
      case "tbl" -> {
        if (tableDepth++ == 0) {
          tables++;
          rows = 0;
        }
      }
      case "tr" -> {
        if (tableDepth == 1) {
          rows++;
          row.clear();
        }
      }
      case "tc" -> {
        if (tableDepth == 1) row.add(new StringBuilder());
      }
      default -> {}
    }
  }

  private void text(@Nullable Paragraph here, String text) {
    if (here == null) return;
    if (here.runHidden) hidden += text.length();
    else here.text.append(text);
  }

  private void end(String name) throws Unreadable {
    switch (name) {
      case "p" -> {
        if (!open.isEmpty()) endParagraph(open.pop());
      }
      case "sdt" -> contentsBlock = false;
      case "tr" -> {
        if (tableDepth == 1)
          extract.line("表%d第%d行".formatted(tables, rows), String.join("\t", row));
      }
      case "tbl" -> tableDepth--;
      default -> {}
    }
  }

  private void endParagraph(Paragraph paragraph) throws Unreadable {
    if (contentsBlock || numbering.contents(paragraph.style)) {
      contentsLines++;
      return;
    }
    boolean blank = paragraph.text.isEmpty();
    // Word numbers an empty paragraph of a list too, but shows nobody a lone number on purpose.
    String line = (blank ? "" : number(paragraph)) + paragraph.text;
    if (!open.isEmpty()) {
      // A text box: its words stand behind the paragraph that it is anchored in.
      open.element().after.add(line);
      open.element().after.addAll(paragraph.after);
      return;
    }
    if (tableDepth > 0) {
      StringBuilder cell = row.peekLast();
      if (cell != null) {
        cell.append(cell.isEmpty() || blank ? "" : " ").append(line.replace('\n', ' '));
        for (String after : paragraph.after) cell.append(' ').append(after);
      }
      return;
    }
    paragraphs++;
    String label = "第%d段".formatted(paragraphs);
    if (!blank) extract.line(label, line);
    for (String after : paragraph.after) if (!after.isBlank()) extract.line(label, after);
  }

  private String number(Paragraph paragraph) {
    return numbering.next(paragraph.list, paragraph.level, paragraph.style);
  }

  private Extract finished() {
    extract.note(changes, "文中有%d处修订，按全部接受读取。");
    extract.note(comments, "有%d条批注，不作正文。");
    extract.note(hidden, "有%d个隐藏字，没有读取。");
    extract.note(contentsLines, "目录%d行不作正文。");
    if (zip.has(folder + "vbaProject.bin")) extract.notes.add("文件带有宏，没有运行。");
    return extract;
  }
}
