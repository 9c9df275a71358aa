package zhengnuo.reading.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/**
 * Word 97 to 2003, and WPS under its own name, taken apart by POI: paragraphs with the numbers of
 * their lists, tables row by row, notes behind their paragraph, tracked changes accepted. What a
 * field is made of, comments and the contents table are no text.
 */
final class Doc {
  // Characters that Word 97 puts into its text ([MS-DOC] 2.4.1, 2.8.25).
  private static final char PICTURE = 1;
  private static final char NOTE = 2;
  private static final char COMMENT = 5;
  private static final char CELL_END = 7;
  private static final char DRAWING = 8;
  private static final char LINE = 0x0b;
  private static final char PAGE = 0x0c;
  private static final char PARAGRAPH_END = 0x0d;
  private static final char FIELD = 0x13;
  private static final char FIELD_RESULT = 0x14;
  private static final char FIELD_END = 0x15;
  private static final char HYPHEN = 0x1e;
  private static final char SOFT_HYPHEN = 0x1f;

  private static final int WORD_97 = 106;
  private static final int LOCKED = 1;

  private final HWPFDocument word;
  private final DocNumbering numbering = new DocNumbering();
  private final Map<Integer, String> notes = new HashMap<>();
  private final Extract extract = new Extract();

  /** For each field that is open: whether what stands here is its code. */
  private final List<Boolean> fields = new ArrayList<>();

  private final StringBuilder code = new StringBuilder();
  private int contentsDepth;
  private boolean inContents;

  private final StringBuilder text = new StringBuilder();
  private final List<String> after = new ArrayList<>();
  private final List<String> row = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private boolean inTable;
  private int paragraphs;
  private final TableRows table = new TableRows();
  private DocMerges merged = DocMerges.NONE;

  private int changes;
  private int comments;
  private int hidden;
  private int contentsLines;

  private Doc(HWPFDocument word) {
    this.word = word;
  }

  /**
   * @throws Unreadable {@code doc-old} before Word 97, {@code encrypted}, {@code ole-damaged}
   */
  static Extract read(DirectoryNode root) throws Unreadable {
    try {
      check(root);
    } catch (IOException | RuntimeException broken) {
      throw Ole.damaged();
    }
    try (var word = new HWPFDocument(root)) {
      Extract extract = new Doc(word).extract();
      if (root.hasEntryCaseInsensitive("Macros")) extract.notes.add("文件带有宏，没有运行。");
      if (root.hasEntryCaseInsensitive("ObjectPool")) extract.notes.add("嵌入的对象没有打开。");
      return extract;
    } catch (OldWordFileFormatException old) {
      throw tooOld();
    } catch (EncryptedDocumentException locked) {
      throw Zip.encrypted();
    } catch (IOException | RuntimeException broken) {
      throw Ole.damaged();
    }
  }

  /** What the file says of itself first ([MS-DOC] 2.5.2): its version, and whether it is locked. */
  private static void check(DirectoryNode root) throws IOException, Unreadable {
    byte[] base = new byte[32];
    try (InputStream in = root.createDocumentInputStream("WordDocument")) {
      if (in.readNBytes(base, 0, base.length) < base.length) throw Ole.damaged();
    }
    int version = (base[2] & 0xff) | (base[3] & 0xff) << 8;
    if (version < WORD_97) throw tooOld();
    if ((base[11] & LOCKED) != 0) throw Zip.encrypted();
  }

  static Unreadable tooOld() {
    return new Unreadable(
        "doc-old",
        "这是 Word 6 或 Word 95 的文件，请用新版 Word 另存。",
        "",
        "请用新版 Word 或 WPS 打开，另存为 docx 后再上传。");
  }

  private Extract extract() throws Unreadable {
    gather(word.getFootnotes(), word.getFootnoteRange());
    gather(word.getEndnotes(), word.getEndnoteRange());
    paragraphs(word.getRange());
    endTable();
    fields.clear();
    contentsDepth = 0;
    textBoxes(word.getMainTextboxRange());
    extract.note(changes, "文中有%s处修订，按全部接受读取。");
    extract.note(comments, "有%s条批注，不作正文。");
    extract.note(hidden, "有%s个隐藏字，没有读取。");
    extract.note(contentsLines, "目录%s行不作正文。");
    return extract;
  }

