package zhengnuo.reading.document;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** What a pdf carries besides its pages: never run or opened, but said. */
final class PdfExtras {
  private PdfExtras() {}

  static void note(PDDocument pdf, Extract to) {
    COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
    COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
    boolean script = names != null && names.containsKey(COSName.getPDFName("JavaScript"));
    COSDictionary opening = catalog.getCOSDictionary(COSName.OPEN_ACTION);
    if (script || opening != null && opening.containsKey(COSName.JS)) to.notes.add("文件带有脚本，没有运行。");
    if (names != null && names.containsKey(COSName.EMBEDDED_FILES)) to.notes.add("文件带有附件，没有打开。");
  }
}
