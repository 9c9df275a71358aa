package zhengnuo.app.routes;

import java.util.ArrayList;
import java.util.List;

/**
 * What is sent to a route.
 *
 * @param file content of a file, empty where none is sent
 */
record Sent(String path, List<Field> fields, String file) {
  /** One field of a form; the same name may come more than once. */
  record Field(String name, String value) {}

  static Sent to(String path, Object... fields) {
    List<Field> all = new ArrayList<>();
    for (int i = 0; i < fields.length; i += 2)
      all.add(new Field(fields[i].toString(), fields[i + 1].toString()));
    return new Sent(path, all, "");
  }

  Sent with(String name, Object value) {
    List<Field> all = new ArrayList<>(fields);
    all.add(new Field(name, value.toString()));
    return new Sent(path, all, file);
  }

  Sent withFile(String content) {
    return new Sent(path, fields, content);
  }
}
