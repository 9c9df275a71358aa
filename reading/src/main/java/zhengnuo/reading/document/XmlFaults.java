package zhengnuo.reading.document;

import java.io.IOException;

/**
 * What a part of a package can be refused for.
 *
 * @param part its name, to say where
 */
record XmlFaults(String part) {
  Unreadable unreadable(IOException broken) {
    return broken instanceof Zip.TooLarge large ? large.unreadable : damaged();
  }

  Unreadable damaged() {
    return new Unreadable(
        "xml-damaged", "文件不完整或已损坏。", part, "请重新下载，或用 Word 或 WPS 打开后另存为 docx 再上传。");
  }

  Unreadable doctype() {
    return new Unreadable(
        "xml-doctype", "文件里有外部引用定义（DTD），疑似异常文件，没有读取。", part, "请用 Word 或 WPS 打开后另存为新的 docx 再上传。");
  }

  Unreadable tooDeep() {
    return new Unreadable(
        "xml-too-deep",
        "结构嵌套过深（上限%s层），疑似异常文件。".formatted(Limits.XML_DEPTH),
        part,
        "请用 Word 或 WPS 打开后另存为新的 docx 再上传。");
  }
}
