package zhengnuo.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.tika.Tika;
import org.apache.tika.exception.TikaException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import zhengnuo.reading.document.Document;
import zhengnuo.reading.facts.Fact;
import zhengnuo.reading.facts.Facts;
import zhengnuo.reading.lexicon.Lexicon;
import zhengnuo.reading.outline.Outlines;

/** The texts as Word files: to their facts, beside what has to be done in any case, and others. */
@State(Scope.Benchmark)
public class DocxBench {
  private final List<byte[]> files = new ArrayList<>();
  private final Lexicon lexicon = Lexicon.bundled();
  private final Tika tika = new Tika();
  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

  @Setup
  public void write(Input input) throws IOException {
    // Otherwise Tika hands back the first 100,000 characters.
    tika.setMaxStringLength(-1);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    for (String text : input.strings) files.add(WordFile.of(text));
  }

  /** Inflates the part that holds the text and takes every event and character of its XML. */
  @Benchmark
  public void docxXml(Input input, Blackhole hole) throws IOException, XMLStreamException {
    for (byte[] file : files) {
      try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
        ZipEntry part = zip.getNextEntry();
        while (part != null && !part.getName().equals("word/document.xml"))
          part = zip.getNextEntry();
        hole.consume(characters(zip));
      }
    }
  }

  private int characters(ZipInputStream part) throws XMLStreamException {
    XMLStreamReader xml = factory.createXMLStreamReader(part);
    int characters = 0;
    while (xml.hasNext())
      if (xml.next() == XMLStreamConstants.CHARACTERS) characters += xml.getText().length();
    return characters;
  }

  /** In this process, as many files at once are read. */
  @Benchmark
  public void docxFacts(Input input, Blackhole hole) {
    for (byte[] file : files) {
      Document document = Texts.document("report.docx", file);
      var outline = Outlines.of(document, lexicon);
      for (Fact fact : Facts.of(document, outline, lexicon, OptionalInt.empty(), false))
        hole.consume(fact);
    }
  }

  /** Text alone. */
  @Benchmark
  public void docxPoi(Input input, Blackhole hole) throws IOException {
    for (byte[] file : files) {
      try (var extractor =
          new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file)))) {
        hole.consume(extractor.getText());
      }
    }
  }

  /** Text alone. */
  @Benchmark
  public void docxTika(Input input, Blackhole hole) throws IOException, TikaException {
    for (byte[] file : files) hole.consume(tika.parseToString(new ByteArrayInputStream(file)));
  }
}
