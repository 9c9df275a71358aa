package zhengnuo.app.routes;

import java.util.UUID;
import zhengnuo.app.routes.Scene.Thing;

/** What is sent to a route: its address and fields, with the ids of a scene in them. */
final class Forms {
  private Forms() {}

  static Sent grant(Scene scene, String role) {
    Sent sent =
        keyed("/grants/%s".formatted(scene.id(Thing.ACCOUNT)))
            .with("role", role)
            .with("reason", "岗位分工");
    return role.endsWith("ADMINISTRATOR")
        ? sent
        : sent.with("organisation", scene.id(Thing.LEAD_UNIT));
  }

  static Sent withdrawal(Scene account, Scene grant) {
    return keyed(
            "/grants/%s/%s/withdrawal".formatted(account.id(Thing.ACCOUNT), grant.id(Thing.GRANT)))
        .with("version", grant.version("role_grant", Thing.GRANT))
        .with("reason", "离岗");
  }

  static Sent commitment(Scene report, Scene commitment) {
    return Sent.to(
        "/reports/%s/commitments/%s"
            .formatted(report.id(Thing.REPORT), commitment.id(Thing.COMMITMENT)));
  }

  static Sent act(Scene scene, String act) {
    return keyed("/reports/%s/readings/c2/%s".formatted(scene.id(Thing.REPORT), act))
        .with("version", scene.version("commitment", Thing.COMMITMENT));
  }

  static Sent decided(Scene report, Scene commitment) {
    return keyed(
            "/reports/%s/initiation/%s"
                .formatted(report.id(Thing.REPORT), commitment.id(Thing.LEFT_OUT_COMMITMENT)))
        .with("version", commitment.version("initiation_row", Thing.LEFT_OUT_COMMITMENT))
        .with("taken", true)
        .with("deadline", "2031-11-30")
        .with("topic", "城建与交通");
  }

  static Sent terms(Scene scene, Thing matter, Scene unit) {
    return terms(scene, matter, unit, scene.version("matter", matter));
  }

  static Sent terms(Scene scene, Thing matter, Scene unit, int version) {
    return keyed("/ledger/matters/%s/terms".formatted(scene.id(matter)))
        .with("version", version)
        .with("title", "新建一处公园")
        .with("topic", "城建与交通")
        .with("leadUnit", unit.id(Thing.LEAD_UNIT))
        .with("deadline", scene.text("matter", "deadline", matter, "2031-12-31"))
        .with("target", "")
        .with("curve", "MILESTONES");
  }

  static Sent milestone(Scene scene, Thing matter) {
    return keyed("/ledger/matters/%s/milestones".formatted(scene.id(matter)))
        .with("name", "主体完工")
        .with("due", "2031-05-31");
  }

  static Sent step(Scene matter, Thing thing, Scene milestone, String act) {
    return keyed(
            "/ledger/matters/%s/milestones/%s/%s"
                .formatted(matter.id(thing), milestone.id(Thing.MILESTONE), act))
        .with("reason", "并入别的节点");
  }

  static Sent parts(Scene scene, Scene unit) {
    return keyed("/ledger/matters/%s/parts".formatted(scene.id(Thing.MATTER)))
        .with("version", scene.version("matter", Thing.MATTER))
        .with("unit", unit.id(Thing.TOWNSHIP))
        .with("target", "");
  }

  static Sent advice(Scene matter, Thing thing, Scene application, int off) {
    return asked(matter, thing, application, "advice", off).with("advice", "建议同意");
  }

  static Sent decision(Scene matter, Thing thing, Scene application, int off) {
    return asked(matter, thing, application, "decision", off)
        .with("outcome", "GRANTED")
        .with("words", "同意")
        .with("decidedBy", "沈县长")
        .with("paper", "县政府会议纪要〔2031〕5号");
  }

  static Sent asked(Scene matter, Thing thing, Scene application, String act, int off) {
    return keyed(
            "/ledger/matters/%s/applications/%s/%s"
                .formatted(matter.id(thing), application.id(Thing.APPLICATION), act))
        .with("version", application.version("application", Thing.APPLICATION) + off);
  }

  static Sent entry(String path, Scene scene) {
    UUID matter = scene.id(Thing.MATTER);
    return keyed(path)
        .with("month", "2031-03")
        .with("matter", matter)
        .with("version-" + matter, scene.version("progress", Thing.DRAFT_PROGRESS))
        .with("note-" + matter, "完成了桩基。");
  }

  static Sent one(Scene scene, Thing progress, String act) {
    return keyed("/desk/progress/%s/%s".formatted(scene.id(progress), act)).with("reason", "口径不对");
  }

  static Sent list(String path, Scene scene, Thing progress) {
    return keyed(path).with("progress", scene.id(progress));
  }

  static Sent matters(String path, UUID... ids) {
    Sent sent = keyed(path);
    for (UUID id : ids) sent = sent.with("matter", id);
    return sent;
  }

  static Sent page(String path, Scene scene, Thing thing) {
    return Sent.to(path.formatted(scene.id(thing)));
  }

  /** Every form has a key of its own. */
  static Sent keyed(String path) {
    return Sent.to(path, "request", UUID.randomUUID());
  }
}
