package zhengnuo.reading.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Builds a Word 97 file byte by byte ([MS-DOC]): text as one piece, paragraphs and runs with their
 * properties, footnotes. No program that could write one is at hand in a test.
 */
final class OldWordFile {
  /** Where the text begins in the main stream; page 4 and on, behind the head. */
  private static final int TEXT = 0x800;

  private static final int PAGE = 512;

  // Properties of paragraphs and runs, as the file writes them.
  static final byte[] PLAIN = {};
  static final byte[] IN_TABLE = {0x16, 0x24, 1};
  static final byte[] ROW_END = {0x16, 0x24, 1, 0x17, 0x24, 1};
  static final byte[] DELETED = {0x00, 0x08, 1};
  static final byte[] INSERTED = {0x01, 0x08, 1};
  static final byte[] HIDDEN = {0x3c, 0x08, 1};

  /** Ends a row of two cells, the first of which begins (0x60) or goes on (0x20) a merged one. */
  static byte[] rowEnd(int firstCell) {
    // sprmTDefTable: two cells, three edges, then twenty bytes a cell.
    byte[] definition = new byte[4 + 1 + 6 + 40];
    definition[0] = 0x08;
    definition[1] = (byte) 0xd6;
    definition[2] = 48;
    definition[4] = 2;
    definition[7] = 10;
    definition[9] = 20;
    definition[11] = (byte) firstCell;
    byte[] end = java.util.Arrays.copyOf(ROW_END, ROW_END.length + definition.length);
    System.arraycopy(definition, 0, end, ROW_END.length, definition.length);
    return end;
  }

  private record Stretch(int length, byte[] properties) {}

  private final StringBuilder text = new StringBuilder();
  private final List<Stretch> paragraphs = new ArrayList<>();
  private final List<Stretch> runs = new ArrayList<>();
  private final StringBuilder footnotes = new StringBuilder();
  private final List<Integer> anchors = new ArrayList<>();
  private final List<Integer> footnoteStarts = new ArrayList<>();
  private int begun;

  int version = 0xc1;
  int flags = 0x0200;

  static OldWordFile of(String... paragraphs) {
    var file = new OldWordFile();
    for (String paragraph : paragraphs) file.run(paragraph, PLAIN).end('\r', PLAIN);
    return file;
  }

  OldWordFile run(String words, byte[] properties) {
    text.append(words);
    runs.add(new Stretch(words.length(), properties));
    return this;
  }

  /** Ends a paragraph ({@code '\r'}), or a cell or row (7). */
  OldWordFile end(char mark, byte[] properties) {
    run(String.valueOf(mark), PLAIN);
    paragraphs.add(new Stretch(text.length() - begun, properties));
    begun = text.length();
    return this;
  }

  OldWordFile footnote(String words) {
    anchors.add(text.length());
    footnoteStarts.add(footnotes.length());
    footnotes.append('\u0002').append(words).append('\r');
    return run("\u0002", new byte[] {0x55, 0x08, 1});
  }

