package zhengnuo.app.ledger.matter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhengnuo.app.ledger.organisation.Organisation;
import zhengnuo.app.ledger.organisation.OrganisationKind;
import zhengnuo.app.ledger.report.UsualLeads;

/**
 * Who might lead a promise: a unit that the sentence names, else who led it the year before, else
 * who usually does among the units that this government has, else nobody.
 *
 * @param unit null where it is left open
 * @param confidence 高, 中 or 低
 * @param why for a person to judge it by
 * @param cooperating units that the sentence names after the one that leads, in its order
 */
record LeadSuggestion(@Nullable UUID unit, String confidence, String why, List<UUID> cooperating) {

  /**
   * A matter of an earlier year.
   *
   * @param title as it was
   */
  record Past(String title, UUID unit, int year) {}

  /**
   * @param title of the promise; earlier titles are held against it as well as against the text,
   *     which often says much besides
   */
  static LeadSuggestion of(
      String title, String sentence, List<Organisation> units, List<Past> past) {
    String text = title + "，" + sentence;
    List<UUID> named = named(text, units);
    if (!named.isEmpty())
      return new LeadSuggestion(named.getFirst(), "高", "句中写明", named.subList(1, named.size()));
    Past before = closest(title, text, past);
    List<Usual> usual = usual(text, units);
    if (before != null) {
      boolean same = !usual.isEmpty() && usual.getFirst().unit.equals(before.unit);
      return new LeadSuggestion(
          before.unit,
          same ? "高" : "中",
          (same ? usual.getFirst().words() + "；" : "")
              + "%d年“%s”也由它牵头".formatted(before.year, before.title),
          List.of());
    }
    if (usual.isEmpty()) return new LeadSuggestion(null, "低", "句中没有能认出牵头单位的词", List.of());
    Usual first = usual.getFirst();
    // Where two units are as likely, a person has to choose.
    List<Usual> rivals =
        usual.stream()
            .filter(other -> !other.unit.equals(first.unit))
            .filter(other -> other.confidence.equals(first.confidence))
            .toList();
    if (first.confidence.equals("L"))
      return new LeadSuggestion(
          null,
          "低",
          rivals.isEmpty()
              ? "可能是%s，拿不准".formatted(first.name)
              : "%s或%s，拿不准".formatted(first.name, rivals.getFirst().name),
          List.of());
    if (!rivals.isEmpty() || first.confidence.equals("M"))
      return new LeadSuggestion(
          first.unit,
          "中",
          first.words() + (rivals.isEmpty() ? "" : "，也可能属" + rivals.getFirst().name),
          List.of());
    return new LeadSuggestion(first.unit, "高", first.words(), List.of());
  }

  private record Usual(UUID unit, String name, String word, String confidence) {
    String words() {
      return "“%s”通常由%s管".formatted(word, name);
    }
  }

  private static List<Usual> usual(String text, List<Organisation> units) {
    List<Usual> found = new ArrayList<>();
    for (UsualLeads.Usual usual : UsualLeads.of(text)) {
      Organisation unit = first(usual.endings(), units);
      if (unit != null)
        found.add(new Usual(unit.id(), unit.name(), usual.word(), usual.confidence()));
    }
    return found;
  }

  private static @Nullable Organisation first(List<String> endings, List<Organisation> units) {
    for (String ending : endings)
      for (Organisation unit : units) if (unit.name().endsWith(ending)) return unit;
    return null;
  }

  private static List<UUID> named(String text, List<Organisation> units) {
    return units.stream()
        // A township stands in a sentence as the place, far more often than as the one who acts.
        .filter(unit -> unit.kind() != OrganisationKind.GOVERNMENT && text.contains(unit.name()))
        .sorted(Comparator.comparingInt(unit -> text.indexOf(unit.name())))
        .map(Organisation::id)
        .toList();
  }

  private static @Nullable Past closest(String title, String text, List<Past> past) {
    Past closest = null;
    double most = 0.6;
    for (Past before : past) {
      double share = Math.max(Likeness.of(title, before.title), Likeness.of(text, before.title));
      if (share >= most) {
        most = share;
        closest = before;
      }
    }
    return closest;
  }
}
