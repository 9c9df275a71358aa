package zhengnuo.reading.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scanner beside the JDK's own: the same events for what both read. */
class XmlTest {
  private static final String[] WORDS = {
    "全年",
    "𠮷",
    "é",
    "a b",
    "&amp;",
    "&#x4e2d;",
    "&#20013;",
    "\n",
    "] ]",
    "--",
    "a>",
    "<![CDATA[a<b]]]>",
    "<!-- <x> - -->",
    "<?go on?>",
    "<w:tab w:pos='1'/>",
    "<t/>"
  };

  private static String document(long seed, int size) {
    var random = new Random(seed);
    var xml = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?><w:d xmlns:w='w'>");
    int open = 0;
    while (xml.length() < size) {
      int choice = random.nextInt(10);
      if (choice < 2 && open < 20) {
        xml.append("<w:r w:val = \"甲'&lt;>\" b='二'>");
        open++;
      } else if (choice == 2 && open > 0) {
        xml.append("</w:r >");
        open--;
      } else xml.append(WORDS[random.nextInt(WORDS.length)]);
    }
    return xml.append("</w:r>".repeat(open)).append("</w:d>\n").toString();
  }

  /** Gives a few bytes at a time, so that the window ends anywhere. */
  private static InputStream dripping(byte[] bytes, long seed) {
    var random = new Random(seed);
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] to, int from, int length) {
        return super.read(to, from, Math.min(length, 1 + random.nextInt(7)));
      }
    };
  }

  private static String scanned(InputStream in) throws Unreadable {
    var events = new StringBuilder();
    try (var xml = new Xml(in, "part")) {
      for (int event = xml.next(); event != Xml.END_DOCUMENT; event = xml.next()) {
        if (event == Xml.CHARACTERS) xml.append(events);
        else if (event == Xml.END_ELEMENT) events.append("⟩");
        else events.append("⟨").append(xml.name()).append('|').append(xml.attribute("val"));
      }
    }
    return events.toString();
  }

  private static String expected(byte[] bytes) throws Exception {
    XMLStreamReader xml =
        XMLInputFactory.newDefaultFactory().createXMLStreamReader(new ByteArrayInputStream(bytes));
    var events = new StringBuilder();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> events.append(xml.getText());
        case XMLStreamReader.END_ELEMENT -> events.append("⟩");
        case XMLStreamReader.START_ELEMENT ->
            events.append("⟨").append(xml.getLocalName()).append('|').append(value(xml));
        default -> {}
      }
    }
    return events.toString();
  }

  private static String value(XMLStreamReader xml) {
    for (int i = 0; i < xml.getAttributeCount(); i++)
      if (xml.getAttributeLocalName(i).equals("val")) return xml.getAttributeValue(i);
    return "null";
  }

  @Test
  void events_are_those_of_the_standard_parser_wherever_the_window_ends() throws Exception {
    for (long seed = 0; seed < 60; seed++) {
      byte[] bytes = document(seed, 3_000).getBytes(StandardCharsets.UTF_8);
      assertThat(scanned(dripping(bytes, seed))).as("seed %d", seed).isEqualTo(expected(bytes));
    }
    byte[] large = document(7, 300_000).getBytes(StandardCharsets.UTF_8);
    assertThat(scanned(new ByteArrayInputStream(large))).isEqualTo(expected(large));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "GBK", "UTF-8"})
  void the_encoding_that_a_part_is_in_or_says_is_heeded(String charset) throws Unreadable {
    String xml = "<?xml version='1.0' encoding='" + charset + "'?><d><t>云溪县</t></d>";
    assertThat(scanned(new ByteArrayInputStream(xml.getBytes(Charset.forName(charset)))))
        .isEqualTo("⟨d|null⟨t|null云溪县⟩⟩");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "x",
        "<d>",
        "<d></e>",
        "</d>",
        "<d/><d/>",
        "<d a='></d>",
        "<d><",
        "<d>&",
        "<d>&amp</d>",
        "<d><![CDATA[x</d>",
        "<d><!-- x</d>",
        "<d>text</d>text",
        "<d><>x</d>",
        "<![CDATA[x]]>",
        "<?xml version='1.0' encoding='nonsense'?><d/>"
      })
  void what_is_not_well_formed_is_damaged(String xml) {
    Unreadable refusal =
        catchThrowableOfType(
            Unreadable.class,
            () -> scanned(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
    assertThat(refusal).isNotNull();
    assertThat(refusal.code()).isEqualTo("xml-damaged");
    assertThat(refusal.where()).isEqualTo("part");
  }

  @ParameterizedTest
  @ValueSource(ints = {0x80, 0xff, 0xc0, 0xe4, 0xed, 0xf8})
  void bytes_that_are_no_utf8_are_damaged(int b) {
    byte[] bytes = "<d><t>..</t></d>".getBytes(StandardCharsets.US_ASCII);
    bytes[6] = (byte) b;
    assertThat(
            catchThrowableOfType(Unreadable.class, () -> scanned(new ByteArrayInputStream(bytes))))
        .isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!DOCTYPE d><d/>", "<d>&other;</d>", "<!ENTITY a 'b'><d/>"})
  void a_document_type_and_what_only_it_could_define_are_refused(String xml) {
    Unreadable refusal =
        catchThrowableOfType(
            Unreadable.class,
            () -> scanned(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
    assertThat(refusal.code()).isEqualTo("xml-doctype");
  }
}
