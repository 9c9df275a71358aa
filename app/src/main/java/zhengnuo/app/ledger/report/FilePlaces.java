package zhengnuo.app.ledger.report;

import java.util.ArrayList;
import java.util.List;
import zhengnuo.reading.document.Document;

/**
 * Where the stretches of a report's stored text stood in its file: 第3页, 表2第4行, 工作表“指标”F12.
 *
 * @param starts rising; each stretch ends where the next begins
 * @param labels of the same stretches
 */
record FilePlaces(List<Integer> starts, List<String> labels) {
  /** Those of one report of a file, from {@code from} to before {@code to} of the file's text. */
  static FilePlaces of(List<Document.Place> places, int from, int to) {
    List<Integer> starts = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (Document.Place place : places) {
      if (place.start() >= to) break;
      // A stretch that began before the report goes on in it.
      if (place.start() <= from) {
        starts.clear();
        labels.clear();
      }
      starts.add(Math.max(0, place.start() - from));
      labels.add(StoredReading.storable(place.label()));
    }
    return new FilePlaces(starts, labels);
  }

  /** Where a position stood; empty where the file does not say, as plain text. */
  String at(int position) {
    int low = 0;
    int high = starts.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (starts.get(middle) <= position) low = middle + 1;
      else high = middle - 1;
    }
    return high < 0 ? "" : labels.get(high);
  }
}
