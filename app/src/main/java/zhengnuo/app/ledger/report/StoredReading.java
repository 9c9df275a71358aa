package zhengnuo.app.ledger.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhengnuo.app.database.Ids;
import zhengnuo.reading.Reading;
import zhengnuo.reading.checks.Finding;
import zhengnuo.reading.document.Document;
import zhengnuo.reading.facts.Bound;
import zhengnuo.reading.facts.Commitment;
import zhengnuo.reading.facts.Fact;
import zhengnuo.reading.outline.Outline;
import zhengnuo.reading.outline.Section;

/** Turns a reading into the rows that are kept: those of one report, with spans in its own text. */
final class StoredReading {
  private final Reading reading;
  private final int part;

  /** The report's stretch of the document's stored text. */
  private final int from;

  private final int to;

  /** Index of the report's first section in the outline. */
  private final int firstSection;

  private StoredReading(Reading reading, int part, int from, int to) {
    this.reading = reading;
    this.part = part;
    this.from = from;
    this.to = to;
    int before = 0;
    for (Section section : reading.outline().sections()) if (section.report() < part) before++;
    this.firstSection = before;
  }

  /**
   * The reports of a file in order; one that collects several gives each its stretch of the text.
   */
  static List<ReadReport> of(
      String fileName, String sha256, long fileBytes, Reading reading, int millis) {
    String stored = reading.document().stored();
    int parts = reading.outline().reports().size();
    List<ReadReport> reports = new ArrayList<>();
    int from = 0;
    for (int part = 0; part < parts; part++) {
      int to = part + 1 < parts ? begin(reading, part + 1) : stored.length();
      reports.add(
          new StoredReading(reading, part, from, to).report(fileName, sha256, fileBytes, millis));
      from = to;
    }
    return reports;
  }

  /** Where a report begins in the stored text: with the line of its title. */
  private static int begin(Reading reading, int part) {
    String stored = reading.document().stored();
    int title = reading.document().offsets().start(reading.outline().reports().get(part).from());
    int line = stored.lastIndexOf('\n', title - 1) + 1;
    for (int i = line; i < title; i++) if (!blank(stored.charAt(i))) return title;
    return line;
  }

  private ReadReport report(String fileName, String sha256, long fileBytes, int millis) {
    Document document = reading.document();
    int parts = reading.outline().reports().size();
    Outline.Report own = reading.outline().reports().get(part);
    List<String> notes = new ArrayList<>(document.notes());
    if (parts > 1) notes.add("这个文件里有%d篇报告，各成一份；这是第%d篇".formatted(parts, part + 1));
    String untitled = withoutSuffix(fileName) + (parts > 1 ? "（第%d篇）".formatted(part + 1) : "");
    Integer plan = own.planYear() == null ? own.reportYear() : own.planYear();
    Report report =
        new Report(
            Ids.next(),
            null,
            storable(fileName),
            sha256,
            fileBytes,
            part + 1,
            document.format(),
            document.encoding(),
            storable(document.stored().substring(from, to)),
            dropped(),
            FilePlaces.of(document.places(), from, to),
            notes,
            Reading.READER_VERSION,
            millis,
            storable(own.title().isBlank() ? untitled : oneLine(own.title())),
            own.reportYear(),
            own.reviewYear(),
            plan,
            "",
            null,
            0);
    List<ReportSection> sections = sections();
    return new ReadReport(report, sections, facts(), commitments(), findings(sections));
  }

  private boolean holds(int start) {
    boolean last = part + 1 == reading.outline().reports().size();
    return start >= from && (start < to || last);
  }

  private List<ReportSection> sections() {
    List<ReportSection> rows = new ArrayList<>();
    List<Section> all = reading.outline().sections();
    String above = "";
    for (int at = firstSection; at < all.size() && all.get(at).report() == part; at++) {
      Section section = all.get(at);
      Integer level = section.level();
      if (level != null && level == 0) above = "";
      String label = SectionLabels.label(section, above);
      if (level != null && level == 1) above = SectionLabels.bare(section.number());
      int bodyEnd =
          at + 1 < all.size()
              ? all.get(at + 1).start()
              : reading.document().offsets().end(section.to());
      rows.add(
          new ReportSection(
              at - firstSection,
              section.start() - from,
              section.end() - from,
              Math.min(to, Math.max(bodyEnd, section.end())) - from,
              level,
              section.kind(),
              section.number(),
              storable(oneLine(section.title())),
              section.role(),
              label));
    }
    return rows;
  }

