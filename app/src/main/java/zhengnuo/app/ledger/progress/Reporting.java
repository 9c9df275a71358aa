package zhengnuo.app.ledger.progress;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhengnuo.app.access.Access;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.Audit;
import zhengnuo.app.access.FieldFault;
import zhengnuo.app.access.NotFound;
import zhengnuo.app.access.Rejected;
import zhengnuo.app.access.Role;
import zhengnuo.app.access.StaleVersion;
import zhengnuo.app.database.Ids;
import zhengnuo.app.ledger.matter.Ledger;
import zhengnuo.app.ledger.matter.Matter;
import zhengnuo.app.ledger.matter.MatterMoves;
import zhengnuo.app.ledger.matter.ShownUnit;
import zhengnuo.app.web.Once;

/** Units report, their 审核人 approves, who runs the ledger adopts or returns. */
@Service
public class Reporting {
  private final ProgressReports reports;
  private final Ledger ledger;
  private final MatterMoves moves;
  private final Access access;
  private final Audit audit;
  private final Once once;
  private final Clock clock;

  Reporting(
      ProgressReports reports,
      Ledger ledger,
      MatterMoves moves,
      Access access,
      Audit audit,
      Once once,
      Clock clock) {
    this.reports = reports;
    this.ledger = ledger;
    this.moves = moves;
    this.access = access;
    this.audit = audit;
    this.once = once;
    this.clock = clock;
  }

  /** All versions of these matters, by matter; of each by month and version. */
  @Transactional(readOnly = true)
  public Map<UUID, List<Progress>> of(Collection<Matter> matters) {
    return reports.of(matters.stream().map(Matter::id).toList()).stream()
        .collect(groupingBy(Progress::matter));
  }

  /**
   * Keeps what is typed; durable, and no entry in the log before it is submitted. After a returned
   * or an adopted version it begins a new one.
   *
   * @param version of the draft that the person saw; where there was none, {@link #seen}
   * @return the draft as stored
   * @throws StaleVersion with both texts if someone saved another text meanwhile
   * @throws Rejected if the value is no number, or the month or the state does not allow a report
   */
  @Transactional
  public Progress save(Actor actor, UUID id, YearMonth month, int version, Entry entry) {
    Matter matter = ledger.get(actor, id);
    access.require(actor, Role.REPORTER, matter.leadPlace());
    requireOpen(matter, month);
    @Nullable BigDecimal value = value(matter, entry.value());
    Optional<Progress> latest = reports.lockLatest(id, month);
    boolean draft = latest.isPresent() && latest.get().state() == ProgressState.DRAFT;
    if (draft) {
      Progress stored = latest.get();
      boolean same = same(stored, value, entry);
      if (stored.version() != version && !same)
        throw new StaleVersion(words(matter, stored), words(matter, value, entry));
      if (!same)
        reports.saveDraft(
            stored.id(), value, entry.unchanged(), entry.progressNote().strip(), actor.name());
      return reports.lock(stored.id()).orElseThrow();
    }
    if (latest.isPresent()
        && latest.get().state() != ProgressState.RETURNED
        && latest.get().state() != ProgressState.ADOPTED) {
      if (same(latest.get(), value, entry)) return latest.get();
      throw new Rejected(
          "value", "%d月的进展%s，先撤回再改".formatted(month.getMonthValue(), latest.get().state().chinese));
    }
    // Sent, and perhaps returned with a reason, since the person opened the page.
    if (version != seen(latest.orElse(null)))
      throw new StaleVersion(
          latest.isPresent() ? words(matter, latest.get()) : Map.of(), words(matter, value, entry));
    UUID made = Ids.next();
    boolean added =
        reports.addDraft(
            made,
            id,
            java.util.Objects.requireNonNull(matter.leadUnit()),
            month,
            latest.map(Progress::n).orElse(0) + 1,
            value,
            entry.unchanged(),
            entry.progressNote().strip(),
            actor.name());
    // Someone began it at the same moment: now there is a draft that can be compared.
    return added ? reports.lock(made).orElseThrow() : save(actor, id, month, version, entry);
  }

  /**
   * What stands for the version of a draft where there is none: which version was the latest, so
   * that nobody begins another without having seen that one come back.
   */
  public static int seen(@Nullable Progress latest) {
    return latest == null ? 0 : -latest.n();
  }

