package zhengnuo.reading.outline;

import java.util.List;
import zhengnuo.reading.document.Document;
import zhengnuo.reading.lexicon.Lexicon;

/** The stage of the outline: document in, sections with roles and sentences out. */
public final class Outlines {
  private Outlines() {}

  public static Outline of(Document document, Lexicon lexicon) {
    int length = document.mended().length;
    return new Outline(
        List.of(),
        List.of(new Outline.Report(0, length, "", null, null, null)),
        new int[] {0, length});
  }
}
