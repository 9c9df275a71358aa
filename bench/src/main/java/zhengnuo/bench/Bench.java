package zhengnuo.bench;

import java.util.List;
import zhengnuo.bench.rivals.Python;

/**
 * {@code zhengnuo bench}: the rows that are asked for, or all, beside what their ratios are to.
 *
 * <p>Rounds go over all rows, each in a JVM of its own, instead of finishing one before the next:
 * JIT compilation comes out otherwise in every JVM, and a load that comes and goes on the machine
 * meets all rows alike.
 */
public final class Bench {
  private Bench() {}

  public static void main(String[] arguments) {
    try {
      var wanted = Wanted.of(arguments);
      if (wanted.rows().contains(Group.PYTHON) && !Python.isHere()) {
        System.err.println("no python3 here: its row is left out");
        wanted = wanted.without(Group.PYTHON);
      }
      run(wanted);
    } catch (IllegalArgumentException wrong) {
      System.err.println(wrong.getMessage());
      System.exit(2);
    }
  }

  private static void run(Wanted wanted) {
    var texts = Texts.of(wanted.texts());
    System.out.println(
        "%,d bytes of UTF-8 in %d texts, JDK %s, %d cores"
            .formatted(
                texts.bytes(),
                texts.all().size(),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors()));
    Rounds rounds = measure(wanted, texts.bytes());
    for (Group group : wanted.groups())
      System.out.printf("%n%s", rounds.table(wanted.rowsOf(group), group.reference));
    if (wanted.groups().contains(Group.RIVALS)) {
      System.out.printf("%n%s", Accuracy.in(wanted.gold()).table(wanted.rowsOf(Group.RIVALS)));
    }
    if (wanted.hostile()) System.out.printf("%n%s", Doubling.table());
  }

  private static Rounds measure(Wanted wanted, long bytes) {
    List<String> rows = wanted.rows();
    var rounds = new Rounds(bytes);
    for (int round = 1; round <= wanted.rounds() && !rows.isEmpty(); round++) {
      System.err.printf("round %d of %d:", round, wanted.rounds());
      for (String row : rows) {
        Measure measure = Group.measure(row, wanted.texts());
        System.err.printf(" %s %s", row, Table.figure(rounds.speed(measure)));
        rounds.add(row, measure);
      }
      System.err.println();
    }
    return rounds;
  }
}