  /** The main stream and the table stream in their container, with more streams beside them. */
  byte[] bytes(String... others) {
    try (var file = new POIFSFileSystem()) {
      streams(file);
      for (String other : others) file.createDocument(in(new byte[5000]), other);
      var bytes = new ByteArrayOutputStream();
      file.writeFilesystem(bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static ByteArrayInputStream in(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  private void streams(POIFSFileSystem file) throws IOException {
    String all = text.toString() + footnotes + (footnotes.isEmpty() ? "" : "\r");
    byte[] written = all.getBytes(StandardCharsets.UTF_16LE);
    int textPages = (written.length + PAGE - 1) / PAGE;
    int runPage = TEXT / PAGE + textPages;
    var main = ByteBuffer.allocate((runPage + 2) * PAGE).order(ByteOrder.LITTLE_ENDIAN);
    main.position(TEXT).put(written);
    pad(runs, all.length());
    pad(paragraphs, all.length());
    runs(main, runPage * PAGE);
    paragraphs(main, (runPage + 1) * PAGE);
    var table = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
    head(main, written.length);
    int end = TEXT + written.length;
    part(main, table, 1, styles());
    part(main, table, 6, plex(new int[] {0, text.length()}, 12, -1));
    part(main, table, 12, plex(new int[] {TEXT, end}, 4, runPage));
    part(main, table, 13, plex(new int[] {TEXT, end}, 4, runPage + 1));
    part(main, table, 15, new byte[4]);
    part(main, table, 31, new byte[700]);
    part(main, table, 33, pieces(all.length()));
    if (!anchors.isEmpty()) notes(main, table);
    main.putInt(0x4c, text.length()).putInt(0x50, footnotes.length());
    file.createDocument(in(main.array()), "WordDocument");
    file.createDocument(in(table.array()), "1Table");
  }

  /** Up to the end of all text; plain neighbours as one, since a page of properties is short. */
  private static void pad(List<Stretch> stretches, int length) {
    List<Stretch> all = new ArrayList<>(stretches);
    stretches.clear();
    int covered = 0;
    for (Stretch stretch : all) {
      covered += stretch.length();
      boolean goesOn = !stretches.isEmpty() && stretches.getLast().properties().length == 0;
      if (stretch.properties().length > 0 || !goesOn) stretches.add(stretch);
      else stretches.add(new Stretch(stretches.removeLast().length() + stretch.length(), PLAIN));
    }
    if (covered < length) stretches.add(new Stretch(length - covered, PLAIN));
  }

  private void head(ByteBuffer main, int length) {
    main.putShort(0, (short) 0xa5ec).putShort(2, (short) version).putShort(0x0a, (short) flags);
    main.putShort(0x0c, (short) 0xbf).putInt(0x18, TEXT).putInt(0x1c, TEXT + length);
    main.putShort(0x20, (short) 14).putShort(0x3e, (short) 22).putShort(0x98, (short) 93);
  }

  private static void part(ByteBuffer main, ByteBuffer table, int number, byte[] bytes) {
    main.putInt(0x9a + number * 8, table.position()).putInt(0x9e + number * 8, bytes.length);
    table.put(bytes);
  }

  private static byte[] plex(int[] positions, int size, int first) {
    var plex =
        ByteBuffer.allocate(positions.length * 4 + (positions.length - 1) * size)
            .order(ByteOrder.LITTLE_ENDIAN);
    for (int position : positions) plex.putInt(position);
    if (size == 4) plex.putInt(first);
    else if (size == 12) plex.putShort((short) 0).putInt(first);
    return plex.array();
  }

  private static byte[] pieces(int length) {
    var pieces = ByteBuffer.allocate(21).order(ByteOrder.LITTLE_ENDIAN);
    pieces.put((byte) 2).putInt(16).putInt(0).putInt(length);
    return pieces.putShort((short) 0).putInt(TEXT).putShort((short) 0).array();
  }

  private static byte[] styles() {
    var styles = ByteBuffer.allocate(2 + 18 + 15 * 2).order(ByteOrder.LITTLE_ENDIAN);
    return styles.putShort((short) 18).putShort((short) 15).putShort((short) 10).array();
  }

  private void notes(ByteBuffer main, ByteBuffer table) {
    int count = anchors.size();
    var places = ByteBuffer.allocate((count + 1) * 4 + count * 2).order(ByteOrder.LITTLE_ENDIAN);
    for (int anchor : anchors) places.putInt(anchor);
    part(main, table, 2, places.putInt(text.length()).array());
    var starts = ByteBuffer.allocate((count + 2) * 4).order(ByteOrder.LITTLE_ENDIAN);
    for (int start : footnoteStarts) starts.putInt(start);
    part(main, table, 3, starts.putInt(footnotes.length()).putInt(footnotes.length() + 1).array());
  }

  private void runs(ByteBuffer main, int page) {
    int at = TEXT;
    int free = PAGE - 1;
    for (int i = 0; i < runs.size(); i++) {
      Stretch run = runs.get(i);
      main.putInt(page + i * 4, at);
      at += run.length() * 2;
      if (run.properties().length == 0) continue;
      free = free - 1 - run.properties().length & ~1;
      main.put(page + (runs.size() + 1) * 4 + i, (byte) (free / 2));
      main.put(page + free, (byte) run.properties().length);
      main.put(page + free + 1, run.properties());
    }
    main.putInt(page + runs.size() * 4, at).put(page + PAGE - 1, (byte) runs.size());
  }

  private void paragraphs(ByteBuffer main, int page) {
    int at = TEXT;
    int free = PAGE - 1;
    int count = paragraphs.size();
    for (int i = 0; i < count; i++) {
      Stretch paragraph = paragraphs.get(i);
      main.putInt(page + i * 4, at);
      at += paragraph.length() * 2;
      if (paragraph.properties().length == 0) continue;
      // Its length in words, rounded up, then the style and the properties.
      int length = 2 + paragraph.properties().length;
      free = free - 1 - length - 1 & ~1;
      main.put(page + (count + 1) * 4 + i * 13, (byte) (free / 2));
      main.put(page + free, (byte) ((length + 2) / 2));
      main.put(page + free + 3, paragraph.properties());
    }
    main.putInt(page + count * 4, at).put(page + PAGE - 1, (byte) count);
  }
}
