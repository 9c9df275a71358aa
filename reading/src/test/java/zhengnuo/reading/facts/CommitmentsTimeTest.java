package zhengnuo.reading.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengnuo.reading.document.Document;
import zhengnuo.reading.document.Documents;
import zhengnuo.reading.document.Unreadable;
import zhengnuo.reading.lexicon.Lexicon;
import zhengnuo.reading.outline.Outline;
import zhengnuo.reading.outline.Section;
import zhengnuo.reading.outline.SectionKind;
import zhengnuo.reading.outline.SectionRole;

/** One sentence of what would be slow if any step looked at a text more than a few times. */
class CommitmentsTimeTest {
  private static final double MOST = 2.3;
  private static final int CHARACTERS = 150_000;
  private static final int TRIES = 7;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @ParameterizedTest
  @Timeout(60)
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          7
          继续推进农村道路建设
          （
          “（《
          、
          新增3个、
          围绕发展农产品加工，
          围绕发展农产品加工，各位代表，
          增长5%，
          提高服务水平，
          对已经签约的项目，
          年内新建粮仓2座，
          二〇三一年
          到“
          加快推进
          """)
  void takes_twice_as_long_for_twice_the_text(String piece) throws Unreadable {
    Document once = document(piece, CHARACTERS);
    Document twice = document(piece, 2 * CHARACTERS);
    time(once);

    double ratio = Double.MAX_VALUE;
    // The least of several: a machine that others use too takes longer, never shorter.
    for (int i = 0; i < TRIES && ratio > MOST; i++) {
      ratio = Math.min(ratio, (double) least(twice) / least(once));
    }
    assertThat(ratio).isLessThanOrEqualTo(MOST);
  }

  private static long least(Document document) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) least = Math.min(least, time(document));
    return least;
  }

  private static long time(Document document) {
    int length = document.mended().length;
    Outline outline =
        new Outline(
            List.of(
                new Section(
                    0, 1, 0, 0, length, SectionKind.SHIFT, null, "", "", SectionRole.PLANS, 0)),
            List.of(new Outline.Report(0, length, "", null, null, null)),
            new int[] {0, length});
    Facts facts = Facts.of(document, outline, Lexicon.bundled(), OptionalInt.empty(), false);
    long begin = THREADS.getCurrentThreadCpuTime();
    Commitments.of(document, outline, facts, Lexicon.bundled(), false);
    return THREADS.getCurrentThreadCpuTime() - begin;
  }

  private static Document document(String piece, int characters) throws Unreadable {
    byte[] text = piece.repeat(characters / piece.length()).getBytes(StandardCharsets.UTF_8);
    return Documents.read("云溪县.txt", text);
  }
}