  private List<ReadFact> facts() {
    List<ReadFact> rows = new ArrayList<>();
    for (Fact fact : reading.facts()) {
      if (!holds(fact.start())) continue;
      rows.add(
          new ReadFact(
              Ids.next(),
              rows.size() + 1,
              sectionAt(fact.from()),
              fact.start() - from,
              fact.end() - from,
              storable(fact.text()),
              fact.low(),
              fact.high(),
              fact.unit(),
              fact.subject(),
              fact.indicator(),
              fact.measure(),
              fact.modality(),
              fact.bound(),
              fact.firmness(),
              fact.year(),
              fact.explanation(),
              Standing.UNSEEN));
    }
    return rows;
  }

  private List<ReadCommitment> commitments() {
    List<ReadCommitment> rows = new ArrayList<>();
    for (Commitment commitment : reading.commitments()) {
      if (!holds(commitment.start())) continue;
      // The first figure is the promise's own; those behind it mostly say whom it serves.
      Fact target =
          commitment.facts().isEmpty() ? null : reading.facts().get(commitment.facts().getFirst());
      rows.add(
          new ReadCommitment(
              Ids.next(),
              rows.size() + 1,
              sectionAt(commitment.from()),
              commitment.start() - from,
              commitment.end() - from,
              storable(commitment.text()),
              oneLine(storable(commitment.title())),
              commitment.verb(),
              commitment.object(),
              commitment.deadline(),
              commitment.firmness(),
              commitment.support(),
              commitment.measurable(),
              commitment.beneficiaries(),
              target == null ? null : target.high(),
              target == null ? "" : storable(target.text()),
              target == null ? "" : target.unit(),
              target == null ? Bound.EXACT : target.bound(),
              target == null ? null : target.measure(),
              commitment.explanation(),
              List.of(),
              Standing.UNSEEN));
    }
    return rows;
  }

  private List<ReadFinding> findings(List<ReportSection> sections) {
    List<ReadFinding> rows = new ArrayList<>();
    for (Finding finding : reading.findings()) {
      if (!holds(finding.start())) continue;
      int start = finding.start() - from;
      Integer section = null;
      for (ReportSection one : sections) if (one.start() <= start) section = one.n();
      rows.add(
          new ReadFinding(
              Ids.next(),
              rows.size() + 1,
              section,
              start,
              finding.end() - from,
              storable(finding.found()),
              finding.check(),
              finding.severity(),
              finding.expected(),
              finding.remedy(),
              Standing.UNSEEN));
    }
    return rows;
  }

  /** Number of the report's section that holds a position of the mended text, null before it. */
  private @Nullable Integer sectionAt(int position) {
    List<Section> sections = reading.outline().sections();
    int low = 0;
    int high = sections.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (sections.get(middle).from() <= position) low = middle + 1;
      else high = middle - 1;
    }
    return high < firstSection ? null : high - firstSection;
  }

  private int[] dropped() {
    int[] all = dropped(reading.document());
    int[] own = new int[all.length];
    int n = 0;
    for (int i = 0; i + 1 < all.length; i += 2) {
      if (all[i] < from || all[i] >= to) continue;
      own[n++] = all[i] - from;
      own[n++] = Math.min(all[i + 1], to) - from;
    }
    return Arrays.copyOf(own, n);
  }

  /** What of the stored text no mended character was made from, blanks left out. */
  static int[] dropped(Document document) {
    String stored = document.stored();
    boolean[] read = new boolean[stored.length()];
    for (int m = 0; m < document.mended().length; m++) {
      int at = document.offsets().start(m);
      if (at < read.length) read[at] = true;
    }
    List<Integer> pairs = new ArrayList<>();
    int i = 0;
    while (i < read.length) {
      if (read[i] || blank(stored.charAt(i))) {
        i++;
        continue;
      }
      int start = i;
      int last = i;
      while (i < read.length && !read[i] && stored.charAt(i) != '\n') {
        if (!blank(stored.charAt(i))) last = i;
        i++;
      }
      pairs.add(start);
      pairs.add(last + 1);
    }
    return pairs.stream().mapToInt(Integer::intValue).toArray();
  }

  static boolean blank(char c) {
    return Character.isWhitespace(c) || c == '　' || c == ' ' || c == '﻿';
  }

  /**
   * A text that PostgreSQL can hold, one unit for one unit so that spans stay right: it knows no
   * U+0000 and no half of a surrogate pair.
   */
  static String storable(String text) {
    char[] units = text.toCharArray();
    for (int i = 0; i < units.length; i++) {
      char c = units[i];
      if (c == 0) units[i] = '␀';
      if (Character.isHighSurrogate(c)
          && i + 1 < units.length
          && Character.isLowSurrogate(units[i + 1])) i++;
      else if (Character.isSurrogate(c)) units[i] = '\uFFFD';
    }
    return new String(units);
  }

  private static String oneLine(String text) {
    return text.strip().replace("\r", "").replace('\n', ' ');
  }

  private static String withoutSuffix(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot <= 0 ? fileName : fileName.substring(0, dot);
  }
}
