package zhengnuo.app.ledger.report;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.NotFound;
import zhengnuo.app.access.Role;
import zhengnuo.app.web.For;

/** Leads from a commitment to its sentence in the reader, wherever it stands there today. */
@Controller
class CommitmentPlace {
  private final ReadReports reports;

  CommitmentPlace(ReadReports reports) {
    this.reports = reports;
  }

  @GetMapping("/reports/{report}/commitments/{commitment}")
  @For({Role.SUPERVISOR, Role.LEADER, Role.REPRESENTATIVE})
  String place(@PathVariable UUID report, @PathVariable UUID commitment, Actor actor) {
    return reports.commitments(actor, report).stream()
        .filter(each -> each.id().equals(commitment))
        .findFirst()
        .map(each ->
            "redirect:/reports/%s?kind=commitment&selected=%s".formatted(report, each.key()))
        .orElseThrow(() -> new NotFound("承诺"));
  }
}
