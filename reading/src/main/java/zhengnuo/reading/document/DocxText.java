package zhengnuo.reading.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhengnuo.reading.document.DocxStory.Paragraph;

/**
 * Turns the events of one part of a Word file into lines: text boxes once though stored twice,
 * fields by what they show, tracked changes accepted or, for the original, undone.
 */
final class DocxText {
  private final DocxStyles styles;
  private final DocxNumbering numbering;
  private final Map<String, String> notes;
  private final boolean original;
  private final DocxTally tally;

  private final DocxStory body = new DocxStory();
  private final Deque<DocxStory> boxes = new ArrayDeque<>();
  private DocxStory story = body;
  private final DocxFields fields = new DocxFields();
  private final DocxControls controls = new DocxControls();
  private final DocxRun run = new DocxRun();
  private final Deque<Boolean> chosen = new ArrayDeque<>();

  /**
   * @param notes text of foot- and endnotes by {@code footnotes} or {@code endnotes} and id
   * @param original whether tracked changes are undone
   */
  DocxText(
      DocxStyles styles,
      DocxNumbering numbering,
      Map<String, String> notes,
      boolean original,
      DocxTally tally) {
    this.styles = styles;
    this.numbering = numbering;
    this.notes = notes;
    this.original = original;
    this.tally = tally;
  }

  /** The lines of a whole part. */
  Extract read(Xml xml) throws Unreadable {
    for (int event = xml.next(); event != Xml.END_DOCUMENT; event = xml.next()) event(xml, event);
    return finished();
  }

  /** One event of an element that holds paragraphs. */
  void event(Xml xml, int event) throws Unreadable {
    if (event == Xml.START_ELEMENT) begin(xml);
    else if (event == Xml.END_ELEMENT) end(xml.name());
  }

  Extract finished() throws Unreadable {
    while (!boxes.isEmpty()) endBox();
    body.end();
    return body.extract;
  }

  private void begin(Xml xml) throws Unreadable {
    switch (xml.name()) {
      case "p" -> {
        endParagraph();
        story.beginParagraph();
      }
      case "r" -> {
        Paragraph here = story.paragraph();
        run.begin(styles.hidden(here == null ? null : here.style));
      }
      case "t" -> text(xml);
      case "tab", "ptab" -> put("\t");
      case "br", "cr" -> put("\n");
      case "noBreakHyphen" -> put("-");
      case "sym" -> symbol(xml);
      case "footnoteReference", "endnoteReference" -> note(xml);
      case "txbxContent" -> {
        boxes.push(story);
        story = new DocxStory();
      }
      case "Fallback", "rt", "sectPr", "tabs", "tblGrid" -> xml.skip();
      case "pPrChange", "rPrChange", "tblPrChange", "trPrChange", "tcPrChange" -> xml.skip();
      case "AlternateContent" -> chosen.push(false);
      case "Choice" -> choice(xml);
      case "fldChar" -> field(xml.attribute("fldCharType"));
      case "instrText", "delInstrText" -> fields.instruction(xml);
      case "rStyle" -> run.style(styles.hidden(xml.attribute("val")));
      case "vanish" -> run.hidden(xml.on("val"));
      case "sz" -> run.size(xml.number("val", Integer.MAX_VALUE));
      case "color" -> run.color(xml.attribute("val"));
      case "highlight" -> run.shaded();
      case "pPr" -> properties(xml);
      case "ins", "del", "moveFrom", "moveTo" -> change(xml);
      case "delText" -> {
        if (original) text(xml);
        else xml.skip();
      }
      case "commentReference" -> tally.comments++;
      case "blip", "imagedata" -> tally.pictures++;
      case "relIds", "chart" -> tally.diagrams++;
      case "OLEObject", "control" -> tally.objects++;
      case "altChunk", "subDoc" -> tally.imported++;
      default -> structure(xml);
    }
  }

  /** Tables and content controls. */
  private void structure(Xml xml) throws Unreadable {
    DocxTable table = story.table();
    switch (xml.name()) {
      case "tbl" -> story.beginTable();
      case "tr" -> {
        if (table != null) table.beginRow();
      }
      case "tblHeader" -> {
        if (table != null && xml.on("val")) table.headerRow();
      }
      case "tc" -> {
        if (table != null) table.beginCell();
      }
      case "gridSpan" -> {
        if (table != null) table.columns(xml.number("val", 1));
      }
      case "vMerge" -> {
        if (table != null && !"restart".equals(xml.attribute("val"))) table.above();
      }
      case "shd" -> shading(xml);
      case "sdt" -> controls.begin();
      case "showingPlcHdr" -> controls.placeholder();
      case "docPartGallery" -> controls.gallery(xml.attribute("val"));
      case "sdtContent" -> {
        if (controls.cover()) tally.covers++;
        if (controls.cover() || controls.holdsPlace()) xml.skip();
      }
      default -> {}
    }
  }

  private void shading(Xml xml) {
    String fill = xml.attribute("fill");
    boolean ground = fill == null || fill.equals("auto") || fill.equalsIgnoreCase("FFFFFF");
    if (!ground) run.shaded();
  }

