package zhengnuo.reading.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds the zip of a Word file part by part. */
final class WordFile {
  private int level = 6;
  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  /** A document whose body is {@code xml}. */
  static WordFile body(String xml) {
    return new WordFile()
        .part(
            "word/document.xml",
            "<w:document xmlns:w='w' xmlns:mc='mc'><w:body>" + xml + "</w:body></w:document>");
  }

  static String paragraph(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  WordFile part(String name, String xml) {
    return part(name, xml.getBytes(StandardCharsets.UTF_8));
  }

  WordFile part(String name, byte[] bytes) {
    parts.put(name, bytes);
    return this;
  }

  /** Parts are put in as they are, not packed. */
  WordFile stored() {
    level = 0;
    return this;
  }

  byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.setLevel(level);
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
