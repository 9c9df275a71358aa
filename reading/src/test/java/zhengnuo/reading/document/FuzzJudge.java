package zhengnuo.reading.document;

import java.util.OptionalInt;
import zhengnuo.reading.Reading;
import zhengnuo.reading.checks.Finding;
import zhengnuo.reading.facts.Commitment;
import zhengnuo.reading.facts.Fact;
import zhengnuo.reading.lexicon.Lexicon;

/** What may be wrong with the reading of a file that nobody wrote on purpose. */
final class FuzzJudge {
  private static final long NANOSECONDS = 5_000_000_000L;

  /** A reader of one file. */
  interface Reader {
    Reading read(String name, byte[] bytes) throws Unreadable;
  }

  private FuzzJudge() {}

  static Reading reading(String name, byte[] bytes) throws Unreadable {
    return Reading.of(Documents.read(name, bytes), Lexicon.bundled(), OptionalInt.empty(), true);
  }

  /** The finding in a few words, empty if all is well. */
  static String fault(Reader reader, String name, byte[] bytes) {
    long begun = System.nanoTime();
    String first;
    try {
      Reading reading = reader.read(name, bytes);
      String broken = spans(reading);
      if (!broken.isEmpty()) return broken;
      first = words(reading);
    } catch (Unreadable refusal) {
      if (!refusal.remedy().startsWith("请")) return "remedy: " + refusal.code();
      first = refusal.code() + refusal.what() + refusal.where();
    } catch (RuntimeException | Error thrown) {
      StackTraceElement[] trace = thrown.getStackTrace();
      return "thrown: "
          + thrown.getClass().getSimpleName()
          + (trace.length > 0 ? " at " + trace[0] : "");
    }
    // Five seconds for each megabyte, and for a smaller file what a busy machine may take.
    if (System.nanoTime() - begun > NANOSECONDS * (1 + bytes.length / 1_000_000)) return "slow";
    return first.equals(again(reader, name, bytes)) ? "" : "two readings of the same bytes";
  }

  private static String again(Reader reader, String name, byte[] bytes) {
    try {
      return words(reader.read(name, bytes));
    } catch (Unreadable refusal) {
      return refusal.code() + refusal.what() + refusal.where();
    }
  }

  private static String words(Reading reading) {
    Document document = reading.document();
    return document.stored()
        + new String(document.mended())
        + document.notes()
        + document.places()
        + reading.outline().sections()
        + reading.facts()
        + reading.commitments()
        + reading.findings();
  }

  private static String spans(Reading reading) {
    String stored = reading.document().stored();
    if (stored.indexOf('\0') >= 0) return "NUL in the stored text";
    int before = 0;
    for (Document.Place place : reading.document().places()) {
      if (place.start() < before || place.start() > stored.length()) return "place out of order";
      before = place.start();
    }
    for (Fact fact : reading.facts())
      if (fact.start() < 0 || fact.end() > stored.length() || fact.start() >= fact.end())
        return "span of a fact";
      else if (!stored.substring(fact.start(), fact.end()).equals(fact.text()))
        return "words of a fact";
    for (Commitment promise : reading.commitments())
      if (promise.start() < 0
          || promise.end() > stored.length()
          || promise.start() >= promise.end()) return "span of a commitment";
    for (Finding finding : reading.findings())
      if (finding.start() < 0
          || finding.end() > stored.length()
          || finding.start() >= finding.end()) return "span of finding " + finding.check();
    return "";
  }
}
