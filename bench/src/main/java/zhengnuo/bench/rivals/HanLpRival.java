package zhengnuo.bench.rivals;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;

/** HanLP 1.x, its standard segmenter with numbers and quantifiers recognised. */
public final class HanLpRival implements Rival {
  private final List<String> texts;
  private final Segment segment =
      HanLP.newSegment().enableNumberQuantifierRecognize(true).enableOffset(true);

  public HanLpRival(List<String> texts) {
    this.texts = texts;
  }

  @Override
  public int read() {
    int terms = 0;
    for (String text : texts) terms += segment.seg(text).size();
    return terms;
  }

  @Override
  public List<Found> found(int text) {
    List<Found> found = new ArrayList<>();
    for (Term term : segment.seg(texts.get(text)))
      if ((term.nature == Nature.m || term.nature == Nature.mq)
          && Character.digit(term.word.charAt(0), 10) >= 0
          && term.word.charAt(0) <= '9') found.add(Found.written(term.offset, term.word));
    return found;
  }
}
