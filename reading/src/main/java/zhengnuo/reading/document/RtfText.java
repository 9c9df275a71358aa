package zhengnuo.reading.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.document.RtfGroup.Destination;

/** What the words of rich text make: paragraphs, rows of tables, notes, and counts of the rest. */
final class RtfText {
  private static final int MOST_COLUMNS = 1000;

  /** Whether a cell goes on the one before it or above it. */
  enum Merge {
    NONE,
    BEFORE,
    ABOVE
  }

  private final Extract extract = new Extract();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder note = new StringBuilder();
  private final StringBuilder code = new StringBuilder();
  private final List<String> notes = new ArrayList<>();
  private final List<String> row = new ArrayList<>();
  private final TableRows table = new TableRows();

  /** What the cells of the row are merged with, in order. */
  private final List<Merge> merges = new ArrayList<>();

  private int paragraphs;
  private int contentsLines;
  private int hidden;

  int changes;
  int comments;
  int objects;

  void append(char c, RtfGroup group) {
    @Nullable StringBuilder to =
        switch (group.destination) {
          case BODY -> text;
          case NOTE -> note;
          case CODE -> code;
          case FONTS, DROPPED -> null;
        };
    if (to == null || group.deleted) return;
    if (group.hidden) hidden++;
    else if (c != '\n' || to == text) to.append(c == 0 ? '\ufffd' : c);
  }

  void paragraph(RtfGroup group) throws Unreadable {
    if (group.destination == Destination.NOTE) note.append(' ');
    if (group.destination != Destination.BODY) return;
    if (group.inTable) {
      // A paragraph's end inside a cell.
      if (!text.isEmpty()) text.append(' ');
      return;
    }
    table.write(extract);
    if (group.contents) {
      contentsLines++;
      text.setLength(0);
      return;
    }
    paragraphs++;
    String label = "第" + paragraphs + "段";
    if (!text.toString().isBlank()) extract.line(label, text);
    for (String words : notes) extract.line(label, words);
    text.setLength(0);
    notes.clear();
  }

  void endNote() {
    if (!note.toString().isBlank()) notes.add("〔注〕" + note.toString().strip());
    note.setLength(0);
  }

  void beginField() {
    code.setLength(0);
  }

  /** Whether the field whose result follows is the contents table. */
  boolean isContents() {
    return code.toString().strip().startsWith("TOC");
  }

  void beginRow() {
    merges.clear();
  }

  void defineCell(Merge merge) {
    if (merges.size() < MOST_COLUMNS) merges.add(merge);
  }

  void cell() {
    for (String after : notes) text.append(' ').append(after);
    notes.clear();
    Merge goesOn = row.size() < merges.size() ? merges.get(row.size()) : Merge.NONE;
    String words = text.toString().strip().replace('\n', ' ');
    row.add(
        goesOn == Merge.BEFORE
            ? HeadedRows.COVERED
            : goesOn == Merge.ABOVE && words.isEmpty() ? table.above(row.size()) : words);
    text.setLength(0);
  }

  void endRow() {
    table.add(row);
    row.clear();
  }

  /**
   * @param cut whether the file ends inside a group
   * @throws Unreadable {@code rtf-damaged} if it does and nothing was read
   */
  Extract finished(boolean cut) throws Unreadable {
    table.write(extract);
    if (cut && !extract.hasText())
      throw new Unreadable("rtf-damaged", "文件不完整或已损坏。", "", "请重新下载，或用 Word 或 WPS 另存为 docx 后再上传。");
    if (cut) extract.notes.add("文件在中间断开，只读到断开处。");
    extract.note(changes, "文中有%s处修订，按全部接受读取。");
    extract.note(comments, "有%s条批注，不作正文。");
    extract.note(hidden, "有%s个隐藏字，没有读取。");
    extract.note(contentsLines, "目录%s行不作正文。");
    extract.note(objects, "有%s个嵌入对象，没有打开。");
    return extract;
  }
}
