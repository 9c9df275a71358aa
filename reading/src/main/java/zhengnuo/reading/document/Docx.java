package zhengnuo.reading.document;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Word's docx as its reader sees it: paragraphs with the numbers of their lists, tables row by row,
 * text boxes once, tracked changes accepted. Headers, footers, comments and the contents table are
 * no text. One pass over the main part; nothing is run and nothing fetched.
 */
final class Docx {
  private final Zip zip;
  private final String folder;
  private final boolean original;
  private final DocxTally tally = new DocxTally();
  private final DocxStyles styles;
  private final DocxNumbering numbering;
  private final Map<String, String> notes = new HashMap<>();

  private Docx(Zip zip, String folder, boolean original) throws Unreadable {
    this.zip = zip;
    this.folder = folder;
    this.original = original;
    styles = new DocxStyles(zip, folder);
    numbering = new DocxNumbering(new DocxLists(zip, folder), styles);
  }

  /** Whether the package is a Word document. */
  static boolean is(Zip zip) throws Unreadable {
    return mainPart(zip) != null;
  }

  /**
   * @param original whether tracked changes are undone and not accepted
   * @throws Unreadable if the document is damaged or goes beyond the limits
   */
  static Extract read(Zip zip, boolean original) throws Unreadable {
    String main = mainPart(zip);
    InputStream body = main == null ? null : zip.open(main);
    if (main == null || body == null) throw Zip.damaged();
    var docx = new Docx(zip, main.substring(0, main.lastIndexOf('/') + 1), original);
    docx.notes("footnotes");
    docx.notes("endnotes");
    try (var xml = new Xml(body, main)) {
      Extract extract = docx.text().read(xml);
      docx.tally.notes(extract, original);
      DocxParts.note(zip, docx.folder, main, extract);
      return extract;
    }
  }

  private static @Nullable String mainPart(Zip zip) throws Unreadable {
    if (zip.has("word/document.xml")) return "word/document.xml";
    String main = Relations.mainPart(zip);
    return main != null && main.startsWith("word/") && zip.has(main) ? main : null;
  }

  private DocxText text() {
    return new DocxText(styles, numbering, notes, original, tally);
  }

  /** Foot- or endnotes, each as one line. */
  private void notes(String kind) throws Unreadable {
    String part = folder + kind + ".xml";
    InputStream in = zip.open(part);
    if (in == null) return;
    String element = kind.substring(0, kind.length() - 1);
    try (var xml = new Xml(in, part)) {
      String id = "";
      DocxText text = text();
      for (int event = xml.next(); event != Xml.END_DOCUMENT; event = xml.next()) {
        if (!xml.name().equals(element) || event == Xml.CHARACTERS) text.event(xml, event);
        else if (event == Xml.START_ELEMENT) {
          id = kind + xml.attribute("id");
          text = text();
        } else {
          String words = text.finished().text.toString().strip().replace('\n', ' ');
          if (!words.isEmpty()) notes.put(id, words);
        }
      }
    }
  }
}
