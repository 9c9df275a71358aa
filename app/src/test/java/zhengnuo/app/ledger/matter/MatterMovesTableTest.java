package zhengnuo.app.ledger.matter;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import zhengnuo.app.PrintedTable;

class MatterMovesTableTest {
  @Test
  void the_document_is_what_the_code_prints() throws IOException {
    PrintedTable.assertUpToDate("matter-moves.md", print());
  }

  private static String print() {
    String states =
        Arrays.stream(MatterState.values())
            .map(state ->
                "| %s | `%s` | %s |\n"
                    .formatted(state.chinese, state, state.running ? "runs" : "–"))
            .collect(joining());
    String moves =
        Arrays.stream(MatterMove.values())
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
                        move.role.chinese,
                        move.needsReason ? "needed" : "–"))
            .collect(joining());
    return """
    # States and moves of a matter

    Printed from `MatterState` and `MatterMove`; a test compares. What is not listed cannot happen.
    The same in every register; an extension (延期) moves the deadline, not the state.

    | state | identifier | clock |
    | --- | --- | --- |
    %s
    | move | identifier | from | to | who | reason |
    | --- | --- | --- | --- | --- | --- |
    %s\
    """
        .formatted(states, moves);
  }
}
