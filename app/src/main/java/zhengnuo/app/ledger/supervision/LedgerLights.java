package zhengnuo.app.ledger.supervision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhengnuo.app.ledger.matter.Formula;
import zhengnuo.app.ledger.matter.Ledger;
import zhengnuo.app.ledger.matter.Matter;
import zhengnuo.app.ledger.progress.Progress;
import zhengnuo.app.ledger.progress.Reporting;

/** Brings together what lights are computed from. It stores nothing. */
@Service
public class LedgerLights {
  private final Ledger ledger;
  private final Reporting reporting;

  LedgerLights(Ledger ledger, Reporting reporting) {
    this.ledger = ledger;
    this.reporting = reporting;
  }

  /**
   * The book of these matters and their parts.
   *
   * @param parts of those that are broken down, by the whole
   */
  @Transactional(readOnly = true)
  public LightBook book(Collection<Matter> matters, Map<UUID, List<Matter>> parts) {
    Map<UUID, Matter> all = new HashMap<>();
    for (Matter matter : matters) {
      all.put(matter.id(), matter);
      for (Matter part : parts.getOrDefault(matter.id(), List.of())) all.put(part.id(), part);
    }
    Map<UUID, List<Figure>> figures = new HashMap<>();
    reporting
        .of(all.values())
        .forEach((matter, reports) ->
            figures.put(matter, reports.stream().flatMap(LedgerLights::figure).toList()));
    for (Matter matter : matters)
      if (matter.brokenDown()) {
        List<List<Figure>> ofParts = new ArrayList<>();
        for (Matter part : parts.getOrDefault(matter.id(), List.of()))
          ofParts.add(figures.getOrDefault(part.id(), List.of()));
        // What it reported before it was broken down made the lights of those days.
        List<Figure> of = new ArrayList<>(figures.getOrDefault(matter.id(), List.of()));
        of.addAll(together(matter, ofParts));
        figures.put(matter.id(), of);
      }
    return new LightBook(ledger.histories(all.values()), figures, LightRules.standard());
  }

  /** The book of one matter with its parts. */
  @Transactional(readOnly = true)
  public LightBook book(Matter matter) {
    return book(List.of(matter), Map.of(matter.id(), ledger.parts(matter)));
  }

  private static List<Figure> together(Matter whole, List<List<Figure>> ofParts) {
    if (!whole.measured()) return Rollup.reported(ofParts);
    return whole.formula() == Formula.SUM ? Rollup.sum(ofParts) : Rollup.lowest(ofParts);
  }

  private static java.util.stream.Stream<Figure> figure(Progress progress) {
    return progress.reviewedAt() == null
        ? java.util.stream.Stream.empty()
        : java.util.stream.Stream.of(
            new Figure(
                progress.month(), progress.value(), progress.reviewedAt(), progress.returnedAt()));
  }
}
