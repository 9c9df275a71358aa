package zhengnuo.reading.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of paragraphs and tables of a Word file: its body, or what stands in a text box or a
 * footnote. Paragraphs become lines as they end, tables when the outermost ends.
 */
final class DocxStory {
  /** A paragraph being read. */
  static final class Paragraph {
    final StringBuilder text = new StringBuilder();

    /** Text boxes and notes anchored in it: their lines stand behind it. */
    final List<String> after = new ArrayList<>();

    @Nullable String list;
    int level = -1;
    @Nullable String style;

    /** Its end was taken away, or it is an initial set apart: the next one goes on in it. */
    boolean goesOn;

    boolean shaded;
  }

  final Extract extract = new Extract();
  private final Deque<DocxTable> tables = new ArrayDeque<>();
  private @Nullable Paragraph paragraph;

  /** What a paragraph without an end left for the next. */
  private @Nullable Paragraph carried;

  private int paragraphs;
  private int tablesSeen;

  @Nullable Paragraph paragraph() {
    return paragraph;
  }

  @Nullable DocxTable table() {
    return tables.peek();
  }

  void beginParagraph() {
    paragraph = new Paragraph();
  }

  /**
   * Ends the open paragraph.
   *
   * @param number that Word shows before it
   */
  void endParagraph(String number) throws Unreadable {
    Paragraph done = paragraph;
    paragraph = null;
    if (done == null) return;
    if (carried != null) {
      done.text.insert(0, carried.text);
      done.after.addAll(0, carried.after);
      carried = null;
    }
    if (!done.text.isEmpty()) done.text.insert(0, number);
    if (done.goesOn) {
      carried = done;
      return;
    }
    DocxTable table = tables.peek();
    if (table != null) {
      table.paragraph(done.text.toString().replace('\n', ' '));
      for (String line : done.after) table.paragraph(line);
      return;
    }
    String label = "第" + ++paragraphs + "段";
    if (!done.text.isEmpty()) extract.line(label, done.text);
    for (String line : done.after) if (!line.isBlank()) extract.line(label, line);
  }

  void beginTable() throws Unreadable {
    // A table ends a paragraph that is open by mistake.
    endParagraph("");
    if (tables.isEmpty()) tablesSeen++;
    tables.push(new DocxTable());
  }

  void endTable() throws Unreadable {
    DocxTable done = tables.poll();
    if (done == null) return;
    DocxTable outer = tables.peek();
    if (outer != null) for (String line : done.lines()) outer.paragraph(line);
    else done.write("表" + tablesSeen, extract);
  }

  /** Ends what the file left open. */
  void end() throws Unreadable {
    endParagraph("");
    while (!tables.isEmpty()) endTable();
    if (carried != null) {
      paragraph = new Paragraph();
      endParagraph("");
    }
  }
}
