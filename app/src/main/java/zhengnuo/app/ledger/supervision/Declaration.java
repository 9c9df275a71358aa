package zhengnuo.app.ledger.supervision;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** One mapping of a YAML file, read with the line of each value at hand for the message. */
final class Declaration {
  private final String file;
  private final int line;
  private final Map<String, Node> values;

  private Declaration(String file, int line, Map<String, Node> values) {
    this.file = file;
    this.line = line;
    this.values = values;
  }

  /**
   * The mapping that the file {@code text} is, with exactly the keys {@code known}.
   *
   * @throws BadDeclaration if it is no YAML, no mapping, or has a key missing, doubled or unknown
   */
  static Declaration of(String file, String text, Set<String> known) {
    try {
      var root = new Compose(LoadSettings.builder().setLabel(file).build()).composeString(text);
      if (root.isEmpty()) throw new BadDeclaration(file, 1, "文件是空的。请写上：" + listed(known) + "。");
      return mapping(file, root.get(), known);
    } catch (MarkedYamlEngineException bad) {
      int at = bad.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw new BadDeclaration(file, at, "不是合法的YAML（" + bad.getProblem() + "）。请检查缩进、冒号和引号。");
    } catch (YamlEngineException bad) {
      throw new BadDeclaration(file, 1, "不是合法的YAML（" + bad.getMessage() + "）。请检查缩进、冒号和引号。");
    }
  }

  private static Declaration mapping(String file, Node node, Set<String> known) {
    int line = line(node);
    if (!(node instanceof MappingNode mapping))
      throw new BadDeclaration(file, line, "这里应是“名称: 值”的各行。请写上：" + listed(known) + "。");
    Map<String, Node> values = new LinkedHashMap<>();
    for (var entry : mapping.getValue()) {
      String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
      int at = line(entry.getKeyNode());
      if (!known.contains(key))
        throw new BadDeclaration(file, at, "不认得“%s”。这里可写：%s。".formatted(key, listed(known)));
      if (values.put(key, entry.getValueNode()) != null)
        throw new BadDeclaration(file, at, "“%s”写了两次。请删去一处。".formatted(key));
    }
    for (String key : known.stream().sorted().toList())
      if (!values.containsKey(key))
        throw new BadDeclaration(file, line, "缺少“%s”。请在这一段补上一行“%s: …”。".formatted(key, key));
    return new Declaration(file, line, values);
  }

  /** The mapping under {@code key}, with exactly the keys {@code known}. */
  Declaration part(String key, Set<String> known) {
    return mapping(file, value(key), known);
  }

  /** The words under {@code key}, not empty. */
  String text(String key) {
    return scalar(key, value(key));
  }

  /** One of {@code allowed}. */
  String oneOf(String key, List<String> allowed) {
    String text = text(key);
    if (!allowed.contains(text))
      throw fault(key, "写的是“%s”。请改为其中之一：%s。".formatted(text, String.join("、", allowed)));
    return text;
  }

  /** A whole number from {@code low} to {@code high}. */
  int whole(String key, int low, int high) {
    BigDecimal number = number(key, low, high);
    if (number.stripTrailingZeros().scale() > 0)
      throw fault(key, "写的是“%s”。请改为%d到%d之间的整数。".formatted(text(key), low, high));
    return number.intValueExact();
  }

  /** A number from {@code low} to {@code high}. */
  BigDecimal number(String key, int low, int high) {
    String text = text(key);
    BigDecimal number;
    try {
      number = new BigDecimal(text);
    } catch (NumberFormatException notOne) {
      throw fault(key, "写的是“%s”，不是数。请改为%d到%d之间的数。".formatted(text, low, high));
    }
    if (number.compareTo(BigDecimal.valueOf(low)) < 0
        || number.compareTo(BigDecimal.valueOf(high)) > 0)
      throw fault(key, "写的是“%s”。请改为%d到%d之间的数。".formatted(text, low, high));
    return number;
  }

  /** One day, as 2026-01-04. */
  LocalDate day(String key) {
    return day(key, value(key), text(key));
  }

  /** The days of a list whose entries are days or ranges of days, 2026-01-01..2026-01-03. */
  List<LocalDate> days(String key) {
    if (!(value(key) instanceof SequenceNode list))
      throw fault(key, "应是日期的清单。请每行写“- 2026-01-04”或“- 2026-01-01..2026-01-03”。");
    List<LocalDate> days = new ArrayList<>();
    for (var entry : list.getValue()) {
      String written = scalar(key, entry);
      int dots = written.indexOf("..");
      var first = day(key, entry, dots < 0 ? written : written.substring(0, dots));
      var last = dots < 0 ? first : day(key, entry, written.substring(dots + 2));
      if (last.isBefore(first)) throw fault(key, entry, "“%s”的终日早于首日。请对调。".formatted(written));
      first.datesUntil(last.plusDays(1)).forEach(days::add);
    }
    return days;
  }

  /** A fault of the value under {@code key}, {@code cure} ending in what to do. */
  BadDeclaration fault(String key, String cure) {
    return fault(key, value(key), cure);
  }

  private BadDeclaration fault(String key, Node node, String cure) {
    return new BadDeclaration(file, line(node), "“" + key + "”" + cure);
  }

  private LocalDate day(String key, Node node, String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeException notOne) {
      throw fault(key, node, "写的是“%s”，不是日期。请写成 2026-01-04 的样子。".formatted(written));
    }
  }

  private String scalar(String key, Node node) {
    if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank())
      throw fault(key, node, "没有值。请在冒号后写上。");
    return scalar.getValue();
  }

  private Node value(String key) {
    Node node = values.get(key);
    if (node == null) throw new IllegalArgumentException(key + " is not known at line " + line);
    return node;
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  private static String listed(Set<String> keys) {
    return String.join("、", keys.stream().sorted().toList());
  }
}
