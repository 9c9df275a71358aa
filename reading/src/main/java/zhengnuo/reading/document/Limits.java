package zhengnuo.reading.document;

/** How much one document may ask of the reader; every error that rests on one states it. */
final class Limits {
  static final long FILE_BYTES = 100L << 20;
  static final long UNPACKED_BYTES = 512L << 20;
  static final int ZIP_ENTRIES = 10_000;

  /** Unpacked to packed, on the parts that are read; small parts may exceed it. */
  static final int ZIP_RATIO = 100;

  static final long RATIO_FREE_BYTES = 1L << 20;
  static final int XML_DEPTH = 256;
  static final int RTF_DEPTH = 256;
  static final int CELLS = 1_000_000;
  static final int CHARACTERS = 50_000_000;

  private Limits() {}

  static Unreadable tooLarge(long bytes) {
    return new Unreadable(
        "too-large",
        "文件有%s MB，超过上限%s MB。".formatted((bytes + (1 << 20) - 1) >> 20, FILE_BYTES >> 20),
        "",
        "请拆成几个文件，或去掉图片后再上传。");
  }

  static Unreadable tooLong(long characters) {
    return new Unreadable(
        "too-long",
        "正文有%s万字，超过上限%s万字。".formatted(characters / 10_000, CHARACTERS / 10_000),
        "",
        "请拆成几个文件后再上传。");
  }

  static Unreadable tooManyCells() {
    return new Unreadable(
        "too-many-cells", "表格超过上限%s万格。".formatted(CELLS / 10_000), "", "请删去不用的工作表，或拆成几个文件后再上传。");
  }

  static Unreadable empty() {
    return new Unreadable("empty", "文件没有正文。", "", "请检查是否选错文件，换成有文字的文件后再上传。");
  }
}
