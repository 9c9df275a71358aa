package zhengnuo.reading.document;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which part of an office package names which other (ECMA-376 part 2, 9.3). */
final class Relations {
  private Relations() {}

  /**
   * @param type its last word: {@code worksheet}, {@code officeDocument}
   * @param target the part's name in the package
   */
  record Relation(String id, String type, String target) {}

  /** The part that holds the document itself; null where the package does not say. */
  static @Nullable String mainPart(Zip zip) throws Unreadable {
    for (Relation relation : of(zip, ""))
      if (relation.type().equals("officeDocument")) return relation.target();
    return null;
  }

  /**
   * What a part names inside the package, in order; what lies outside is left out.
   *
   * @param part empty for the package itself
   */
  static List<Relation> of(Zip zip, String part) throws Unreadable {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    String name = folder + "_rels/" + part.substring(slash) + ".rels";
    InputStream in = zip.open(name);
    List<Relation> relations = new ArrayList<>();
    if (in == null) return relations;
    try (var xml = new Xml(in, name)) {
      for (int event = xml.next(); event != Xml.END_DOCUMENT; event = xml.next()) {
        if (event != Xml.START_ELEMENT || !xml.name().equals("Relationship")) continue;
        String id = xml.attribute("Id");
        String type = xml.attribute("Type");
        String target = xml.attribute("Target");
        if (type == null || target == null || "External".equals(xml.attribute("TargetMode")))
          continue;
        relations.add(
            new Relation(
                id == null ? "" : id,
                type.substring(type.lastIndexOf('/') + 1),
                resolved(folder, target)));
      }
    }
    return relations;
  }

  private static String resolved(String folder, String target) {
    if (target.startsWith("/")) return target.substring(1);
    String from = folder;
    String to = target;
    while (to.startsWith("../")) {
      to = to.substring(3);
      from = from.isEmpty() ? "" : from.substring(0, from.lastIndexOf('/', from.length() - 2) + 1);
    }
    return from + to;
  }
}
