package zhengnuo.app.administration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhengnuo.app.access.Role;
import zhengnuo.app.ledger.organisation.OrganisationKind;
import zhengnuo.app.ledger.organisation.OrganisationLevel;

/**
 * What an entry of the log says was changed, field by field in Chinese.
 *
 * @param label the field as people call it; its own name where none is known
 * @param before empty where there was nothing
 * @param after empty where nothing is left
 */
record LoggedChange(String label, String before, String after) {
  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("name", "名称"),
          Map.entry("signInName", "登录名"),
          Map.entry("organisation", "单位编号"),
          Map.entry("organisationName", "单位"),
          Map.entry("mustChangePassword", "登录后要改密码"),
          Map.entry("disabled", "停用"),
          Map.entry("lockedUntil", "锁到"),
          Map.entry("version", "第几版"),
          Map.entry("id", "编号"),
          Map.entry("account", "账号编号"),
          Map.entry("role", "身份"),
          Map.entry("from", "从"),
          Map.entry("to", "到（不含）"),
          Map.entry("reason", "依据"),
          Map.entry("givenBy", "谁授的"),
          Map.entry("endedBy", "谁收回的"),
          Map.entry("parent", "上级编号"),
          Map.entry("path", "在树中的位置"),
          Map.entry("kind", "类别"),
          Map.entry("level", "级别"),
          Map.entry("title", "标题"),
          Map.entry("state", "状态"),
          Map.entry("deadline", "完成时限"),
          Map.entry("file", "文件"),
          Map.entry("facts", "事实"),
          Map.entry("commitments", "承诺"),
          Map.entry("findings", "疑点"),
          Map.entry("planYear", "报告年份"));

  /** What differs between two rows as they stand in the log; of one row alone, all of it. */
  static List<LoggedChange> between(
      JsonMapper json, @Nullable String before, @Nullable String after) {
    Map<String, String> old = fields(json, before);
    Map<String, String> fresh = fields(json, after);
    Set<String> names = new LinkedHashSet<>(old.keySet());
    names.addAll(fresh.keySet());
    List<LoggedChange> changes = new ArrayList<>();
    for (String name : names) {
      String was = old.getOrDefault(name, "");
      String is = fresh.getOrDefault(name, "");
      if (!was.equals(is)) changes.add(new LoggedChange(label(name), was, is));
    }
    return changes;
  }

  private static Map<String, String> fields(JsonMapper json, @Nullable String row) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (row != null) put(fields, "", json.readTree(row));
    return fields;
  }

  private static void put(Map<String, String> fields, String path, JsonNode node) {
    if (node.isObject())
      node.properties()
          .forEach(field ->
              put(
                  fields,
                  path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                  field.getValue()));
    else if (node.isArray())
      for (int i = 0; i < node.size(); i++) put(fields, path + "." + (i + 1), node.get(i));
    else if (!node.isNull()) fields.put(path, value(path, node));
  }

  private static String label(String path) {
    StringBuilder label = new StringBuilder();
    for (String part : path.split("\\.", -1))
      label.append(label.isEmpty() ? "" : " ").append(LABELS.getOrDefault(part, part));
    return label.toString().strip();
  }

  private static String value(String path, JsonNode node) {
    if (node.isBoolean()) return node.booleanValue() ? "是" : "否";
    String text = node.asString();
    for (Role role : Role.values())
      if (path.endsWith("role") && role.name().equals(text)) return role.chinese;
    for (OrganisationKind kind : OrganisationKind.values())
      if (path.endsWith("kind") && kind.name().equals(text)) return kind.chinese;
    for (OrganisationLevel level : OrganisationLevel.values())
      if (path.endsWith("level") && level.name().equals(text)) return level.chinese;
    return text;
  }
}
