package zhengnuo.reading.outline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import zhengnuo.reading.document.Document;
import zhengnuo.reading.lexicon.Lexicon;

/**
 * The stage of the outline: document in, sections with roles and sentences out.
 *
 * <p>Paragraphs are lines of the mended text. {@link Titles} finds the reports, {@link Headings}
 * what opens each paragraph, {@link RoleWalk} the role of each stretch.
 */
public final class Outlines {
  private Outlines() {}

  public static Outline of(Document document, Lexicon lexicon) {
    char[] text = document.mended();
    OutlineWords words = OutlineWords.of(lexicon);
    Sentences found = Sentences.of(text);
    int[] paragraphs = found.paragraphs();
    int[] sentences = found.sentences();
    List<Integer> titles = Titles.of(text, paragraphs, words);
    List<Section> sections = new ArrayList<>();
    List<Outline.Report> reports = new ArrayList<>();
    int count = paragraphs.length / 2;
    int parts = Math.max(1, titles.size());
    for (int part = 0; part < parts; part++) {
      int first = titles.isEmpty() ? 0 : titles.get(part);
      int after = part + 1 < titles.size() ? titles.get(part + 1) : count;
      if (first >= count) {
        reports.add(new Outline.Report(0, text.length, "", null, null, null));
        break;
      }
      int to = after < count ? paragraphs[2 * after] : text.length;
      int body = Appendix.begins(text, paragraphs, first, after, words);
      var walk =
          new RoleWalk(
              document,
              words,
              Arrays.copyOfRange(paragraphs, 2 * first, 2 * body),
              sentences,
              part);
      int begin = sections.size();
      sections.addAll(
          walk.sections(!titles.isEmpty(), body < after ? paragraphs[2 * body] : -1, to));
      reports.add(
          Years.of(document, paragraphs[2 * first], to, walk.title(), sections, begin, words));
    }
    return new Outline(List.copyOf(sections), List.copyOf(reports), sentences);
  }
}
