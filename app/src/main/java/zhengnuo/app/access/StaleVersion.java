package zhengnuo.app.access;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Someone else saved first. Nothing was overwritten; both texts are here, field by field. */
public final class StaleVersion extends RuntimeException {
  private final transient Map<String, String> stored;
  private final transient Map<String, String> submitted;

  /**
   * One field as it stands and as it was sent.
   *
   * @param label as people call it
   */
  public record Difference(String label, String stored, String submitted) {
    public boolean same() {
      return stored.equals(submitted);
    }
  }

  /**
   * @param stored what stands now: a map from Chinese label to text (in the order to show), or a
   *     record, whose components then stand for the labels
   * @param submitted what was sent, in the same form
   */
  public StaleVersion(Object stored, Object submitted) {
    super("您打开之后，别人已先修改。两份都在下面，请选定后再存；您写的没有存，也没有丢。");
    this.stored = texts(stored);
    this.submitted = texts(submitted);
  }

  public Map<String, String> stored() {
    return stored;
  }

  public Map<String, String> submitted() {
    return submitted;
  }

  /** Both texts side by side; a field that one side lacks is empty there. */
  public List<Difference> differences() {
    Set<String> labels = new LinkedHashSet<>(stored.keySet());
    labels.addAll(submitted.keySet());
    List<Difference> differences = new ArrayList<>();
    for (String label : labels)
      differences.add(
          new Difference(label, stored.getOrDefault(label, ""), submitted.getOrDefault(label, "")));
    return differences;
  }

  private static Map<String, String> texts(Object side) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (side instanceof Map<?, ?> map)
      map.forEach((label, text) -> texts.put(String.valueOf(label), text(text)));
    else if (side instanceof Record row)
      for (RecordComponent component : row.getClass().getRecordComponents())
        texts.put(component.getName(), text(value(row, component)));
    else texts.put("内容", text(side));
    return texts;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static @Nullable Object value(Record row, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(row);
    } catch (ReflectiveOperationException hidden) {
      throw new IllegalStateException(hidden);
    }
  }
}
