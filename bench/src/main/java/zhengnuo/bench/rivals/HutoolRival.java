package zhengnuo.bench.rivals;

import cn.hutool.core.convert.NumberChineseFormatter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hutool's converter, which takes one Chinese numeral: a pattern has to find them. */
public final class HutoolRival implements Rival {
  private static final Pattern NUMERALS = Pattern.compile("[一二两三四五六七八九十][零〇一二两三四五六七八九十百千万亿]*");

  private final List<String> texts;

  public HutoolRival(List<String> texts) {
    this.texts = texts;
  }

  @Override
  public int read() {
    int numbers = 0;
    for (int text = 0; text < texts.size(); text++) numbers += found(text).size();
    return numbers;
  }

  @Override
  public List<Found> found(int text) {
    List<Found> found = new ArrayList<>();
    Matcher numerals = NUMERALS.matcher(texts.get(text));
    while (numerals.find()) {
      try {
        int value = NumberChineseFormatter.chineseToNumber(numerals.group());
        found.add(new Found(numerals.start(), BigDecimal.valueOf(value), ""));
      } catch (IllegalArgumentException none) {
        // 三五 in 三五成群 is no numeral to it.
      }
    }
    return found;
  }
}