  private void gather(Notes anchors, Range range) {
    String all = range.text();
    for (int i = 0; i < anchors.getNotesCount(); i++) {
      int from = Math.clamp(anchors.getNoteTextStartOffset(i), 0, all.length());
      int to = Math.clamp(anchors.getNoteTextEndOffset(i), from, all.length());
      var words = new StringBuilder();
      for (char c : all.substring(from, to).toCharArray()) words.append(c < ' ' ? ' ' : c);
      if (!words.toString().isBlank())
        notes.put(anchors.getNoteAnchorPosition(i), "〔注〕" + words.toString().strip());
    }
  }

  private void paragraphs(Range range) throws Unreadable {
    for (int i = 0; i < range.numParagraphs(); i++) {
      Paragraph paragraph = range.getParagraph(i);
      text.setLength(0);
      after.clear();
      inContents = contentsDepth > 0 || DocNumbering.contents(word, paragraph);
      runs(paragraph);
      if (paragraph.isInTable()) cells(paragraph, range);
      else {
        endTable();
        if (!inContents) body(paragraph);
        else if (!text.isEmpty()) contentsLines++;
      }
    }
  }

  private void body(Paragraph paragraph) throws Unreadable {
    paragraphs++;
    String label = "第%s段".formatted(paragraphs);
    boolean blank = text.toString().isBlank();
    if (!blank) extract.line(label, numbering.next(paragraph) + text);
    for (String words : after) extract.line(label, words);
  }

  private void runs(Paragraph paragraph) {
    for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
      CharacterRun run = paragraph.getCharacterRun(i);
      String words = run.text();
      // A run may reach over the paragraph's ends.
      int from = Math.clamp(paragraph.getStartOffset() - run.getStartOffset(), 0, words.length());
      int to = Math.clamp(paragraph.getEndOffset() - run.getStartOffset(), from, words.length());
      if (run.isMarkedDeleted()) {
        changes++;
        continue;
      }
      if (run.isMarkedInserted()) changes++;
      boolean vanished = run.isVanished();
      for (int k = from; k < to; k++) add(words.charAt(k), run.getStartOffset() + k, vanished);
    }
  }

  private void add(char c, int position, boolean vanished) {
    switch (c) {
      case FIELD -> {
        fields.add(true);
        code.setLength(0);
      }
      case FIELD_RESULT -> {
        if (fields.isEmpty()) return;
        fields.set(fields.size() - 1, false);
        if (contentsDepth == 0 && code.toString().strip().startsWith("TOC"))
          contentsDepth = fields.size();
        inContents |= contentsDepth > 0;
      }
      case FIELD_END -> {
        if (fields.isEmpty()) return;
        if (contentsDepth == fields.size()) contentsDepth = 0;
        fields.removeLast();
      }
      case NOTE -> {
        String words = notes.get(position);
        if (words != null) after.add(words);
      }
      case COMMENT -> comments++;
      case PICTURE, DRAWING, PARAGRAPH_END, CELL_END, SOFT_HYPHEN -> {}
      default -> {
        if (fields.contains(true)) code.append(c);
        else if (vanished) hidden++;
        else if (c == LINE || c == PAGE) text.append('\n');
        else if (c == HYPHEN) text.append('-');
        else if (c >= ' ' || c == '\t') text.append(c);
      }
    }
  }

  private void cells(Paragraph paragraph, Range range) {
    if (!inTable) merged = new DocMerges(range, paragraph);
    inTable = true;
    boolean blank = text.toString().isBlank();
    if (!blank) {
      cell.append(cell.isEmpty() ? "" : " ").append(numbering.next(paragraph));
      cell.append(text.toString().replace('\n', ' ').strip());
    }
    for (String words : after) cell.append(' ').append(words);
    String whole = paragraph.text();
    boolean ends = !whole.isEmpty() && whole.charAt(whole.length() - 1) == CELL_END;
    if (paragraph.isTableRowEnd()) endRow();
    else if (ends && paragraph.getTableLevel() <= 1) {
      row.add(cell.toString());
      cell.setLength(0);
    }
  }

  private void endRow() {
    if (!cell.isEmpty()) row.add(cell.toString());
    for (int column = 0; column < row.size(); column++)
      if (row.get(column).isBlank() && merged.goesOn(table.size(), column))
        row.set(column, table.above(column));
    table.add(row);
    row.clear();
    cell.setLength(0);
  }

  private void endTable() throws Unreadable {
    if (!inTable) return;
    if (!row.isEmpty() || !cell.isEmpty()) endRow();
    table.write(extract);
    inTable = false;
  }

  private void textBoxes(Range range) throws Unreadable {
    for (int i = 0; i < range.numParagraphs(); i++) {
      text.setLength(0);
      runs(range.getParagraph(i));
      if (!text.toString().isBlank()) extract.line("文本框", text);
    }
  }
}
