package zhengnuo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import zhengnuo.reading.Reading;
import zhengnuo.reading.checks.Checks;
import zhengnuo.reading.document.Document;
import zhengnuo.reading.facts.Commitment;
import zhengnuo.reading.facts.Commitments;
import zhengnuo.reading.facts.Fact;
import zhengnuo.reading.facts.Facts;
import zhengnuo.reading.lexicon.Lexicon;
import zhengnuo.reading.outline.Outline;
import zhengnuo.reading.outline.Outlines;

/**
 * The whole from bytes to facts and commitments, and each stage on what the stages before it gave.
 *
 * <p>Facts and commitments may be made when they are asked for, so their rows come twice: the lists
 * alone, and {@code Records} with every element taken, as one does who writes them all out.
 */
@State(Scope.Benchmark)
public class StageBench {
  private final Lexicon lexicon = Lexicon.bundled();
  private final List<Reading> readings = new ArrayList<>();

  @Setup
  public void read(Input input) {
    for (Texts.Text text : input.texts) readings.add(reading(text));
  }

  private Reading reading(Texts.Text text) {
    return Reading.of(text.document(), lexicon, OptionalInt.empty(), false);
  }

  private Facts facts(Document document, Outline outline) {
    return Facts.of(document, outline, lexicon, OptionalInt.empty(), false);
  }

  private List<Commitment> commitments(Document document, Outline outline, Facts facts) {
    return Commitments.of(document, outline, facts, lexicon, false);
  }

  @Benchmark
  public void document(Input input, Blackhole hole) {
    for (Texts.Text text : input.texts) hole.consume(text.document());
  }

  @Benchmark
  public void outline(Blackhole hole) {
    for (Reading reading : readings) hole.consume(Outlines.of(reading.document(), lexicon));
  }

  @Benchmark
  public void facts(Blackhole hole) {
    for (Reading reading : readings) hole.consume(facts(reading.document(), reading.outline()));
  }

  @Benchmark
  public void factsRecords(Blackhole hole) {
    for (Reading reading : readings)
      for (Fact fact : facts(reading.document(), reading.outline())) hole.consume(fact);
  }

  @Benchmark
  public void commitments(Blackhole hole) {
    for (Reading reading : readings)
      hole.consume(commitments(reading.document(), reading.outline(), reading.facts()));
  }

  @Benchmark
  public void commitmentsRecords(Blackhole hole) {
    for (Reading reading : readings)
      for (Commitment commitment :
          commitments(reading.document(), reading.outline(), reading.facts()))
        hole.consume(commitment);
  }

  @Benchmark
  public void checks(Blackhole hole) {
    for (Reading reading : readings)
      hole.consume(
          Checks.of(
              reading.document(),
              reading.outline(),
              reading.facts(),
              reading.commitments(),
              lexicon));
  }

  @Benchmark
  public void whole(Input input, Blackhole hole) {
    for (Texts.Text text : input.texts) {
      Document document = text.document();
      Outline outline = Outlines.of(document, lexicon);
      Facts facts = facts(document, outline);
      hole.consume(facts);
      hole.consume(commitments(document, outline, facts));
    }
  }

  @Benchmark
  public void wholeRecords(Input input, Blackhole hole) {
    for (Texts.Text text : input.texts) {
      Document document = text.document();
      Outline outline = Outlines.of(document, lexicon);
      Facts facts = facts(document, outline);
      for (Fact fact : facts) hole.consume(fact);
      for (Commitment commitment : commitments(document, outline, facts)) hole.consume(commitment);
    }
  }

  /** The whole with the checks. */
  @Benchmark
  public void reading(Input input, Blackhole hole) {
    for (Texts.Text text : input.texts) hole.consume(reading(text));
  }
}
