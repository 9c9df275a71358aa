package zhengnuo.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import zhengnuo.bench.rivals.Found;
import zhengnuo.bench.rivals.Python;
import zhengnuo.bench.rivals.Rival;
import zhengnuo.reading.Reading;
import zhengnuo.reading.facts.Fact;
import zhengnuo.reading.lexicon.Lexicon;

/** What the programs find of the gold, beside how fast they are. */
final class Accuracy {
  private final List<Path> golds = new ArrayList<>();
  private final List<Texts.Text> texts = new ArrayList<>();

  /**
   * @param folder of texts, their {@code .gold.jsonl} beside them or in {@code gold/} below; empty
   *     for the clone's samples
   */
  static Accuracy in(String folder) {
    return new Accuracy(folder.isEmpty() ? Texts.SAMPLES : Path.of(folder));
  }

  private Accuracy(Path folder) {
    for (Texts.Text text : Texts.in(folder).all()) {
      String name = String.valueOf(text.file().getFileName()).replaceAll("\\.\\w+$", "");
      Path gold = text.file().resolveSibling(name + ".gold.jsonl");
      if (!Files.exists(gold))
        gold = text.file().resolveSibling("gold").resolve(gold.getFileName());
      if (!Files.exists(gold)) continue;
      golds.add(gold);
      texts.add(text);
    }
    if (golds.isEmpty()) throw new IllegalStateException("no text with its gold in " + folder);
  }

  /**
   * @param rivals names of rows
   */
  Table table(List<String> rivals) {
    var table = new Table("", "number recall", "quantity precision", "recall", "F1");
    row(table, "zhengnuo", ours());
    for (String name : rivals) {
      if (name.equals(Group.PYTHON))
        row(table, name, new Python(texts.stream().map(Texts.Text::file).toList()).found());
      else if (Group.of(name) == Group.RIVALS) row(table, name, found(name));
    }
    return table;
  }

  private List<List<Found>> ours() {
    List<List<Found>> all = new ArrayList<>();
    for (Texts.Text text : texts) {
      List<Found> found = new ArrayList<>();
      Reading reading = Reading.of(text.document(), Lexicon.bundled(), OptionalInt.empty(), false);
      for (Fact fact : reading.facts())
        found.add(new Found(fact.start(), fact.low(), fact.high(), fact.unit()));
      all.add(found);
    }
    return all;
  }

  private List<List<Found>> found(String name) {
    List<List<Found>> found = new ArrayList<>();
    try (Rival rival = RivalBench.rival(name, texts.stream().map(Texts.Text::string).toList())) {
      for (int text = 0; text < texts.size(); text++) found.add(rival.found(text));
    }
    return found;
  }

  private void row(Table table, String name, List<List<Found>> found) {
    var score = new GoldScore();
    for (int text = 0; text < texts.size(); text++)
      score.add(golds.get(text), texts.get(text).string(), found.get(text));
    table.row(
        name,
        Table.figure(score.numberRecall()),
        Table.figure(score.precision()),
        Table.figure(score.recall()),
        Table.figure(score.f1()));
  }
}
