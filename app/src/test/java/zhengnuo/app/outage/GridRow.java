package zhengnuo.app.outage;

import java.io.IOException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * One row of the grid in which a unit reports, filled in anew. Each text is unique, so the text
 * that stood in the row tells which version was seen.
 *
 * @param scope matter, month and the text that was seen: {@code …/2031-09/none}
 * @param version that the page showed
 * @param value unique, with the figure at its end
 * @param fields of this row alone, as if it were the only one
 */
record GridRow(
    String id,
    String month,
    String scope,
    int version,
    String value,
    String request,
    Map<String, String> fields) {
  static final String NOTHING = "none";

  /**
   * @param returned only a row whose report came back
   * @return null where no row is open
   */
  static @Nullable GridRow fillIn(
      Visit visit, KnownMatters matters, Random random, boolean returned)
      throws IOException, InterruptedException {
    String month = String.valueOf(matters.month(random));
    if (returned) {
      var back = open(visit, "/desk").select(".returned-box a[href^=/desk]").eachAttr("href");
      if (back.isEmpty()) return null;
      month = back.get(random.nextInt(back.size())).replaceAll(".*month=", "");
      if (!month.matches("\\d{4}-\\d{2}")) throw new IOException("no month: " + month);
    }
    Document page = open(visit, "/desk?month=" + YearMonth.parse(month));
    List<Element> rows =
        page.select("#grid tbody tr").stream()
            .filter(row -> !returned || row.text().contains("退回，待改"))
            .toList();
    if (rows.isEmpty()) return null;
    Map<String, String> form = Visit.fields(page, "#grid");
    String id = rows.get(random.nextInt(rows.size())).select("input[name=matter]").val();
    String note = Objects.requireNonNullElse(form.get("note-" + id), "");
    int version = Integer.parseInt(Objects.requireNonNullElse(form.get("version-" + id), "0"));
    int figure = 1 + random.nextInt(1_000_000);
    String value = Writing.unique("进展") + " 累计" + figure;
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("_csrf", form.getOrDefault("_csrf", ""));
    fields.put("month", month);
    fields.put("version-" + id, Integer.toString(version));
    if (form.containsKey("value-" + id)) fields.put("value-" + id, Integer.toString(figure));
    fields.put("note-" + id, value);
    String seen = note.isEmpty() ? NOTHING : Writing.uuid(note);
    // The time in which a person types, and another opens the same version.
    Thread.sleep(random.nextInt(40));
    return new GridRow(
        id,
        month,
        id + "/" + month + "/" + seen,
        version,
        value,
        form.getOrDefault("request", ""),
        fields);
  }

  private static Document open(Visit visit, String path) throws IOException, InterruptedException {
    Visit.Answer answer = visit.get(path);
    if (answer.status() != 200) throw new IOException("desk answered " + answer.status());
    return answer.page();
  }
}
