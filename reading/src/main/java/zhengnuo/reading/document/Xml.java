package zhengnuo.reading.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/**
 * A part's XML as a stream of events, made for the tens of megabytes of markup that stand around
 * the text of a Word file: nothing is decoded before it is asked for. No document type is accepted,
 * so no entity can expand and nothing outside is ever opened. It does not hold attributes to the
 * letter of the standard; elements that do not close are refused.
 */
final class Xml implements AutoCloseable {
  static final int START_ELEMENT = XMLStreamConstants.START_ELEMENT;
  static final int END_ELEMENT = XMLStreamConstants.END_ELEMENT;
  static final int CHARACTERS = XMLStreamConstants.CHARACTERS;
  static final int END_DOCUMENT = XMLStreamConstants.END_DOCUMENT;

  private static final byte[] CDATA = "<![CDATA[".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_ENTITY = 12;

  private final XmlSource source;
  private final XmlFaults faults;
  private final XmlNames names = new XmlNames();
  private final String[] open = new String[Limits.XML_DEPTH + 1];
  private int depth;
  private boolean rootSeen;
  private boolean endPending;
  private boolean cdata;
  private String name = "";

  /** The tag behind its name, or the text, as a stretch of the source's window. */
  private int from;

  private int to;

  /** The character that an entity stood for, 0 where the text is the stretch. */
  private int entity;

  private char[] decoded = new char[256];

  /**
   * @param part its name, to say where something is wrong
   */
  Xml(InputStream in, String part) throws Unreadable {
    faults = new XmlFaults(part);
    try {
      source = new XmlSource(in);
    } catch (IOException broken) {
      throw faults.unreadable(broken);
    }
  }

  /**
   * The next event: {@link #START_ELEMENT}, {@link #END_ELEMENT}, {@link #CHARACTERS} (a text may
   * come in several) or {@link #END_DOCUMENT}; others are passed over.
   *
   * @throws Unreadable {@code xml-doctype}, {@code xml-too-deep}, {@code xml-damaged}, or what the
   *     archive's limits say
   */
  int next() throws Unreadable {
    if (endPending) {
      endPending = false;
      depth--;
      return END_ELEMENT;
    }
    try {
      while (true) {
        if (source.at == source.end && !source.more()) return finished();
        if (cdata) {
          if (cdataText()) return CHARACTERS;
        } else if (source.bytes[source.at] != '<') {
          if (plain()) return CHARACTERS;
        } else {
          int event = markup();
          if (event != 0) return event;
        }
      }
    } catch (IOException broken) {
      throw faults.unreadable(broken);
    }
  }

  private int finished() throws Unreadable {
    if (depth > 0 || !rootSeen || cdata) throw faults.damaged();
    return END_DOCUMENT;
  }

  /**
   * A text up to the next markup, entity or the window's end; false for blanks outside the root.
   */
  private boolean plain() throws IOException, Unreadable {
    byte[] bytes = source.bytes;
    if (bytes[source.at] == '&') return entity();
    int i = source.at;
    int end = source.end;
    while (i < end && bytes[i] != '<' && bytes[i] != '&') i++;
    if (i == end) {
      i -= Utf8.unfinished(bytes, source.at, end);
      if (i == source.at) {
        if (!source.more()) throw faults.damaged();
        return false;
      }
    }
    from = source.at;
    to = i;
    entity = 0;
    source.at = i;
    if (depth > 0) return true;
    for (int k = from; k < to; k++) if (bytes[k] > ' ' || bytes[k] < 0) throw faults.damaged();
    return false;
  }

  private boolean cdataText() throws IOException, Unreadable {
    while (source.end - source.at < 3) if (!source.more()) throw faults.damaged();
    int i = source.at;
    byte[] bytes = source.bytes;
    int last = source.end - 2;
    while (i < last && !(bytes[i] == ']' && bytes[i + 1] == ']' && bytes[i + 2] == '>')) i++;
    if (i < last) cdata = false;
    else i -= Utf8.unfinished(bytes, source.at, i);
    from = source.at;
    to = i;
    entity = 0;
    source.at = cdata ? i : i + 3;
    if (from == to && cdata && !source.more()) throw faults.damaged();
    return from < to;
  }

  private boolean entity() throws IOException, Unreadable {
    int i = 1;
    while (true) {
      if (source.at + i >= source.end && !source.more()) throw faults.damaged();
      byte b = source.bytes[source.at + i];
      if (b == ';') break;
      if (++i > LONGEST_ENTITY || b <= ' ') throw faults.damaged();
    }
    entity = XmlEntity.meant(source.bytes, source.at + 1, source.at + i);
    source.at += i + 1;
    if (entity < 0) throw faults.doctype();
    if (depth == 0) throw faults.damaged();
    return true;
  }

