package zhengnuo.app.cli;

import zhengnuo.reading.Reading;
import zhengnuo.reading.document.Document;
import zhengnuo.reading.facts.Commitment;
import zhengnuo.reading.facts.Fact;
import zhengnuo.reading.facts.Modality;

/** One row a file: how much was read of each kind, and what a person must know of the reading. */
final class Summary {
  private Summary() {}

  static Listing listing(Reading reading) {
    Document document = reading.document();
    int targets = 0;
    for (Fact fact : reading.facts()) if (fact.modality() == Modality.TARGET) targets++;
    int measurable = 0;
    for (Commitment commitment : reading.commitments()) if (commitment.measurable()) measurable++;
    var list =
        new Listing.Builder()
            .shown("format", "格式")
            .shown("encoding", "编码")
            .shown("characters", "字数")
            .shown("outline", "结构")
            .shown("facts", "数据")
            .shown("targets", "其中目标")
            .shown("commitments", "承诺")
            .shown("measurable", "其中可衡量")
            .shown("findings", "疑点")
            .shown("notes", "说明");
    String stored = document.stored();
    list.row(
        document.format().chinese,
        document.encoding(),
        stored.codePointCount(0, stored.length()),
        reading.outline().sections().size(),
        reading.facts().size(),
        targets,
        reading.commitments().size(),
        measurable,
        reading.findings().size(),
        String.join(" ", document.notes()));
    return list.build();
  }
}
