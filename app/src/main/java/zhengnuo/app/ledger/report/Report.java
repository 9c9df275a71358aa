package zhengnuo.app.ledger.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.document.Format;

/**
 * A report file with its text.
 *
 * @param government whose report it is; null while it is only looked at before the set-up
 * @param sha256 of the file's bytes, in lower-case hex
 * @param part which report of the file, from 1; a file may collect several
 * @param stored the text that all spans point into, in UTF-16 units; of a file that collects
 *     several the stretch of this one
 * @param dropped starts and ends, in pairs, of what was not read: page furniture, marks
 * @param places where it stood in the file
 * @param planYear year that its plans speak of; null where the text is silent and nobody said it
 */
record Report(
    UUID id,
    @Nullable UUID government,
    String fileName,
    String sha256,
    long fileBytes,
    int part,
    Format format,
    String encoding,
    String stored,
    int[] dropped,
    FilePlaces places,
    List<String> notes,
    String readerVersion,
    int readingMillis,
    String title,
    @Nullable Integer reportYear,
    @Nullable Integer reviewYear,
    @Nullable Integer planYear,
    String takenByName,
    @Nullable Instant takenAt,
    int version) {

  /** Whether the text names no year, so that a person has to state which one its plans speak of. */
  public boolean yearIsStated() {
    return reportYear == null;
  }

  /** How many characters the text has, blanks not counted, as offices count 字. */
  long characters() {
    return stored.codePoints().filter(c -> !Character.isWhitespace(c) && c != '　').count();
  }
}
