package zhengnuo.reading.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The old container of Office: its directory says whether it is locked, Word, Excel or other. */
final class Ole {
  private final DirectoryNode root;

  /**
   * @throws Unreadable {@code encrypted}, {@code ole-damaged}, {@code ppt}, {@code ole-other} if it
   *     holds neither Word nor Excel
   */
  Ole(byte[] bytes) throws Unreadable {
    try {
      root = new POIFSFileSystem(new ByteArrayInputStream(bytes)).getRoot();
    } catch (IOException | RuntimeException broken) {
      throw damaged();
    }
    if (holds("EncryptedPackage") || holds("EncryptionInfo") || holds("\tDRMContent"))
      throw Zip.encrypted();
    if (holds("PowerPoint Document"))
      throw new Unreadable("ppt", "这是演示文稿（PPT），不是报告。", "", "请另存为 docx 后再上传。");
    if (!isWord() && !holds("Workbook") && !holds("Book"))
      throw new Unreadable(
          "ole-other", "这是早期 WPS 或其他旧版办公软件的文件，读不了。", "", "请用 WPS 打开，另存为 docx 后再上传。");
  }

  DirectoryNode root() {
    return root;
  }

  boolean isWord() {
    return holds("WordDocument");
  }

  private boolean holds(String name) {
    return root.hasEntryCaseInsensitive(name);
  }

  static Unreadable damaged() {
    return new Unreadable("ole-damaged", "文件不完整或已损坏。", "", "请用新版 Word 或 WPS 打开后另存为 docx，再上传。");
  }
}
