package zhengnuo.app.ledger.report;

import java.util.ArrayList;
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

/** Turns a reading into the rows that are kept, with spans in the stored text. */
final class StoredReading {
  private StoredReading() {}

  static ReadReport of(
      String fileName, String sha256, long fileBytes, Reading reading, int millis) {
    Document document = reading.document();
    Outline.Report first = reading.outline().reports().getFirst();
    List<String> notes = new ArrayList<>(document.notes());
    int reports = reading.outline().reports().size();
    if (reports > 1) notes.add("这个文件里有%d篇报告，标题和年份按第一篇显示".formatted(reports));
    Integer plan = first.planYear() == null ? first.reportYear() : first.planYear();
    Report report =
        new Report(
            Ids.next(),
            null,
            storable(fileName),
            sha256,
            fileBytes,
            document.format(),
            document.encoding(),
            storable(document.stored()),
            dropped(document),
            notes,
            Reading.READER_VERSION,
            millis,
            storable(first.title().isBlank() ? withoutSuffix(fileName) : oneLine(first.title())),
            first.reportYear(),
            first.reviewYear(),
            plan,
            "",
            null,
            0);
    List<ReportSection> sections = sections(reading);
    return new ReadReport(
        report, sections, facts(reading), commitments(reading), findings(reading, sections));
  }

  private static List<ReportSection> sections(Reading reading) {
    List<ReportSection> rows = new ArrayList<>();
    List<Section> sections = reading.outline().sections();
    String above = "";
    for (int n = 0; n < sections.size(); n++) {
      Section section = sections.get(n);
      Integer level = section.level();
      if (level != null && level == 0) above = "";
      String label = SectionLabels.label(section, above);
      if (level != null && level == 1) above = SectionLabels.bare(section.number());
      int bodyEnd =
          n + 1 < sections.size()
              ? sections.get(n + 1).start()
              : reading.document().offsets().end(section.to());
      rows.add(
          new ReportSection(
              n,
              section.start(),
              section.end(),
              Math.max(bodyEnd, section.end()),
              level,
              section.kind(),
              section.number(),
              storable(oneLine(section.title())),
              section.role(),
              label));
    }
    return rows;
  }

  private static List<ReadFact> facts(Reading reading) {
    List<ReadFact> rows = new ArrayList<>();
    for (Fact fact : reading.facts()) {
      rows.add(
          new ReadFact(
              Ids.next(),
              rows.size() + 1,
              sectionAt(reading, fact.from()),
              fact.start(),
              fact.end(),
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

  private static List<ReadCommitment> commitments(Reading reading) {
    List<ReadCommitment> rows = new ArrayList<>();
    for (Commitment commitment : reading.commitments()) {
      // The first figure is the promise's own; those behind it mostly say whom it serves.
      Fact target =
          commitment.facts().isEmpty() ? null : reading.facts().get(commitment.facts().getFirst());
      rows.add(
          new ReadCommitment(
              Ids.next(),
              rows.size() + 1,
              sectionAt(reading, commitment.from()),
              commitment.start(),
              commitment.end(),
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

  private static List<ReadFinding> findings(Reading reading, List<ReportSection> sections) {
    List<ReadFinding> rows = new ArrayList<>();
    for (Finding finding : reading.findings()) {
      Integer section = null;
      for (ReportSection one : sections) if (one.start() <= finding.start()) section = one.n();
      rows.add(
          new ReadFinding(
              Ids.next(),
              rows.size() + 1,
              section,
              finding.start(),
              finding.end(),
              storable(finding.found()),
              finding.check(),
              finding.severity(),
              finding.expected(),
              finding.remedy(),
              Standing.UNSEEN));
    }
    return rows;
  }

  /** Number of the section that holds a position of the mended text, null before the first. */
  private static @Nullable Integer sectionAt(Reading reading, int from) {
    List<Section> sections = reading.outline().sections();
    int low = 0;
    int high = sections.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (sections.get(middle).from() <= from) low = middle + 1;
      else high = middle - 1;
    }
    return high < 0 ? null : high;
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
