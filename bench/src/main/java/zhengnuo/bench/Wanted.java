package zhengnuo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the command line asks for.
 *
 * @param groups of which at least one row is wanted, in their order
 * @param rows to be measured, those that ratios are to among them
 * @param hostile whether twice as much hostile text is to be read
 * @param texts as {@link Texts#of} takes it
 * @param gold as {@link Accuracy#in} takes it
 */
record Wanted(
    List<Group> groups, List<String> rows, boolean hostile, String texts, String gold, int rounds) {
  private static final String HOSTILE = "hostile";

  /**
   * @throws IllegalArgumentException if there is no such row, group or option
   */
  static Wanted of(String... arguments) {
    List<String> names = new ArrayList<>();
    String texts = "";
    String gold = "";
    int rounds = 5;
    for (var left = new ArrayList<>(List.of(arguments)).iterator(); left.hasNext(); ) {
      String argument = left.next();
      if (!argument.startsWith("--")) {
        names.add(argument);
        continue;
      }
      if (!left.hasNext()) throw new IllegalArgumentException(argument + " needs a value");
      switch (argument) {
        case "--texts" -> texts = left.next();
        case "--gold" -> gold = left.next();
        case "--rounds" -> rounds = Integer.parseInt(left.next());
        default ->
            throw new IllegalArgumentException(
                "no option is called %s; there are: --texts, --gold, --rounds".formatted(argument));
      }
    }
    boolean all = names.isEmpty();
    boolean hostile = names.remove(HOSTILE) || all;
    List<String> rows = new ArrayList<>();
    List<Group> groups = new ArrayList<>();
    for (Group group : Group.values()) {
      boolean whole = all || names.remove(name(group));
      List<String> own = group.rows.stream().filter(row -> whole || names.contains(row)).toList();
      if (own.isEmpty()) continue;
      groups.add(group);
      if (!rows.contains(group.reference)) rows.add(group.reference);
      for (String row : own) if (!rows.contains(row)) rows.add(row);
      names.removeAll(own);
    }
    if (!names.isEmpty()) throw new IllegalArgumentException(unknown(names.getFirst()));
    return new Wanted(groups, rows, hostile, texts, gold, rounds);
  }

  Wanted without(String row) {
    List<String> others = rows.stream().filter(each -> !each.equals(row)).toList();
    return new Wanted(groups, others, hostile, texts, gold, rounds);
  }

  private static String name(Group group) {
    return group.name().toLowerCase(Locale.ROOT);
  }

  private static String unknown(String name) {
    var known = new StringBuilder("no row or group is called %s; there are:".formatted(name));
    for (Group group : Group.values())
      known.append("\n  %-8s %s".formatted(name(group), String.join(" ", group.rows)));
    return known.append("\n  " + HOSTILE).toString();
  }

  /** Of a group's table: what was asked for, under the row that ratios are to. */
  List<String> rowsOf(Group group) {
    return rows.stream()
        .filter(row -> row.equals(group.reference) || group.rows.contains(row))
        .toList();
  }
}
