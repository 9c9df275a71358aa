package zhengnuo.app.ledger.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import zhengnuo.app.County;
import zhengnuo.app.MovableClock;
import zhengnuo.app.OnRealDatabase;
import zhengnuo.app.access.Actor;
import zhengnuo.app.ledger.matter.Ledger;
import zhengnuo.app.ledger.matter.Matter;
import zhengnuo.app.ledger.matter.MatterPlan;
import zhengnuo.app.ledger.progress.Entry;
import zhengnuo.app.ledger.progress.Progress;
import zhengnuo.app.ledger.progress.ProgressState;
import zhengnuo.app.ledger.progress.Reporting;

/** What the units report moves the lights, from the database up. */
@OnRealDatabase
class PartsTest {
  private final County county;
  private final Ledger ledger;
  private final MatterPlan plan;
  private final Reporting reporting;
  private final LedgerLights lights;
  private final MovableClock clock;
  private final Actor clerk;
  private final County.Unit lead;
  private final County.Unit north;
  private final County.Unit south;

  PartsTest(
      County county,
      Ledger ledger,
      MatterPlan plan,
      Reporting reporting,
      LedgerLights lights,
      MovableClock clock) {
    clock.to("2031-02-10");
    this.county = county;
    this.ledger = ledger;
    this.plan = plan;
    this.reporting = reporting;
    this.lights = lights;
    this.clock = clock;
    this.clerk = county.clerk();
    this.lead = county.unit("交通运输局");
    this.north = county.unit("北岸建设中心");
    this.south = county.unit("南岸建设中心");
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private Matter now(Matter matter) {
    return ledger.get(clerk, matter.id());
  }

  private Matter broken(Matter whole, String one, String other) {
    plan.breakDown(
        clerk,
        key(),
        whole.id(),
        whole.version(),
        List.of(new MatterPlan.Part(north.id(), one), new MatterPlan.Part(south.id(), other)));
    return now(whole);
  }

  private Matter roads() {
    return county.matter("新建农村公路86公里").ledBy(lead).dueOn("2031-12-31").accepted();
  }

  private Progress reviewed(County.Unit unit, Matter matter, int month, Entry entry) {
    Progress draft =
        reporting.save(
            unit.reporter(), matter.id(), YearMonth.of(2031, month), seen(matter, month), entry);
    reporting.submit(unit.reporter(), key(), List.of(draft.id()));
    reporting.review(unit.reviewer(), key(), List.of(draft.id()));
    return draft;
  }

  private int seen(Matter matter, int month) {
    return Reporting.seen(
        reporting.of(List.of(matter)).getOrDefault(matter.id(), List.of()).stream()
            .filter(report -> report.month().equals(YearMonth.of(2031, month)))
            .reduce((one, other) -> other)
            .orElse(null));
  }

  private Standing on(Matter matter, String day) {
    return lights.book(now(matter)).on(now(matter), LocalDate.parse(day)).orElseThrow();
  }

  @Test
  void the_whole_is_the_sum_of_its_parts_until_one_is_returned() {
    Matter whole = broken(roads(), "20", "66");
    List<Matter> parts = ledger.parts(whole);
    clock.to("2031-02-20");
    reviewed(north, parts.getFirst(), 2, new Entry("4", false, ""));
    Progress south2 = reviewed(south, parts.getLast(), 2, new Entry("10", false, ""));
    clock.to("2031-03-20");
    reviewed(north, parts.getFirst(), 3, new Entry("6", false, ""));
    assertThat(on(whole, "2031-02-20").shownValue()).isEqualTo("14");
    assertThat(on(whole, "2031-03-20").shownValue())
        .as("the south counts with its last figure")
        .isEqualTo("16");
    assertThat(on(whole, "2031-03-20").month()).isEqualTo(YearMonth.of(2031, 3));
    clock.to("2031-03-22");
    reporting.giveBack(lead.reviewer(), key(), south2.id(), "与计量不符");
    assertThat(on(whole, "2031-03-22").shownValue()).isEqualTo("6");
    assertThat(on(whole, "2031-03-21").shownValue()).as("the past stays").isEqualTo("16");
    // Asked for with the whole ledger at once it is the same.
    Standing amongAll =
        lights
            .book(
                ledger.list(clerk, county.government().id(), 2031),
                ledger.parts(county.government().id(), 2031))
            .on(now(whole), LocalDate.parse("2031-03-22"))
            .orElseThrow();
    assertThat(amongAll).isEqualTo(on(whole, "2031-03-22"));
  }

  @Test
  void a_whole_without_figure_is_not_silent_while_its_parts_report() {
    Matter whole =
        broken(county.matter("新建农村公路86公里").ledBy(lead).withoutFigure().accepted(), "", "");
    List<Matter> parts = ledger.parts(whole);
    clock.to("2031-02-20");
    reviewed(north, parts.getFirst(), 2, new Entry("", false, "路基已完成"));
    reviewed(south, parts.getLast(), 2, new Entry("", true, ""));
    assertThat(on(parts.getFirst(), "2031-02-26").sort()).isEqualTo(Standing.Sort.GREEN);
    assertThat(on(whole, "2031-02-26").sort()).isEqualTo(Standing.Sort.GREEN);
    assertThat(on(whole, "2031-03-26").sort())
        .as("in March nobody reported")
        .isEqualTo(Standing.Sort.UNREPORTED);
  }

  @Test
  @Tag("P18")
  void breaking_a_matter_down_changes_no_earlier_light() {
    Matter matter = roads();
    clock.to("2031-02-20");
    reviewed(lead, matter, 2, new Entry("12", false, ""));
    clock.to("2031-03-10");
    List<Standing> before = past(matter);
    assertThat(before.getLast().value()).isEqualByComparingTo("12");
    Matter whole = broken(now(matter), "20", "66");
    assertThat(past(whole)).extracting(Standing::light).isEqualTo(lightsOf(before));
    assertThat(past(whole)).extracting(Standing::value).isEqualTo(valuesOf(before));
    clock.to("2031-03-20");
    reviewed(north, ledger.parts(whole).getFirst(), 3, new Entry("9", false, ""));
    assertThat(past(whole)).extracting(Standing::light).isEqualTo(lightsOf(before));
    assertThat(on(whole, "2031-03-20").value()).isEqualByComparingTo("9");
  }

  private List<Standing> past(Matter matter) {
    var book = lights.book(now(matter));
    return LocalDate.parse("2031-02-10")
        .datesUntil(LocalDate.parse("2031-03-10"))
        .map(day -> book.on(now(matter), day).orElseThrow())
        .toList();
  }

  private static List<@Nullable Light> lightsOf(List<Standing> standings) {
    return standings.stream().<@Nullable Light>map(Standing::light).toList();
  }

  private static List<@Nullable BigDecimal> valuesOf(List<Standing> standings) {
    return standings.stream().<@Nullable BigDecimal>map(Standing::value).toList();
  }

  @Test
  @Tag("P18")
  void a_figure_counts_from_its_review_until_it_is_returned() {
    Matter matter = roads();
    clock.to("2031-02-20");
    Progress draft =
        reporting.save(
            lead.reporter(), matter.id(), YearMonth.of(2031, 2), 0, new Entry("12", false, ""));
    reporting.submit(lead.reporter(), key(), List.of(draft.id()));
    assertThat(on(matter, "2031-02-20").value()).as("not yet reviewed").isNull();
    clock.to("2031-02-22");
    reporting.review(lead.reviewer(), key(), List.of(draft.id()));
    clock.to("2031-02-24");
    reporting.giveBack(clerk, key(), draft.id(), "请附计量表");
    assertThat(on(matter, "2031-02-21").value()).isNull();
    assertThat(on(matter, "2031-02-22").value()).isEqualByComparingTo("12");
    assertThat(on(matter, "2031-02-23").value()).isEqualByComparingTo("12");
    assertThat(on(matter, "2031-02-24").value()).isNull();
  }

  @Test
  void an_adopted_version_goes_on_counting_until_the_next_is_reviewed() {
    Matter matter = roads();
    clock.to("2031-02-20");
    Progress first = reviewed(lead, matter, 2, new Entry("12", false, ""));
    reporting.adopt(clerk, key(), List.of(first.id()));
    clock.to("2031-02-24");
    Progress second =
        reporting.save(
            lead.reporter(),
            matter.id(),
            YearMonth.of(2031, 2),
            seen(matter, 2),
            new Entry("11", false, ""));
    reporting.submit(lead.reporter(), key(), List.of(second.id()));
    assertThat(on(matter, "2031-02-24").value()).isEqualByComparingTo("12");
    clock.to("2031-02-26");
    reporting.review(lead.reviewer(), key(), List.of(second.id()));
    assertThat(on(matter, "2031-02-26").value()).isEqualByComparingTo("11");
    assertThat(on(matter, "2031-02-25").value()).isEqualByComparingTo("12");
    assertThat(reporting.of(List.of(matter)).get(matter.id()))
        .extracting(Progress::state)
        .containsExactly(ProgressState.ADOPTED, ProgressState.REVIEWED);
    clock.to("2031-02-28");
    reporting.giveBack(clerk, key(), second.id(), "与计量不符");
    assertThat(on(matter, "2031-02-28").value())
        .as("the version before it stands again")
        .isEqualByComparingTo("12");
  }
}
