package zhengnuo.bench.rivals;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import com.hankcs.hanlp.utility.SentencesUtil;
import java.util.ArrayList;
import java.util.List;

/**
 * HanLP 1.x, its standard segmenter with numbers and quantifiers recognised, on the sentences that
 * it cuts itself: of a longer stretch it loses all words before some amounts (投资33亿元的…), which is a
 * fault of its own that would count too much against it.
 */
public final class HanLpRival implements Rival {
  private final List<String> texts;
  private final Segment segment = HanLP.newSegment().enableNumberQuantifierRecognize(true);

  public HanLpRival(List<String> texts) {
    this.texts = texts;
  }

  @Override
  public int read() {
    int terms = 0;
    for (String text : texts)
      for (String sentence : SentencesUtil.toSentenceList(text, false))
        terms += segment.seg(sentence).size();
    return terms;
  }

  /** The places are looked up: where words are lost, its own offsets are wrong. */
  @Override
  public List<Found> found(int text) {
    String whole = texts.get(text);
    List<Found> found = new ArrayList<>();
    int from = 0;
    for (String sentence : SentencesUtil.toSentenceList(whole, false)) {
      from = whole.indexOf(sentence, from);
      int at = from;
      for (Term term : segment.seg(sentence)) {
        at = whole.indexOf(term.word, at);
        boolean number = term.nature == Nature.m || term.nature == Nature.mq;
        if (number && term.word.charAt(0) >= '0' && term.word.charAt(0) <= '9')
          found.add(Found.written(at, term.word));
        at += term.word.length();
      }
      from += sentence.length();
    }
    return found;
  }
}