  private void requireOpen(Matter matter, YearMonth month) {
    if (!matter.state().running)
      throw new Rejected("value", "事项现为“%s”，不用再报进展".formatted(matter.state().chinese));
    if (matter.brokenDown()) throw new Rejected("value", "这件事已分解，进展由各子事项汇总，不用再报");
    if (month.isAfter(YearMonth.now(clock)))
      throw new Rejected("value", "%d年%d月还没有到".formatted(month.getYear(), month.getMonthValue()));
  }

  /** The typed figure in the base unit, null where nothing is typed. */
  private static @Nullable BigDecimal value(Matter matter, String typed) {
    String number = folded(typed);
    if (number.isEmpty()) return null;
    if (!number.matches("-?\\d{1,18}(\\.\\d{1,8})?"))
      throw new Rejected(
          "value", "“%s”的累计数写的是“%s”，填写一个数，如 46.5".formatted(matter.title(), typed.strip()));
    return new BigDecimal(number).multiply(matter.unit().size());
  }

  private static String folded(String typed) {
    var folded = new StringBuilder();
    for (char c : typed.strip().toCharArray()) {
      if (c >= '０' && c <= '９') folded.append((char) (c - '０' + '0'));
      else if (c == '．') folded.append('.');
      else if (c == '－' || c == '−') folded.append('-');
      else if (c != ',' && c != '，' && c != ' ') folded.append(c);
    }
    return folded.toString();
  }

  private static boolean same(Progress stored, @Nullable BigDecimal value, Entry entry) {
    boolean values =
        value == null
            ? stored.value() == null
            : stored.value() != null && stored.value().compareTo(value) == 0;
    return values
        && stored.unchanged() == entry.unchanged()
        && stored.progressNote().equals(entry.progressNote().strip());
  }

  private static Map<String, String> words(Matter matter, Progress stored) {
    return words(matter, stored.value(), new Entry("", stored.unchanged(), stored.progressNote()));
  }

  private static Map<String, String> words(Matter matter, @Nullable BigDecimal value, Entry entry) {
    ShownUnit unit = matter.unit();
    Map<String, String> words = new LinkedHashMap<>();
    words.put("累计", value == null ? "" : unit.show(value));
    words.put("无变化", entry.unchanged() ? "是" : "否");
    words.put("进展、问题、下步措施", entry.progressNote());
    return words;
  }

  /**
   * Sends drafts to the unit's 审核人, all or none. The first one begins the work.
   *
   * @throws Rejected naming each draft without a figure or words
   */
  @Transactional
  public void submit(Actor actor, String request, List<UUID> drafts) {
    once.effect(
        actor,
        request,
        List.of("submit", drafts),
        () -> {
          if (drafts.isEmpty()) throw new Rejected("", "没有填好的进展可以提交");
          List<FieldFault> faults = new ArrayList<>();
          for (UUID id : sorted(drafts)) {
            Progress draft = lock(id);
            Matter matter = matter(actor, draft);
            access.require(actor, Role.REPORTER, matter.leadPlace());
            requireOpen(matter, draft.month());
            if (!draft.filled(matter.measured()))
              faults.add(
                  new FieldFault(
                      "v-" + matter.id(),
                      "“%s”还没有填%s".formatted(matter.title(), matter.measured() ? "累计数" : "进展")));
            else {
              moves.begin(actor, matter.id());
              move(actor, draft, ProgressMove.SUBMIT, "");
            }
          }
          if (!faults.isEmpty()) throw new Rejected(faults);
          return "/desk";
        });
  }

  /**
   * What a reporter typed in one row of the grid.
   *
   * @param version as for {@link #save}
   */
  public record Row(UUID matter, int version, Entry entry) {}

