package zhengnuo.app.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhengnuo.app.access.Role;
import zhengnuo.app.ledger.matter.CurveKind;
import zhengnuo.app.ledger.matter.LeftOut;
import zhengnuo.app.ledger.organisation.OrganisationKind;
import zhengnuo.app.ledger.organisation.OrganisationLevel;

/** What the fictional county consists of, from the files beside this class. */
record DemoData(
    List<Unit> units,
    List<Person> people,
    List<PlannedMatter> matters,
    Map<String, List<Step>> milestones,
    List<Part> parts,
    List<Aside> asides) {

  /**
   * @param parent name of the unit above, empty for the county government
   */
  record Unit(String name, String parent, OrganisationKind kind, OrganisationLevel level) {}

  /**
   * @param unit empty for the three administrators, as {@code place} is
   * @param sees what the sign-in page says of the role, empty for who is not on it
   */
  record Person(
      String signInName,
      String name,
      String unit,
      String post,
      List<Role> roles,
      String place,
      String sees) {}

  /**
   * A matter as the supervision office takes it up, and what became of it.
   *
   * @param number within the ledger, three digits
   * @param words of the report where its commitment stands
   * @param target in the unit as written, null without a figure
   * @param figures cumulative by month from January on, null where none was reported
   * @param completed the day on which it was struck off, null while it is open
   */
  record PlannedMatter(
      String number,
      String words,
      String title,
      String topic,
      String lead,
      List<String> cooperating,
      LocalDate deadline,
      @Nullable BigDecimal target,
      String unit,
      CurveKind curve,
      List<@Nullable BigDecimal> figures,
      @Nullable LocalDate completed) {}

  /**
   * @param reached null while it is open
   */
  record Step(String name, LocalDate due, @Nullable LocalDate reached) {}

  /** A part of a matter that another unit does. */
  record Part(String parent, String unit, BigDecimal target, List<@Nullable BigDecimal> figures) {}

  /**
   * A commitment that becomes no matter of its own.
   *
   * @param into number of the matter that covers it, empty otherwise
   */
  record Aside(String words, LeftOut reason, String into) {}

  static DemoData load() {
    record Keyed(String number, Step step) {}
    List<Keyed> steps =
        DemoTable.read(
            "milestones.tsv",
            row ->
                new Keyed(
                    row.text("number"),
                    new Step(
                        row.text("name"),
                        LocalDate.parse(row.text("due")),
                        date(row.text("reached")))));
    return new DemoData(
        DemoTable.read(
            "units.tsv",
            row ->
                new Unit(
                    row.text("name"),
                    row.text("parent"),
                    OrganisationKind.valueOf(row.text("kind")),
                    OrganisationLevel.valueOf(row.text("level")))),
        DemoTable.read(
            "people.tsv",
            row ->
                new Person(
                    row.text("signInName"),
                    row.text("name"),
                    row.text("unit"),
                    row.text("post"),
                    row.list("roles", ",").stream().map(Role::valueOf).toList(),
                    row.text("place"),
                    row.text("sees"))),
        DemoTable.read("matters.tsv", DemoData::matter),
        steps.stream()
            .collect(
                Collectors.groupingBy(
                    Keyed::number, Collectors.mapping(Keyed::step, Collectors.toList()))),
        DemoTable.read(
            "children.tsv",
            row ->
                new Part(
                    row.text("parent"),
                    row.text("unit"),
                    new BigDecimal(row.text("target")),
                    figures(row.list("figures", " ")))),
        DemoTable.read(
            "left-out.tsv",
            row ->
                new Aside(
                    row.text("words"), LeftOut.valueOf(row.text("reason")), row.text("into"))));
  }

  private static PlannedMatter matter(DemoTable.Row row) {
    String target = row.text("target");
    return new PlannedMatter(
        row.text("number"),
        row.text("words"),
        row.text("title"),
        row.text("topic"),
        row.text("lead"),
        row.list("cooperating", "、"),
        LocalDate.parse(row.text("deadline")),
        target.isEmpty() ? null : new BigDecimal(target),
        row.text("unit"),
        CurveKind.valueOf(row.text("curve")),
        figures(row.list("figures", " ")),
        date(row.text("completed")));
  }

  private static List<@Nullable BigDecimal> figures(List<String> cells) {
    List<@Nullable BigDecimal> figures = new ArrayList<>();
    for (String cell : cells) figures.add(cell.equals("-") ? null : new BigDecimal(cell));
    return figures;
  }

  private static @Nullable LocalDate date(String cell) {
    return cell.isEmpty() ? null : LocalDate.parse(cell);
  }
}
