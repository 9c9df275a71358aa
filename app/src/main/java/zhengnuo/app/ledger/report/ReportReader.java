package zhengnuo.app.ledger.report;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import zhengnuo.reading.Reading;
import zhengnuo.reading.document.Document;
import zhengnuo.reading.document.ParserProcess;
import zhengnuo.reading.document.Unreadable;
import zhengnuo.reading.lexicon.Lexicon;

/** Bytes in, everything read in them out; touches no database. */
@Service
public class ReportReader {
  private final Lexicon lexicon = Lexicon.bundled();
  private final ParserProcess parsers;

  ReportReader(ParserProcess parsers) {
    this.parsers = parsers;
  }

  /**
   * @param fileName only to be shown, and the title where the text has none
   * @return the reports of the file in order: one, or each of a collection
   * @throws Unreadable in Chinese if the bytes hold no text that can be read
   */
  public List<ReadReport> read(String fileName, byte[] bytes) throws Unreadable {
    long began = System.nanoTime();
    Document document = parsers.read(fileName, bytes);
    Reading reading = Reading.of(document, lexicon, OptionalInt.empty(), false);
    int millis = (int) Math.min(Integer.MAX_VALUE, (System.nanoTime() - began) / 1_000_000);
    return StoredReading.of(fileName, sha256(bytes), bytes.length, reading, millis);
  }

  /** Hash under which a file is known, in lower-case hex. */
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
