package zhengnuo.app.ledger.progress;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import zhengnuo.app.PrintedTable;

class ProgressMovesTableTest {
  @Test
  void the_document_is_what_the_code_prints() throws IOException {
    PrintedTable.assertUpToDate("progress-moves.md", print());
  }

  private static String print() {
    String states =
        Arrays.stream(ProgressState.values())
            .map(state -> "| %s | `%s` |\n".formatted(state.chinese, state))
            .collect(joining());
    String moves =
        Arrays.stream(ProgressMove.values())
            .map(move ->
                "| %s | `%s` | %s | %s | %s | %s |\n"
                    .formatted(
                        move.chinese,
                        move,
                        move.from.stream()
                            .sorted()
                            .map(state -> state.chinese)
                            .collect(joining("、")),
                        move.to.chinese,
                        who(move),
                        move.needsReason ? "needed" : "–"))
            .collect(joining());
    return """
    # States and moves of a report of progress

    Printed from `ProgressState` and `ProgressMove`; a test compares. What is not listed cannot
    happen. A returned or adopted version stays as it is: what the unit writes next is a new one.
    A figure counts from 已审核 until it is returned.

    | state | identifier |
    | --- | --- |
    %s
    | move | identifier | from | to | who | reason |
    | --- | --- | --- | --- | --- | --- |
    %s\
    """
        .formatted(states, moves);
  }

  private static String who(ProgressMove move) {
    return switch (move) {
      case SUBMIT, WITHDRAW -> "填报员";
      case REVIEW, SEND_BACK -> "审核人";
      case ADOPT, RETURN -> "督查员，子事项也可由总事项牵头单位的审核人";
    };
  }
}
