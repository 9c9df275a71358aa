package zhengnuo.reading.document;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Word's content controls while they are read: most hold text, some a contents table or a cover.
 */
final class DocxControls {
  private static final class Control {
    boolean contents;
    boolean cover;
    boolean placeholder;
  }

  private final Deque<Control> open = new ArrayDeque<>();
  private int contents;

  void begin() {
    open.push(new Control());
  }

  void end() {
    Control control = open.poll();
    if (control != null && control.contents) contents--;
  }

  /** The control shows its prompt: nothing was filled in. */
  void placeholder() {
    Control control = open.peek();
    if (control != null) control.placeholder = true;
  }

  void gallery(@Nullable String name) {
    Control control = open.peek();
    if (control == null) return;
    if ("Cover Pages".equals(name)) control.cover = true;
    if ("Table of Contents".equals(name) && !control.contents) {
      control.contents = true;
      contents++;
    }
  }

  boolean contents() {
    return contents > 0;
  }

  boolean cover() {
    Control control = open.peek();
    return control != null && control.cover;
  }

  boolean holdsPlace() {
    Control control = open.peek();
    return control != null && control.placeholder;
  }
}
