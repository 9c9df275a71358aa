package zhengnuo.reading.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P14")
class ParserProcessTest {
  private static final byte[] GOOD = "全年新建学校2所，下降6.5&permil;。".getBytes(StandardCharsets.UTF_8);
  private static final Duration LIMIT = Duration.ofSeconds(3);

  private final ParserProcess parser = new ParserProcess(1, LIMIT, 64, StuckParser.class.getName());

  @AfterEach
  void close() {
    parser.close();
  }

  private String code(String name) {
    Unreadable refusal = catchThrowableOfType(Unreadable.class, () -> parser.read(name, GOOD));
    return refusal == null ? "" : refusal.code();
  }

  @Test
  void a_document_read_apart_equals_the_one_read_here() throws Unreadable {
    Document here = Documents.read("报告.txt", GOOD);
    Document apart = parser.read("报告.txt", GOOD);
    assertThat(apart.stored()).isEqualTo(here.stored());
    assertThat(apart.mended()).isEqualTo(here.mended());
    assertThat(apart.offsets().positions()).isEqualTo(here.offsets().positions());
    assertThat(apart.offsets().wide()).isEqualTo(here.offsets().wide());
    assertThat(apart.format()).isEqualTo(here.format());
  }

  @Test
  void a_refusal_comes_back_with_its_words() {
    Unreadable refusal =
        catchThrowableOfType(Unreadable.class, () -> parser.read("a.txt", new byte[] {32, 10}));
    assertThat(refusal.code()).isEqualTo("empty");
    assertThat(refusal.what()).isEqualTo("文件没有正文。");
  }

  @Test
  void a_stuck_parser_is_killed_at_the_limit_and_its_slot_is_free_again() {
    long begun = System.nanoTime();
    assertThat(code("loop")).isEqualTo("parser-time");
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LIMIT.multipliedBy(2));
    assertThat(code("报告.txt")).isEmpty();
  }

  @Test
  void a_parser_that_fills_its_heap_dies_alone() {
    assertThat(code("fill")).isEqualTo("parser-memory");
    assertThat(code("报告.txt")).isEmpty();
  }

  @Test
  void a_parser_that_dies_or_prints_harms_no_later_document() {
    assertThat(code("die")).isEqualTo("parser-broken");
    assertThat(code("print")).isEmpty();
    assertThat(code("报告.txt")).isEmpty();
  }

  @Test
  void without_a_process_to_kill_an_interrupt_does_not_stop_it() throws InterruptedException {
    Thread stuck =
        Thread.ofPlatform()
            .daemon()
            .priority(Thread.MIN_PRIORITY)
            .start(() -> {
              try {
                StuckParser.read("loop", GOOD);
              } catch (Unreadable ended) {
                throw new IllegalStateException(ended);
              }
            });
    stuck.interrupt();
    stuck.join(LIMIT);
    assertThat(stuck.isAlive()).isTrue();
  }
}
