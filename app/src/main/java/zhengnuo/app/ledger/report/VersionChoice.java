package zhengnuo.app.ledger.report;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhengnuo.app.access.FieldFault;
import zhengnuo.app.access.Rejected;

/**
 * Two texts of one reading side by side, after someone else saved first. A field that only one of
 * the two changed is chosen already; where both did, the person chooses.
 *
 * @param version of what stands now, as people count: 1 is what was read
 * @param saved who saved it and when
 */
record VersionChoice(int version, String saved, List<Field> fields) {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String STORED = "stored";
  private static final String MINE = "mine";

  /** A text cut at what differs from the other one. */
  record Words(String before, String differing, String after) {}

  /**
   * @param was what the person saw when beginning to write
   * @param mine what the person sent
   * @param picked {@code stored}, {@code mine}, or empty where nothing is chosen yet
   */
  record Field(
      String id,
      String name,
      String was,
      String mine,
      Words storedWords,
      Words mineWords,
      boolean same,
      String picked) {}

  /**
   * @param sent the form that came too late or this one's own: fields by name, or as {@code
   *     mine.NAME}; what the person saw as {@code was.NAME}; choices as {@code pick.NAME}
   */
  static VersionChoice of(ReadRow row, Map<String, String> sent) {
    List<Field> fields = new ArrayList<>();
    Corrections.read(row)
        .forEach((id, read) -> {
          String stored = row.inForce(id, read);
          String mine = mine(sent, id, stored);
          String was = sent.getOrDefault("was." + id, stored);
          boolean same = mine.equals(stored);
          String picked = sent.getOrDefault("pick." + id, "");
          if (picked.isEmpty() && !same && mine.equals(was)) picked = STORED;
          if (picked.isEmpty() && !same && stored.equals(was)) picked = MINE;
          String storedShown = SeenReading.shown(id, stored);
          String mineShown = SeenReading.shown(id, mine);
          fields.add(
              new Field(
                  id,
                  Corrections.name(id),
                  was,
                  mine,
                  words(storedShown, mineShown),
                  words(mineShown, storedShown),
                  same,
                  picked));
        });
    Standing standing = row.standing();
    return new VersionChoice(standing.version() + 1, saved(standing), fields);
  }

  /** Who decided last, and when: 林知远 10:05. */
  static String saved(Standing standing) {
    if (standing.decidedAt() == null) return standing.decidedBy();
    LocalTime at = LocalTime.ofInstant(standing.decidedAt(), ZONE);
    return "%s %02d:%02d".formatted(standing.decidedBy(), at.getHour(), at.getMinute());
  }

  /** Whether there is anything to choose between. */
  boolean differs() {
    return fields.stream().anyMatch(field -> !field.same());
  }

  /** What the person wrote, for taking it elsewhere. */
  public String ownText() {
    StringBuilder text = new StringBuilder();
    for (Field field : fields)
      if (!field.same())
        text.append(field.name())
            .append("：")
            .append(SeenReading.shown(field.id(), field.mine()))
            .append('\n');
    return text.toString();
  }

  /**
   * The fields to write: those where the person's own text was chosen.
   *
   * @throws Rejected naming each field where nothing was chosen
   */
  Map<String, String> chosen() {
    Map<String, String> chosen = new LinkedHashMap<>();
    List<FieldFault> faults = new ArrayList<>();
    for (Field field : fields) {
      if (field.same()) continue;
      if (field.picked().isEmpty())
        faults.add(new FieldFault(field.id(), "选择“" + field.name() + "”用哪一份"));
      if (field.picked().equals(MINE)) chosen.put(field.id(), field.mine());
    }
    if (!faults.isEmpty()) throw new Rejected(faults);
    return chosen;
  }

  /** The form's own fields without what only this page needs. */
  static Map<String, String> typed(Map<String, String> sent) {
    Map<String, String> typed = new HashMap<>(sent);
    typed.keySet().removeIf(name -> name.indexOf('.') >= 0);
    return typed;
  }

  private static String mine(Map<String, String> sent, String id, String stored) {
    String mine = sent.get("mine." + id);
    return (mine == null ? sent.getOrDefault(id, stored) : mine).strip();
  }

  private static Words words(String text, String other) {
    int shorter = Math.min(text.length(), other.length());
    int head = 0;
    while (head < shorter && text.charAt(head) == other.charAt(head)) head++;
    int tail = 0;
    while (tail < shorter - head
        && text.charAt(text.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) tail++;
    int end = text.length() - tail;
    return new Words(text.substring(0, head), text.substring(head, end), text.substring(end));
  }
}
