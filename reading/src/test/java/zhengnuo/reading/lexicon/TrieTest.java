package zhengnuo.reading.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrieTest {
  /** Two of these share their lowest six bits, so that a node's bit alone would not do. */
  private static final String ALPHABET = "全县新增万\u5168\u5168a\ue168\uffff\0";

  @Test
  void the_longest_word_is_found_wherever_it_stands() {
    for (long seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      Map<String, Integer> words = new HashMap<>();
      for (int i = random.nextInt(40); i >= 0; i--) words.put(word(random, 5), i);
      var trie = new Trie(words);
      String text = word(random, 60);
      char[] chars = text.toCharArray();
      long[] classes = new long[41];
      for (int i = 0; i < classes.length; i++) classes[i] = 1L << random.nextInt(3);
      for (int from = 0; from <= chars.length; from++) {
        int to = from + random.nextInt(chars.length - from + 1);
        String expected = longest(words, text.substring(from, to), classes, 7);
        assertThat(found(text, from, trie.longest(chars, from, to), words)).isEqualTo(expected);
        expected = longest(words, text.substring(from, to), classes, 2);
        assertThat(found(text, from, trie.longest(chars, from, to, classes, 2), words))
            .isEqualTo(expected);
        assertThat(trie.within(chars, from, to)).isEqualTo(holds(words, text.substring(from, to)));
      }
    }
  }

  @Test
  void a_word_that_is_the_beginning_of_another_has_its_own_value() {
    var trie = new Trie(Map.of("公顷", 1, "公", 2, "公顷粮田", 3));
    long match = trie.longest("新增公顷粮".toCharArray(), 2, 5);
    assertThat(Trie.end(match)).isEqualTo(4);
    assertThat(Trie.value(match)).isEqualTo(1);
    assertThat(trie.begins('公')).isTrue();
    assertThat(trie.begins('顷')).isFalse();
  }

  @Test
  void values_may_be_negative() {
    long match = new Trie(Map.of("亩", -1)).longest(new char[] {'亩'}, 0, 1);
    assertThat(match).isNotNegative();
    assertThat(Trie.value(match)).isEqualTo(-1);
  }

  @Test
  void no_words_are_found_in_nothing_and_none_may_be_empty() {
    assertThat(new Trie(Map.of()).longest(new char[] {'亩'}, 0, 1)).isEqualTo(-1);
    assertThatThrownBy(() -> new Trie(Map.of("", 1))).isInstanceOf(IllegalArgumentException.class);
  }

  private static String word(Random random, int longest) {
    var word = new StringBuilder();
    for (int i = random.nextInt(longest); i >= 0; i--)
      word.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    return word.toString();
  }

  private static String longest(
      Map<String, Integer> words, String text, long[] classes, long wanted) {
    String longest = "";
    for (Map.Entry<String, Integer> word : words.entrySet())
      if (text.startsWith(word.getKey())
          && word.getKey().length() > longest.length()
          && (classes[word.getValue()] & wanted) != 0) longest = word.getKey();
    return longest;
  }

  private static boolean holds(Map<String, Integer> words, String text) {
    return words.keySet().stream().anyMatch(text::contains);
  }

  /** The word of a match, with its value checked. */
  private static String found(String text, int from, long match, Map<String, Integer> words) {
    if (match == -1) return "";
    String word = text.substring(from, Trie.end(match));
    assertThat(words).containsEntry(word, Trie.value(match));
    return word;
  }
}