  /** A paragraph's own properties; those of its end mark are no run's. */
  private void properties(Xml xml) throws Unreadable {
    Paragraph here = story.paragraph();
    for (int event = xml.next(); ; event = xml.next()) {
      if (event == Xml.END_ELEMENT && xml.name().equals("pPr")) return;
      if (event != Xml.START_ELEMENT) continue;
      switch (xml.name()) {
        case "pPrChange", "rPrChange", "sectPr", "tabs" -> xml.skip();
        case "numId" -> {
          if (here != null) here.list = xml.attribute("val");
        }
        case "ilvl" -> {
          if (here != null) here.level = xml.number("val", 0);
        }
        case "pStyle" -> {
          if (here != null) here.style = xml.attribute("val");
        }
        case "shd" -> {
          if (here != null) here.shaded = true;
        }
        case "framePr" -> {
          String initial = xml.attribute("dropCap");
          if (here != null && initial != null && !initial.equals("none")) here.goesOn = true;
        }
        case "ins", "moveTo", "del", "moveFrom" -> {
          tally.changes++;
          boolean added = xml.name().equals("ins") || xml.name().equals("moveTo");
          if (here != null && added == original) here.goesOn = true;
        }
        default -> {}
      }
    }
  }

  private void change(Xml xml) throws Unreadable {
    String name = xml.name();
    // The other half of a move is the same change.
    if (!name.equals("moveFrom")) tally.changes++;
    boolean added = name.equals("ins") || name.equals("moveTo");
    DocxTable table = story.table();
    // Inside a row's properties it is the row that came or went.
    if (story.paragraph() == null && table != null && !table.inCell()) {
      if (added == original) table.dropRow();
    } else if (added == original) xml.skip();
  }

  private void choice(Xml xml) throws Unreadable {
    boolean taken = !chosen.isEmpty() && chosen.pop();
    chosen.push(true);
    if (taken) xml.skip();
  }

  private void field(@Nullable String kind) {
    if ("begin".equals(kind)) fields.begin();
    else if ("separate".equals(kind)) fields.separate();
    else if ("end".equals(kind)) {
      String shown = fields.end();
      if (!shown.isEmpty()) put(shown);
    }
  }

  /** The characters of the element just begun. */
  private void text(Xml xml) throws Unreadable {
    Paragraph here = story.paragraph();
    boolean hidden = run.isHidden();
    boolean onWhite = boxes.isEmpty() && story.table() == null && (here == null || !here.shaded);
    boolean unseen = run.isUnseen(onWhite);
    boolean shown = here != null && !fields.hides() && !hidden && !unseen;
    int before = here == null ? 0 : here.text.length();
    for (int event = xml.next(); event != Xml.END_ELEMENT; event = xml.next()) {
      if (event == Xml.START_ELEMENT) xml.skip();
      else if (event == Xml.END_DOCUMENT) return;
      else if (shown && here != null) xml.append(here.text);
      else if (hidden) tally.hidden += xml.text().length();
      else if (unseen) tally.unseen += xml.text().length();
    }
    if (!shown || here == null) return;
    for (int i = before; i < here.text.length(); i++) {
      char c = here.text.charAt(i);
      // White space of the source is a blank to Word; a NUL no text can hold.
      if (c < ' ' && c != '\t') here.text.setCharAt(i, c == '\n' || c == '\r' ? ' ' : '\ufffd');
    }
    if (here.text.length() > Limits.CHARACTERS) throw Limits.tooLong(here.text.length());
  }

  private void put(String shown) {
    Paragraph here = story.paragraph();
    if (here != null && !fields.hides() && !run.isHidden()) here.text.append(shown);
  }

  /** A character by its number; those of symbol fonts have no meaning outside them. */
  private void symbol(Xml xml) {
    String code = xml.attribute("char");
    try {
      int c = code == null ? 0 : Integer.parseInt(code, 16);
      boolean own = c >= 0xe000 && c <= 0xf8ff;
      if (c >= ' ' && !own && c < 0xd800) put(String.valueOf((char) c));
    } catch (NumberFormatException none) {
      // No character: nothing to show.
    }
  }

  private void note(Xml xml) {
    Paragraph here = story.paragraph();
    String kind = xml.name().equals("footnoteReference") ? "footnotes" : "endnotes";
    String note = notes.get(kind + xml.attribute("id"));
    if (here != null && note != null) here.after.add("〔注〕" + note);
  }

  private void end(String name) throws Unreadable {
    DocxTable table = story.table();
    switch (name) {
      case "p" -> endParagraph();
      case "tbl" -> story.endTable();
      case "tc" -> {
        if (table != null) table.endCell();
      }
      case "txbxContent" -> endBox();
      case "AlternateContent" -> chosen.poll();
      case "sdt" -> controls.end();
      default -> {}
    }
  }

  private void endParagraph() throws Unreadable {
    Paragraph here = story.paragraph();
    if (here == null) return;
    if (boxes.isEmpty()) fields.endParagraph();
    if (fields.contents() || controls.contents() || styles.contents(here.style)) {
      if (!here.text.isEmpty()) tally.contentsLines++;
      here.text.setLength(0);
    }
    // Word numbers an empty paragraph of a list too, but shows nobody a lone number on purpose.
    boolean numbered = !here.text.isEmpty();
    story.endParagraph(numbered ? numbering.next(here.list, here.level, here.style) : "");
  }

  private void endBox() throws Unreadable {
    if (boxes.isEmpty()) return;
    DocxStory box = story;
    box.end();
    story = boxes.pop();
    Paragraph anchor = story.paragraph();
    StringBuilder lines = box.extract.text;
    for (int from = 0; from < lines.length(); ) {
      int to = lines.indexOf("\n", from);
      String line = lines.substring(from, to);
      if (anchor != null) anchor.after.add(line);
      else story.extract.line("文本框", line);
      from = to + 1;
    }
  }
}
