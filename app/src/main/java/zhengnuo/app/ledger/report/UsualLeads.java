package zhengnuo.app.ledger.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import zhengnuo.reading.lexicon.Lexicon;
import zhengnuo.reading.lexicon.LexiconFile;

/**
 * Which unit usually leads what, and to which topic a promise belongs, by the words in it: the
 * lexicon's {@code leads.tsv} and {@code topics.tsv}.
 */
public final class UsualLeads {
  private static final List<Lead> LEADS = leads(Lexicon.bundled().file("leads"));
  private static final List<Topic> TOPICS = topics(Lexicon.bundled().file("topics"));

  private UsualLeads() {}

  /**
   * A line of usual responsibility that the text touches.
   *
   * @param word that stands in the text
   * @param endings of the unit's usual names, the commonest first
   * @param confidence H, M or L
   */
  public record Usual(String word, List<String> endings, String confidence) {}

  private record Lead(List<String> words, List<String> endings, String confidence) {}

  private record Topic(String name, List<String> words) {}

  /** What the text touches: the sure ones first, of those the longest words. */
  public static List<Usual> of(String text) {
    List<Usual> found = new ArrayList<>();
    for (Lead lead : LEADS) {
      String longest = longest(lead.words, text);
      if (!longest.isEmpty()) found.add(new Usual(longest, lead.endings, lead.confidence));
    }
    // H, M, L happen to be in the order of the alphabet.
    found.sort(
        Comparator.comparing(Usual::confidence).thenComparing(usual -> -usual.word().length()));
    return found;
  }

  /** All topics, in the order of the lists that people see. */
  public static List<String> topics() {
    return TOPICS.stream().map(Topic::name).toList();
  }

  /** The topic with most characters of its words in the text; a tie goes to the first. */
  public static String topic(String text) {
    String best = TOPICS.getFirst().name();
    int most = 0;
    for (Topic topic : TOPICS) {
      int characters = 0;
      for (String word : topic.words) if (text.contains(word)) characters += word.length();
      if (characters > most) {
        most = characters;
        best = topic.name();
      }
    }
    return best;
  }

  private static String longest(List<String> words, String text) {
    String longest = "";
    for (String word : words)
      if (word.length() > longest.length() && text.contains(word)) longest = word;
    return longest;
  }

  private static List<Lead> leads(LexiconFile file) {
    List<Lead> leads = new ArrayList<>();
    for (int row = 0; row < file.size(); row++)
      leads.add(
          new Lead(
              words(file, row, "words"), words(file, row, "unit"), file.cell(row, "confidence")));
    return List.copyOf(leads);
  }

  private static List<Topic> topics(LexiconFile file) {
    List<Topic> topics = new ArrayList<>();
    for (int row = 0; row < file.size(); row++)
      topics.add(new Topic(file.cell(row, "topic"), words(file, row, "words")));
    return List.copyOf(topics);
  }

  private static List<String> words(LexiconFile file, int row, String column) {
    return Arrays.asList(file.cell(row, column).split("\\|", -1));
  }
}