  /** A tag, 0 for what is passed over. */
  private int markup() throws IOException, Unreadable {
    while (source.end - source.at < CDATA.length && source.more()) {}
    if (source.end - source.at < 3) throw faults.damaged();
    switch (source.bytes[source.at + 1]) {
      case '/':
        endTag();
        return END_ELEMENT;
      case '?':
        if (!source.pass("?>")) throw faults.damaged();
        return 0;
      case '!':
        if (source.bytes[source.at + 2] == '-') {
          if (!source.pass("-->")) throw faults.damaged();
        } else if (source.bytes[source.at + 2] != '[') throw faults.doctype();
        else if (depth == 0
            || source.end - source.at < CDATA.length
            || !Arrays.equals(
                CDATA, 0, CDATA.length, source.bytes, source.at, source.at + CDATA.length))
          throw faults.damaged();
        else {
          source.at += CDATA.length;
          cdata = true;
        }
        return 0;
      default:
        startTag();
        return START_ELEMENT;
    }
  }

  private void startTag() throws IOException, Unreadable {
    int close = source.tagEnd(true);
    if (close < 0) throw faults.damaged();
    endPending = source.bytes[close - 1] == '/';
    to = endPending ? close - 1 : close;
    int first = source.at + 1;
    from = XmlNames.end(source.bytes, first, to);
    if (from == first || depth == 0 && rootSeen) throw faults.damaged();
    name = names.local(source.bytes, first, from);
    source.at = close + 1;
    rootSeen = true;
    if (depth == Limits.XML_DEPTH) throw faults.tooDeep();
    open[depth++] = name;
  }

  private void endTag() throws IOException, Unreadable {
    int close = source.tagEnd(false);
    if (close < 0) throw faults.damaged();
    int first = source.at + 2;
    name = names.local(source.bytes, first, XmlNames.end(source.bytes, first, close));
    source.at = close + 1;
    if (depth == 0 || !open[--depth].equals(name)) throw faults.damaged();
  }

  /** Passes over the element just begun with all that is in it. */
  void skip() throws Unreadable {
    int outside = depth - 1;
    while (depth > outside) if (next() == END_DOCUMENT) return;
  }

  /** Name without prefix: transitional and strict files differ in the namespace alone. */
  String name() {
    return name;
  }

  /** Adds the characters of the event in hand. */
  void append(StringBuilder text) throws Unreadable {
    if (entity != 0) {
      text.appendCodePoint(entity);
      return;
    }
    int length = decode(from, to);
    if (length == Utf8.INVALID) throw faults.damaged();
    text.append(decoded, 0, length);
  }

  /** The characters of the event in hand; bytes that are no UTF-8 are U+FFFD. */
  String text() {
    return entity != 0 ? Character.toString(entity) : string(from, to);
  }

  private String string(int first, int past) {
    int length = decode(first, past);
    return length == Utf8.INVALID
        ? new String(source.bytes, first, past - first, StandardCharsets.UTF_8)
        : new String(decoded, 0, length);
  }

  private int decode(int first, int past) {
    if (past - first > decoded.length)
      decoded = new char[Math.max(past - first, 2 * decoded.length)];
    return Utf8.decode(source.bytes, first, past, decoded, 0);
  }

  /** The value of the element's attribute of this local name, null if it has none. */
  @Nullable String attribute(String wanted) {
    byte[] bytes = source.bytes;
    int i = from;
    while (true) {
      while (i < to && bytes[i] <= ' ' && bytes[i] >= 0) i++;
      int past = XmlNames.end(bytes, i, to);
      if (past == i) return null;
      int local = XmlNames.localFrom(bytes, i, past);
      i = past;
      while (i < to && bytes[i] != '"' && bytes[i] != '\'') i++;
      if (i >= to) return null;
      int close = i + 1;
      while (close < to && bytes[close] != bytes[i]) close++;
      if (XmlNames.is(bytes, local, past, wanted)) return value(i + 1, close);
      i = close + 1;
    }
  }

  private String value(int first, int past) {
    int stop = ampersand(first, past);
    if (stop == past) return string(first, past);
    var value = new StringBuilder();
    int i = first;
    while (stop < past) {
      value.append(string(i, stop));
      int semicolon = stop + 1;
      while (semicolon < past && source.bytes[semicolon] != ';') semicolon++;
      int meant = XmlEntity.meant(source.bytes, stop + 1, semicolon);
      value.appendCodePoint(meant < 0 ? '\ufffd' : meant);
      i = Math.min(past, semicolon + 1);
      stop = ampersand(i, past);
    }
    return value.append(string(i, past)).toString();
  }

  private int ampersand(int first, int past) {
    int i = first;
    while (i < past && source.bytes[i] != '&') i++;
    return i;
  }

  /** An attribute as a number; {@code otherwise} where it is none. */
  int number(String wanted, int otherwise) {
    String value = attribute(wanted);
    if (value == null) return otherwise;
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException none) {
      return otherwise;
    }
  }

  /** An attribute of the kind that is on where it is missing or anything but 0, false or off. */
  boolean on(String wanted) {
    String value = attribute(wanted);
    return value == null || !value.equals("0") && !value.equals("false") && !value.equals("off");
  }

  @Override
  public void close() throws Unreadable {
    try {
      source.close();
    } catch (IOException broken) {
      throw faults.unreadable(broken);
    }
  }
}
