package zhengnuo.reading.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Word's fields while they are read: what stands before the separator is an instruction to Word,
 * behind it is what people see.
 */
final class DocxFields {
  private static final class Field {
    final StringBuilder instruction = new StringBuilder();
    boolean seen;
    boolean contents;
  }

  private final Deque<Field> open = new ArrayDeque<>();
  private int instructions;
  private int contents;

  void begin() {
    open.push(new Field());
    instructions++;
  }

  void instruction(Xml xml) throws Unreadable {
    Field field = open.peek();
    for (int event = xml.next(); event != Xml.END_ELEMENT; event = xml.next()) {
      if (event == Xml.START_ELEMENT) xml.skip();
      else if (field != null) xml.append(field.instruction);
    }
  }

  void separate() {
    Field field = open.peek();
    if (field == null || field.seen) return;
    field.seen = true;
    instructions--;
    if (name(field).startsWith("TOC")) {
      field.contents = true;
      contents++;
    }
  }

  /**
   * Ends the innermost field; what it shows by its instruction alone, as EQ does with ① or ruby.
   */
  String end() {
    Field field = open.poll();
    if (field == null) return "";
    if (field.contents) contents--;
    if (field.seen) return "";
    instructions--;
    return name(field).startsWith("EQ") ? lastArgument(field.instruction.toString()) : "";
  }

  private static String name(Field field) {
    return field.instruction.toString().strip().toUpperCase(Locale.ROOT);
  }

  /** Of {@code EQ \o\ac(○,1)} the 1: the sign around it, or the reading above it, comes first. */
  private static String lastArgument(String instruction) {
    int close = instruction.lastIndexOf(')');
    int comma = instruction.lastIndexOf(',', close);
    return close < 0 || comma < 0 ? "" : instruction.substring(comma + 1, close).strip();
  }

  /** Whether what comes now is an instruction. */
  boolean hides() {
    return instructions > 0;
  }

  /** Whether what comes now is a contents table. */
  boolean contents() {
    return contents > 0;
  }

  /**
   * An instruction ends with its paragraph at the latest: one without end must not eat the text.
   */
  void endParagraph() {
    for (Field field : open) {
      if (field.seen) continue;
      field.seen = true;
      instructions--;
    }
  }
}
