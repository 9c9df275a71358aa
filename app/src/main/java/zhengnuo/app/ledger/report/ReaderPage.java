package zhengnuo.app.ledger.report;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import zhengnuo.app.access.Access;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.FieldFault;
import zhengnuo.app.access.Role;
import zhengnuo.reading.facts.Firmness;
import zhengnuo.reading.facts.Modality;

/** Puts a report into the model of the reader page, kept or only in memory. */
@Component
public class ReaderPage {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final ReadReports reports;
  private final ReadingActs acts;
  private final Access access;

  ReaderPage(ReadReports reports, ReadingActs acts, Access access) {
    this.reports = reports;
    this.acts = acts;
    this.access = access;
  }

  /** A group of the list: one section's readings. */
  record Group(String title, List<ReadingCard> cards) {}

  /**
   * @param selected key of the unfolded reading, empty for the first open one
   * @param part {@code edit} or {@code split} where that form is asked for
   */
  void fill(
      Model page,
      Actor actor,
      ReadReport read,
      String kind,
      String state,
      String selected,
      String part) {
    boolean may = access.may(actor, Role.SUPERVISOR, reports.placeOf(read.report));
    fill(page, read, "/reports/" + read.id(), may, kind, state, selected, part);
    page.addAttribute(
        "saved",
        acts.last(read.id(), actor.account())
            .map(act -> act.sentence() + "　" + time(act.at()))
            .orElse(null));
  }

  /**
   * A report in memory alone: it can be looked at and nothing is stored.
   *
   * @param back address of the page that leads here; the reader stands at its {@code /reader}
   */
  public void unsaved(Model page, ReadReport read, String back, String kind, String selected) {
    page.addAttribute("back", back);
    fill(page, read, back + "/reader", false, kind, "", selected, "");
    page.addAttribute("unsaved", true);
    page.addAttribute("saved", null);
  }

  void faults(Model page, List<FieldFault> faults, Map<String, String> typed) {
    page.addAttribute("faults", faults);
    page.addAttribute("typed", typed);
    Map<String, String> of = new HashMap<>();
    for (FieldFault fault : faults) of.put(fault.field(), fault.message());
    page.addAttribute("faultOf", of);
  }

  private void fill(
      Model page,
      ReadReport read,
      String base,
      boolean may,
      String kind,
      String state,
      String selected,
      String part) {
    ReaderFilter filter = ReaderFilter.of(kind, state);
    List<ReadRow> shown = read.rows().stream().filter(filter::shows).toList();
    String chosen = selected.isEmpty() ? first(shown) : selected;
    Map<String, ReadRow> byKey = new HashMap<>();
    for (ReadRow row : read.rows()) byKey.put(row.key(), row);
    @Nullable ReadingCard card = null;
    List<Group> groups = new ArrayList<>();
    String last = null;
    for (ReadRow row : shown) {
      String section = read.label(row.section());
      if (!section.equals(last)) groups.add(new Group(section, new ArrayList<>()));
      last = section;
      boolean open = row.key().equals(chosen);
      ReadingCard made = open ? ReadingCard.unfolded(read, row) : ReadingCard.folded(row);
      if (open) card = made;
      groups.getLast().cards().add(made);
    }
    // A reading that the filter hides may still be asked for by its key.
    if (card == null && byKey.containsKey(chosen))
      card = ReadingCard.unfolded(read, read.row(chosen));
    page.addAttribute("report", read.report);
    page.addAttribute("characters", "%,d".formatted(read.report.characters()));
    page.addAttribute("readOn", read.report.takenAt() == null ? null : day(read.report.takenAt()));
    page.addAttribute("base", base);
    page.addAttribute("may", may);
    page.addAttribute("unsaved", false);
    page.addAttribute("source", false);
    page.addAttribute("adding", false);
    page.addAttribute("choice", null);
    page.addAttribute("stale", null);
    page.addAttribute("oob", false);
    page.addAttribute("filter", filter);
    page.addAttribute("counts", ReaderCounts.of(read));
    page.addAttribute("outline", ReaderView.outline(read));
    page.addAttribute("lines", ReaderView.source(read, chosen));
    page.addAttribute("byKey", byKey);
    page.addAttribute("groups", groups);
    page.addAttribute("selected", chosen);
    page.addAttribute("card", card);
    page.addAttribute("part", part);
    page.addAttribute("sentence", card == null ? List.of() : ReaderView.sentence(read, card.row()));
    page.addAttribute(
        "pieces",
        card != null && card.row() instanceof ReadCommitment commitment
            ? Regrouping.pieces(read.report.stored(), commitment)
            : List.of());
    page.addAttribute("firmness", firmness());
    page.addAttribute("modality", modality());
    faults(page, List.of(), Map.of());
  }

  private static String first(List<ReadRow> rows) {
    for (ReadRow row : rows) if (row.standing().state() == ReadState.OPEN) return row.key();
    return rows.isEmpty() ? "" : rows.getFirst().key();
  }

  private static Map<String, String> firmness() {
    Map<String, String> words = new LinkedHashMap<>();
    for (Firmness one : Firmness.values()) words.put(one.name(), one.chinese);
    return words;
  }

  private static Map<String, String> modality() {
    Map<String, String> words = new LinkedHashMap<>();
    for (Modality one : Modality.values()) words.put(one.name(), one.chinese);
    return words;
  }

  private static String day(Instant at) {
    return LocalDateTime.ofInstant(at, ZONE).format(DAY);
  }

  private static String time(Instant at) {
    return LocalDateTime.ofInstant(at, ZONE).format(TIME);
  }
}
