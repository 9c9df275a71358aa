package zhengnuo.app.outage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a check found, by class. */
final class Verdict {
  private static final int SHOWN = 5;

  private final Map<Fault, List<String>> found = new EnumMap<>(Fault.class);
  private long resolvedPresent;
  private long resolvedAbsent;

  void add(Fault fault, String what) {
    found.computeIfAbsent(fault, key -> new ArrayList<>()).add(what);
  }

  /** A call whose first attempt had no answer turned out to be there, or not. */
  void resolved(boolean present) {
    if (present) resolvedPresent++;
    else resolvedAbsent++;
  }

  int count(Fault fault) {
    return found.getOrDefault(fault, List.of()).size();
  }

  long resolvedPresent() {
    return resolvedPresent;
  }

  long resolvedAbsent() {
    return resolvedAbsent;
  }

  /** The first few of each class, a line each; empty if all is well. */
  List<String> told() {
    List<String> lines = new ArrayList<>();
    found.forEach((fault, all) -> {
      for (String one : all.subList(0, Math.min(SHOWN, all.size()))) lines.add(fault + " " + one);
      if (all.size() > SHOWN) lines.add(fault + " … " + all.size() + " in all");
    });
    return lines;
  }
}
