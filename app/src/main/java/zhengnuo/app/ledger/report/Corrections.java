package zhengnuo.app.ledger.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhengnuo.app.access.FieldFault;
import zhengnuo.app.access.Rejected;
import zhengnuo.reading.facts.Bound;
import zhengnuo.reading.facts.Firmness;
import zhengnuo.reading.facts.Measure;
import zhengnuo.reading.facts.Modality;

/**
 * The fields of a reading that a person may change: their names, what was read, and what may be
 * typed. A field put back to what was read is no correction any more.
 */
final class Corrections {
  private static final int LONGEST = 200;

  private Corrections() {}

  /** The changeable fields of a reading with what was read in each, in the order of the card. */
  static Map<String, String> read(ReadRow row) {
    Map<String, String> fields = new LinkedHashMap<>();
    switch (row) {
      case ReadFact fact -> {
        fields.put("subject", fact.subject());
        fields.put("quantity", fact.text());
        fields.put("measure", fact.measure().name());
        fields.put("modality", fact.modality().name());
        fields.put("bound", fact.bound().name());
        fields.put("year", fact.year() == null ? "" : fact.year().toString());
      }
      case ReadCommitment commitment -> {
        fields.put("title", commitment.title());
        fields.put("verb", commitment.verb());
        fields.put("object", commitment.object());
        fields.put("target", commitment.targetText());
        fields.put("bound", commitment.targetBound().name());
        fields.put("deadline", commitment.deadlineText() == null ? "" : commitment.deadlineText());
        fields.put("firmness", commitment.firmness().name());
        fields.put("beneficiaries", commitment.beneficiaries());
      }
      case ReadFinding finding -> {}
    }
    return fields;
  }

  /**
   * What is corrected after {@code typed} was saved over what already was.
   *
   * @param typed by field name; fields left out stay as they are, unknown ones are ignored
   * @throws Rejected naming each field that cannot hold what was typed
   */
  static Map<String, String> after(ReadRow row, Map<String, String> typed) {
    Map<String, String> read = read(row);
    Map<String, String> corrected = new LinkedHashMap<>();
    List<FieldFault> faults = new ArrayList<>();
    read.forEach((field, asRead) -> {
      String value = typed.getOrDefault(field, row.inForce(field, asRead)).strip();
      if (!value.equals(asRead)) {
        String fault = fault(field, value);
        if (!fault.isEmpty()) faults.add(new FieldFault(field, fault));
        corrected.put(field, StoredReading.storable(value));
      }
    });
    if (!faults.isEmpty()) throw new Rejected(faults);
    return corrected;
  }

  /** The name of a field as the card shows it. */
  static String name(String field) {
    return switch (field) {
      case "subject" -> "说的是什么";
      case "quantity" -> "数值";
      case "measure" -> "量的种类";
      case "modality" -> "性质";
      case "bound" -> "界限";
      case "year" -> "年份";
      case "title" -> "简称";
      case "verb" -> "动作";
      case "object" -> "对象";
      case "target" -> "目标";
      case "deadline" -> "时限";
      case "firmness" -> "力度";
      case "beneficiaries" -> "受益";
      default -> field;
    };
  }

  /** A field's value as people say it. */
  static String shown(String field, String value) {
    if (value.isEmpty()) return "文中未写";
    return switch (field) {
      case "measure" -> Measure.valueOf(value).chinese;
      case "modality" -> Modality.valueOf(value).chinese;
      case "bound" -> Bound.valueOf(value).chinese;
      case "firmness" -> Firmness.valueOf(value).chinese;
      case "year" -> value + "年";
      default -> value;
    };
  }

  private static String fault(String field, String value) {
    if (value.length() > LONGEST) return name(field) + "应在" + LONGEST + "字以内";
    return switch (field) {
      case "subject", "title" -> value.isEmpty() ? "填写" + name(field) : "";
      case "quantity" -> WrittenQuantity.parse(value).isEmpty() ? "填写数字和单位，如 118公里、1.6万亩、98%" : "";
      case "target" ->
          value.isEmpty() || WrittenQuantity.parse(value).isPresent()
              ? ""
              : "填写数字和单位，如 118公里、1.6万亩、98%；没有数字就留空";
      case "year" -> value.isEmpty() || year(value) ? "" : "年份应在1949和2100之间，如 2031";
      case "measure" -> one(Measure.values(), value) ? "" : "选择量的种类";
      case "modality" -> one(Modality.values(), value) ? "" : "选择性质";
      case "bound" -> one(Bound.values(), value) ? "" : "选择界限";
      case "firmness" -> one(Firmness.values(), value) ? "" : "选择力度";
      default -> "";
    };
  }

  private static boolean year(String value) {
    if (value.length() != 4 || !value.chars().allMatch(c -> c >= '0' && c <= '9')) return false;
    int year = Integer.parseInt(value);
    return year >= 1949 && year <= 2100;
  }

  private static boolean one(Enum<?>[] values, String name) {
    for (Enum<?> value : values) if (value.name().equals(name)) return true;
    return false;
  }
}
