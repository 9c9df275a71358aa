package zhengnuo.reading.facts;

import java.util.OptionalInt;
import zhengnuo.reading.document.Document;
import zhengnuo.reading.lexicon.Lexicon;
import zhengnuo.reading.outline.Outline;
import zhengnuo.reading.outline.Section;
import zhengnuo.reading.outline.SectionRole;

/**
 * Goes over the sentences once: {@link NumberRuns} finds the numbers, {@link Quantities} what is
 * written with each, {@link SubjectReader} what it is of; measure, modality and year follow from
 * the words around. A sentence without a number costs no more than looking at its characters.
 */
final class FactReader {
  private final Outline outline;
  private final Sentence sentence;
  private final Quantities quantities;
  private final SubjectReader subjects;
  private final Modalities modalities;
  private final FactYears years;
  private final Facts facts;

  FactReader(
      Document document, Outline outline, Lexicon lexicon, OptionalInt year, boolean explain) {
    this.outline = outline;
    Lexemes lexemes = Lexemes.of(lexicon);
    sentence = new Sentence(document.mended(), lexemes);
    quantities = new Quantities(sentence);
    var told = new Subjects(document.mended());
    subjects = new SubjectReader(sentence, quantities, told);
    modalities = new Modalities(sentence);
    years = new FactYears(sentence, outline, year);
    facts = new Facts(document, told, lexemes.words, explain);
  }

  Facts read() {
    int[] sentences = outline.sentences();
    for (int s = 0; s + 1 < sentences.length; s += 2)
      if (sentence.begin(sentences[s], sentences[s + 1])) sentence();
    return facts;
  }

  private void sentence() {
    quantities.read();
    if (quantities.size() == 0) return;
    Section section = outline.at(sentence.from);
    SectionRole role = section == null ? SectionRole.OPENING : section.role();
    subjects.begin();
    modalities.begin();
    years.begin();
    for (int i = 0; i < quantities.size(); i++) {
      subjects.read(i);
      Quantity quantity = quantities.get(i);
      Modality modality = modalities.of(quantity, role);
      facts.add(
          quantity,
          modality,
          modality == Modality.TARGET ? modalities.firmness(quantity) : null,
          role,
          years.of(quantity, modality, role),
          years.source);
    }
  }
}
