package zhengnuo.app.ledger.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhengnuo.app.access.FieldFault;
import zhengnuo.app.access.Rejected;
import zhengnuo.app.access.StaleVersion;

/** A reading as the person at the page saw it, against what stands now. */
final class SeenReading {
  private SeenReading() {}

  /**
   * @param version that the person saw
   * @param typed by field name, shown beside what stands where someone saved first
   * @throws StaleVersion if it is not the one that stands
   */
  static ReadRow current(ReadReport read, String key, int version, Map<String, String> typed) {
    ReadRow row = read.row(key);
    if (row.standing().version() != version) {
      Map<String, String> mine = new LinkedHashMap<>();
      typed.forEach((field, value) -> mine.put(Corrections.name(field), shown(field, value)));
      throw new StaleVersion(saying(row), mine);
    }
    if (!row.standing().state().changeable())
      throw new Rejected("key", "这一条" + row.standing().state().chinese + "，不能再改");
    return row;
  }

  /** A field's value as people say it; what is no value of it stands as it was sent. */
  static String shown(String field, String value) {
    try {
      return Corrections.shown(field, value);
    } catch (IllegalArgumentException unknown) {
      return value;
    }
  }

  /** A reading in words, for who must choose between two texts. */
  static Map<String, String> saying(ReadRow row) {
    Map<String, String> words = new LinkedHashMap<>();
    Corrections.read(row)
        .forEach((field, read) ->
            words.put(Corrections.name(field), shown(field, row.inForce(field, read))));
    words.put("状态", row.standing().state().chinese + "　" + row.standing().decidedBy());
    return words;
  }

  static ReadCommitment currentCommitment(ReadReport read, String key, int version) {
    if (current(read, key, version, Map.of()) instanceof ReadCommitment commitment)
      return commitment;
    throw new Rejected(List.of(new FieldFault("key", "只有承诺可以拆分、合并；事实请剔除后在原文上重新选取")));
  }

  /** Its words for a sentence on what was done. */
  static String shortly(ReadRow row) {
    String words = row.headline();
    return words.length() <= 24 ? words : words.substring(0, 23) + "…";
  }
}
