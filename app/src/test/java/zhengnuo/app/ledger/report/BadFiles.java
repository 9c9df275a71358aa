package zhengnuo.app.ledger.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files that hold no text to read. */
final class BadFiles {
  private BadFiles() {}

  /** Pages without a letter, as a scanner makes them. */
  static byte[] scannedPdf() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var pdf = new PDDocument()) {
      for (int i = 0; i < 3; i++) pdf.addPage(new PDPage());
      pdf.save(bytes);
    }
    return bytes.toByteArray();
  }

  /** A Word file with a password to open it, as Word writes it. */
  static byte[] encryptedDocx() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var files = new POIFSFileSystem();
        var document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("改造农村公路86公里。");
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("Yunxi-2031");
      try (var out = encryptor.getDataStream(files)) {
        document.write(out);
      }
      files.writeFilesystem(bytes);
    }
    return bytes.toByteArray();
  }

  /** Some kilobytes that unpack to 60 MB. */
  static byte[] zipBomb() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(("<d>" + " ".repeat(60_000_000) + "</d>").getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }
}
