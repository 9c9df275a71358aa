package zhengnuo.app.ledger.report;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import zhengnuo.app.access.Access;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.Role;
import zhengnuo.app.ledger.organisation.OrganisationTree;
import zhengnuo.reading.document.Unreadable;

/** The way of a report file into the ledger of a government. */
@Service
public class ReportIntake {
  private final ReportReader reader;
  private final ReportKeeping keeping;
  private final OrganisationTree tree;
  private final Access access;
  private final CancelledReadings cancelled;

  ReportIntake(
      ReportReader reader,
      ReportKeeping keeping,
      OrganisationTree tree,
      Access access,
      CancelledReadings cancelled) {
    this.reader = reader;
    this.keeping = keeping;
    this.tree = tree;
    this.access = access;
    this.cancelled = cancelled;
  }

  /**
   * Reads a file and keeps it with everything read in it. The same bytes at the same government are
   * known by their hash and change nothing.
   *
   * @param request key of the request: repeated, it has one effect
   * @return the report, the first where the file collects several
   * @throws zhengnuo.app.access.Rejected if the person called it off while it was read
   * @throws Unreadable in Chinese if the bytes hold no text that can be read; nothing is kept
   */
  public UUID take(Actor actor, String request, String fileName, byte[] bytes, UUID government)
      throws Unreadable {
    // Before reading: a file from one who may not bring it costs nothing. Keeping asks again.
    access.require(actor, Role.SUPERVISOR, tree.get(government).path());
    List<ReadReport> read = reader.read(fileName, bytes);
    cancelled.check(String.valueOf(actor.account()), request);
    return keep(actor, request, read, bytes, government);
  }

  /**
   * Keeps what was read already; nothing is read twice.
   *
   * @param read the reports of one file
   */
  public UUID keep(
      Actor actor, String request, List<ReadReport> read, byte[] bytes, UUID government) {
    String location = keeping.keep(actor, request, read, bytes, government);
    return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
  }
}
