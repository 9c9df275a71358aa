package zhengnuo.app.ledger.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MatterMoveTest {
  /** Written out by state, where the enum is written by move. */
  private static final Map<String, Map<String, String>> OPEN =
      Map.of(
          "拟稿", Map.of("下达", "已下达"),
          "已下达", Map.of("收回", "拟稿", "签收", "已签收", "终止", "终止", "结转", "已结转"),
          "已签收", Map.of("开始办理", "办理中", "暂缓", "暂缓", "终止", "终止", "结转", "已结转"),
          "办理中", Map.of("申请办结", "申请办结", "暂缓", "暂缓", "终止", "终止", "结转", "已结转"),
          "申请办结", Map.of("办结", "已办结", "退回", "办理中"),
          "已办结", Map.of("重新办理", "办理中"),
          "暂缓", Map.of("恢复", "办理中", "终止", "终止", "结转", "已结转"),
          "终止", Map.of(),
          "已结转", Map.of());

  static Stream<Arguments> every_state_and_move() {
    return Arrays.stream(MatterState.values())
        .flatMap(
            state -> Arrays.stream(MatterMove.values()).map(move -> Arguments.of(state, move)));
  }

  @ParameterizedTest
  @MethodSource("every_state_and_move")
  void a_move_is_open_from_the_states_listed_and_from_no_other(MatterState state, MatterMove move) {
    String to = OPEN.getOrDefault(state.chinese, Map.of()).get(move.chinese);
    if (to != null) {
      assertThat(move.apply(state, "县政府常务会议纪要第3期").chinese).isEqualTo(to);
    } else {
      assertThatThrownBy(() -> move.apply(state, "县政府常务会议纪要第3期"))
          .isInstanceOf(zhengnuo.app.access.Rejected.class)
          .hasMessageStartingWith("事项现为“%s”，不能%s；".formatted(state.chinese, move.chinese));
    }
  }

  @Test
  void a_refusal_names_the_states_from_which_the_move_is_open() {
    assertThatThrownBy(() -> MatterMove.SUSPEND.apply(MatterState.COMPLETED, "资金未到位"))
        .hasMessage("事项现为“已办结”，不能暂缓；可暂缓的状态：已签收、办理中");
  }

  @Test
  void a_move_against_the_course_needs_a_reason_and_no_other_does() {
    Set<String> needing = Set.of("收回", "退回", "重新办理", "暂缓", "恢复", "终止", "结转");
    for (var move : MatterMove.values()) {
      var from = move.from.iterator().next();
      if (needing.contains(move.chinese))
        assertThatThrownBy(() -> move.apply(from, " \n"))
            .hasMessage(move.chinese + "须写明理由，请在“理由”栏填写后再提交");
      else assertThat(move.apply(from, "")).isEqualTo(move.to);
    }
  }

  @Test
  void every_state_can_be_reached_from_a_draft() {
    var reached = EnumSet.of(MatterState.DRAFT);
    boolean grew = true;
    while (grew) {
      grew = false;
      for (var move : MatterMove.values())
        if (move.from.stream().anyMatch(reached::contains)) grew |= reached.add(move.to);
    }
    assertThat(reached).containsExactlyInAnyOrder(MatterState.values());
  }

  @Test
  void the_clock_runs_from_issue_to_decision() {
    List<String> running =
        Arrays.stream(MatterState.values())
            .filter(state -> state.running)
            .map(state -> state.chinese)
            .toList();
    assertThat(running).containsExactly("已下达", "已签收", "办理中", "申请办结");
  }
}
