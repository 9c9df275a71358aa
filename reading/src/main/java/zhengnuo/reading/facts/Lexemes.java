package zhengnuo.reading.facts;

import zhengnuo.reading.lexicon.Lexicon;

/** The tables that the stage of facts needs, made once for a lexicon. */
final class Lexemes {
  final FactWords words;
  final Units units;
  final Indicators indicators;

  private Lexemes(Lexicon lexicon) {
    words = FactWords.of(lexicon);
    units = Units.of(lexicon);
    indicators = Indicators.of(lexicon);
  }

  static Lexemes of(Lexicon lexicon) {
    return lexicon.compiled(Lexemes.class, Lexemes::new);
  }
}
