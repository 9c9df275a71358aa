package zhengnuo.reading.document;

import java.io.InputStream;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A part's XML as a stream of events. No document type is accepted, so no entity can expand and
 * nothing outside is ever opened; depth is counted here, since the JDK's own limits refuse odd but
 * honest files.
 */
final class Xml {
  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader reader;
  private final String part;
  private int depth;

  /**
   * @param part its name, to say where something is wrong
   */
  Xml(InputStream in, String part) throws Unreadable {
    this.part = part;
    try {
      reader = FACTORY.createXMLStreamReader(in);
    } catch (XMLStreamException broken) {
      throw unreadable(broken);
    }
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("no outside entity is opened");
    });
    for (String limit :
        new String[] {"maxElementDepth", "elementAttributeLimit", "entityExpansionLimit"})
      factory.setProperty(
          "jdk.xml." + limit,
          limit.equals("entityExpansionLimit")
              ? "1"
              : limit.equals("maxElementDepth") ? "1000" : "10000");
    return factory;
  }

  /**
   * The next event: {@link XMLStreamConstants#START_ELEMENT}, END_ELEMENT, CHARACTERS or
   * END_DOCUMENT; others are passed over.
   *
   * @throws Unreadable {@code xml-doctype}, {@code xml-too-deep}, {@code xml-damaged}, or what the
   *     archive's limits say
   */
  int next() throws Unreadable {
    try {
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            if (++depth > Limits.XML_DEPTH) throw tooDeep();
            return XMLStreamConstants.START_ELEMENT;
          }
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            return XMLStreamConstants.END_ELEMENT;
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
            return XMLStreamConstants.CHARACTERS;
          }
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw doctype();
          default -> {}
        }
      }
      return XMLStreamConstants.END_DOCUMENT;
    } catch (XMLStreamException broken) {
      throw unreadable(broken);
    }
  }

  /** Passes over the element just begun with all that is in it. */
  void skip() throws Unreadable {
    int outside = depth - 1;
    while (depth > outside) {
      if (next() == XMLStreamConstants.END_DOCUMENT) return;
    }
  }

  /** Name without prefix: transitional and strict files differ in the namespace alone. */
  String name() {
    return reader.getLocalName();
  }

  String text() {
    return reader.getText();
  }

  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++)
      if (reader.getAttributeLocalName(i).equals(name)) return reader.getAttributeValue(i);
    return null;
  }

  /** The attribute {@code val} as a number; {@code otherwise} where it is none. */
  int number(String name, int otherwise) {
    try {
      return Integer.parseInt(Objects.requireNonNullElse(attribute(name), ""));
    } catch (NumberFormatException none) {
      return otherwise;
    }
  }

  private Unreadable unreadable(XMLStreamException broken) {
    for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
      if (cause instanceof Zip.TooLarge large) return large.unreadable;
      if (broken.getNestedException() instanceof Zip.TooLarge large) return large.unreadable;
    }
    String message = String.valueOf(broken.getMessage());
    if (message.contains("DOCTYPE") || message.contains("entity")) return doctype();
    if (message.contains("maxElementDepth")) return tooDeep();
    return new Unreadable(
        "xml-damaged", "文件不完整或已损坏。", part, "请重新下载，或用 Word 或 WPS 打开后另存为 docx 再上传。");
  }

  private Unreadable doctype() {
    return new Unreadable(
        "xml-doctype", "文件里有外部引用定义（DTD），疑似异常文件，没有读取。", part, "请用 Word 或 WPS 打开后另存为新的 docx 再上传。");
  }

  private Unreadable tooDeep() {
    return new Unreadable(
        "xml-too-deep",
        "结构嵌套过深（上限%d层），疑似异常文件。".formatted(Limits.XML_DEPTH),
        part,
        "请用 Word 或 WPS 打开后另存为新的 docx 再上传。");
  }
}
