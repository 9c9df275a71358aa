package zhengnuo.reading.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhengnuo.reading.document.Documents;
import zhengnuo.reading.document.Unreadable;
import zhengnuo.reading.lexicon.Lexicon;

/** Texts that no office writes: the way from bytes to outline takes time as their length does. */
class HostileTextTest {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Below this the machine's noise is larger than what is measured. */
  private static final long FLOOR = 8_000_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9",
        "全",
        "（",
        "“",
        "一、",
        "全\n",
        "一、全\n",
        "（一）\n",
        "各位代表！\n",
        "衷心的感谢。\n",
        "衷心的感谢",
        "我们也清醒地看到。",
        "一是推进工作。",
        "今年目标是",
        "让我们\n",
        "2031年",
        "政府工作报告篇一\n",
        "工业进展顺利。",
        "1，234",
        "名词解释\n",
        "<br>",
        "　\n"
      })
  void twice_the_text_takes_no_more_than_twice_the_time(String part) throws Unreadable {
    byte[] once = text(part, 1_000_000);
    byte[] twice = text(part, 2_000_000);
    // Each attempt is one pair; a neighbour on the machine slows one of them, not all.
    double least = Double.MAX_VALUE;
    for (int attempt = 0; attempt < 6 && least > 2.3; attempt++) {
      long single = Math.max(FLOOR, time(once));
      least = Math.min(least, (double) time(twice) / single);
    }
    assertThat(least).isLessThanOrEqualTo(2.3);
  }

  private static byte[] text(String part, int bytes) {
    int times = bytes / part.getBytes(StandardCharsets.UTF_8).length;
    return ("云溪县政府工作报告\n一、2030年工作回顾\n粮食增产。\n" + part.repeat(times))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static long time(byte[] bytes) throws Unreadable {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long begun = THREADS.getCurrentThreadCpuTime();
      Outlines.of(Documents.read("报告.txt", bytes), Lexicon.bundled());
      least = Math.min(least, THREADS.getCurrentThreadCpuTime() - begun);
    }
    return least;
  }
}