  /**
   * Saves what was typed in the grid and sends what is filled, all or none. Rows in which nothing
   * is filled stay as they are.
   *
   * @return the address of the desk that says how many were sent
   * @throws Rejected naming each row that cannot be saved, or if none is filled
   */
  @Transactional
  public String submit(Actor actor, String request, YearMonth month, List<Row> rows) {
    return once.effect(
        actor,
        request,
        List.of("grid", month, rows),
        () -> {
          List<FieldFault> faults = new ArrayList<>();
          List<UUID> filled = new ArrayList<>();
          for (Row row : rows) {
            if (row.version() <= 0 && blank(row.entry())) continue;
            try {
              Progress saved = save(actor, row.matter(), month, row.version(), row.entry());
              if (saved.state() == ProgressState.DRAFT
                  && saved.filled(ledger.get(actor, row.matter()).measured()))
                filled.add(saved.id());
            } catch (Rejected rejected) {
              for (FieldFault fault : rejected.faults())
                faults.add(new FieldFault("v-" + row.matter(), fault.message()));
            }
          }
          if (!faults.isEmpty()) throw new Rejected(faults);
          if (filled.isEmpty()) throw new Rejected("", "没有填好的进展可以提交");
          submit(actor, "", filled);
          return "/desk?month=%s&sent=%d".formatted(month, filled.size());
        });
  }

  private static boolean blank(Entry entry) {
    return entry.value().isBlank() && !entry.unchanged() && entry.progressNote().isBlank();
  }

  /** Takes one back before the 审核人 has decided on it. */
  @Transactional
  public void withdraw(Actor actor, String request, UUID id) {
    once.effect(
        actor,
        request,
        List.of("withdraw", id),
        () -> {
          Progress sent = lock(id);
          Matter matter = matter(actor, sent);
          access.require(actor, Role.REPORTER, matter.leadPlace());
          move(actor, sent, ProgressMove.WITHDRAW, "");
          return "/desk";
        });
  }

  /** The unit's 审核人 agrees; from now on the figures count. */
  @Transactional
  public void review(Actor actor, String request, List<UUID> ids) {
    all(actor, request, ids, ProgressMove.REVIEW, "");
  }

  /** The unit's 审核人 does not agree and says why. */
  @Transactional
  public void sendBack(Actor actor, String request, UUID id, String reason) {
    all(actor, request, List.of(id), ProgressMove.SEND_BACK, reason);
  }

  /** The 督查员 takes them, or of a part the 审核人 of the whole's lead unit. */
  @Transactional
  public void adopt(Actor actor, String request, List<UUID> ids) {
    all(actor, request, ids, ProgressMove.ADOPT, "");
  }

  /** The one who adopts does not take it and says why; it counts no more from now on. */
  @Transactional
  public void giveBack(Actor actor, String request, UUID id, String reason) {
    all(actor, request, List.of(id), ProgressMove.RETURN, reason);
  }

  private void all(Actor actor, String request, List<UUID> ids, ProgressMove move, String reason) {
    once.effect(
        actor,
        request,
        List.of(move, ids, reason),
        () -> {
          if (ids.isEmpty()) throw new Rejected("", "先选择要%s的进展".formatted(move.chinese));
          for (UUID id : sorted(ids)) {
            Progress progress = lock(id);
            Matter matter = matter(actor, progress);
            if (move == ProgressMove.REVIEW || move == ProgressMove.SEND_BACK)
              access.require(actor, Role.REVIEWER, matter.leadPlace());
            else if (!adopts(actor, matter)) access.require(actor, Role.SUPERVISOR, matter.place());
            move(actor, progress, move, reason);
          }
          return "/desk";
        });
  }

  /** Whether the actor adopts or returns what is reported on this matter. */
  public boolean adopts(Actor actor, Matter matter) {
    return access.may(actor, Role.SUPERVISOR, matter.place()) || moves.leadsWhole(actor, matter);
  }

  private void move(Actor actor, Progress progress, ProgressMove move, String reason) {
    move.apply(progress.state(), reason);
    reports.move(progress.id(), move, actor.name(), reason);
    audit.record(
        actor,
        move.chinese + "进展",
        "进展",
        progress.id(),
        progress,
        reports.lock(progress.id()).orElseThrow(),
        reason);
  }

  /** Its matter; a report on one that the actor may not see answers like one that is not there. */
  private Matter matter(Actor actor, Progress progress) {
    return ledger.seen(actor, progress.matter()).orElseThrow(() -> new NotFound("进展"));
  }

  private Progress lock(UUID id) {
    return reports.lock(id).orElseThrow(() -> new NotFound("进展"));
  }

  // Rows are held in one order, so that two people with the same list do not wait for each other.
  private static List<UUID> sorted(List<UUID> ids) {
    return ids.stream().distinct().sorted().toList();
  }
}
