package zhengnuo.app.ledger.matter;

import java.util.HashSet;
import java.util.Set;

/** How alike two short texts are, figures and punctuation left out. */
final class Likeness {
  private Likeness() {}

  /** Share of pairs of neighbouring hanzi that both have (Dice), 0 to 1. */
  static double of(String one, String other) {
    Set<String> pairs = pairs(one);
    Set<String> others = pairs(other);
    if (pairs.isEmpty() || others.isEmpty()) return 0;
    int both = 0;
    for (String pair : pairs) if (others.contains(pair)) both++;
    return 2.0 * both / (pairs.size() + others.size());
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < text.length(); i++)
      if (Character.isIdeographic(text.charAt(i)) && Character.isIdeographic(text.charAt(i + 1)))
        pairs.add(text.substring(i, i + 2));
    return pairs;
  }
}
