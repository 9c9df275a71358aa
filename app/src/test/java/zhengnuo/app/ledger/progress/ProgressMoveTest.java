package zhengnuo.app.ledger.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import zhengnuo.app.access.Rejected;

class ProgressMoveTest {
  /** Written out by state, where the enum is written by move. */
  private static final Map<String, Map<String, String>> OPEN =
      Map.of(
          "草稿", Map.of("提交", "已提交"),
          "已提交", Map.of("撤回", "草稿", "审核同意", "已审核", "审核退回", "已退回"),
          "已审核", Map.of("采纳", "已采纳", "退回", "已退回"),
          "已采纳", Map.of("退回", "已退回"),
          "已退回", Map.of());

  static Stream<Arguments> every_state_and_move() {
    return Arrays.stream(ProgressState.values())
        .flatMap(
            state -> Arrays.stream(ProgressMove.values()).map(move -> Arguments.of(state, move)));
  }

  @ParameterizedTest
  @MethodSource("every_state_and_move")
  void a_move_is_open_from_the_states_listed_and_from_no_other(
      ProgressState state, ProgressMove move) {
    String to = OPEN.getOrDefault(state.chinese, Map.of()).get(move.chinese);
    if (to != null) {
      assertThat(move.apply(state, "附许可证号").chinese).isEqualTo(to);
    } else {
      assertThatThrownBy(() -> move.apply(state, "附许可证号"))
          .isInstanceOf(Rejected.class)
          .hasMessageStartingWith("这份进展现为“%s”，不能%s；".formatted(state.chinese, move.chinese));
    }
  }

  @Test
  void only_what_goes_back_needs_a_reason() {
    Set<String> needing = Set.of("审核退回", "退回");
    for (ProgressMove move : ProgressMove.values())
      for (ProgressState from : ProgressState.values()) {
        if (!OPEN.getOrDefault(from.chinese, Map.of()).containsKey(move.chinese)) continue;
        if (needing.contains(move.chinese))
          assertThatThrownBy(() -> move.apply(from, " \n")).hasMessage("退回须写明理由");
        else assertThat(move.apply(from, "")).isEqualTo(move.to);
      }
  }

  @Test
  void a_refusal_names_the_states_from_which_the_move_is_open() {
    assertThatThrownBy(() -> ProgressMove.RETURN.apply(ProgressState.DRAFT, "附许可证号"))
        .hasMessage("这份进展现为“草稿”，不能退回；可退回的状态：已审核、已采纳");
  }
}
