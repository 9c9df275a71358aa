package zhengnuo.reading.document;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Documents and refusals between the parsing process and its owner. Positions go as the difference
 * from the one before, nearly always one byte.
 */
final class Wire {
  private static final int READ = 1;
  private static final int REFUSED = 2;

  private Wire() {}

  static void write(DataOutputStream out, Document document) throws IOException {
    out.writeByte(READ);
    string(out, document.name());
    out.writeByte(document.format().ordinal());
    string(out, document.encoding());
    characters(out, document.storedCharacters());
    characters(out, document.mended());
    positions(out, document.offsets().positions());
    positions(out, document.offsets().wide());
    number(out, document.notes().size());
    for (String note : document.notes()) string(out, note);
    number(out, document.places().size());
    for (Document.Place place : document.places()) {
      number(out, place.start());
      string(out, place.label());
    }
    out.flush();
  }

  static void write(DataOutputStream out, Unreadable refusal) throws IOException {
    out.writeByte(REFUSED);
    string(out, refusal.code());
    string(out, refusal.what());
    string(out, refusal.where());
    string(out, refusal.remedy());
    out.flush();
  }

  /**
   * @throws Unreadable if that is what was written
   * @throws IOException if the stream ends or holds something else
   */
  static Document read(DataInputStream in) throws IOException, Unreadable {
    int kind = in.readByte();
    if (kind == REFUSED) throw new Unreadable(string(in), string(in), string(in), string(in));
    if (kind != READ) throw new IOException("not an answer: " + kind);
    String name = string(in);
    Format format = Format.values()[in.readByte()];
    String encoding = string(in);
    char[] stored = characters(in);
    char[] mended = characters(in);
    var offsets = new OffsetMap(positions(in), positions(in), stored.length);
    List<String> notes = new ArrayList<>();
    for (int left = number(in); left > 0; left--) notes.add(string(in));
    List<Document.Place> places = new ArrayList<>();
    for (int left = number(in); left > 0; left--)
      places.add(new Document.Place(number(in), string(in)));
    return new Document(name, format, encoding, stored, mended, offsets, notes, places);
  }

  static void string(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(out, bytes.length);
    out.write(bytes);
  }

  static String string(DataInputStream in) throws IOException {
    return new String(in.readNBytes(number(in)), StandardCharsets.UTF_8);
  }

  /** As UTF-16, so that a lone surrogate comes through as it stood. */
  private static void characters(DataOutputStream out, char[] text) throws IOException {
    number(out, text.length);
    byte[] bytes = new byte[Math.min(text.length, 1 << 16) * 2];
    for (int from = 0; from < text.length; ) {
      int n = Math.min(text.length - from, bytes.length / 2);
      for (int i = 0; i < n; i++) {
        bytes[2 * i] = (byte) (text[from + i] >> 8);
        bytes[2 * i + 1] = (byte) text[from + i];
      }
      out.write(bytes, 0, 2 * n);
      from += n;
    }
  }

  private static char[] characters(DataInputStream in) throws IOException {
    char[] text = new char[number(in)];
    byte[] bytes = new byte[Math.min(text.length, 1 << 16) * 2];
    for (int from = 0; from < text.length; ) {
      int n = Math.min(text.length - from, bytes.length / 2);
      in.readFully(bytes, 0, 2 * n);
      for (int i = 0; i < n; i++)
        text[from + i] = (char) ((bytes[2 * i] & 0xff) << 8 | bytes[2 * i + 1] & 0xff);
      from += n;
    }
    return text;
  }

  /** Neighbours in {@code wide} are a mended and a stored position: differences may be negative. */
  private static void positions(DataOutputStream out, int[] positions) throws IOException {
    number(out, positions.length);
    int before = 0;
    for (int position : positions) {
      int step = position - before;
      number(out, (step << 1) ^ (step >> 31));
      before = position;
    }
  }

  private static int[] positions(DataInputStream in) throws IOException {
    int[] positions = new int[number(in)];
    int before = 0;
    for (int i = 0; i < positions.length; i++) {
      int coded = number(in);
      before += (coded >>> 1) ^ -(coded & 1);
      positions[i] = before;
    }
    return positions;
  }

  /** Seven bits a byte, the lowest first. */
  private static void number(DataOutputStream out, int value) throws IOException {
    while ((value & ~0x7f) != 0) {
      out.writeByte(value & 0x7f | 0x80);
      value >>>= 7;
    }
    out.writeByte(value);
  }

  private static int number(DataInputStream in) throws IOException {
    int value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      int b = in.readByte();
      value |= (b & 0x7f) << shift;
      if (b >= 0) return value;
    }
    throw new IOException("number without end");
  }
}
