package zhengnuo.reading.document;

/** What the reading of a Word file left out or settled, to be said in its notes. */
final class DocxTally {
  int changes;
  int comments;
  int hidden;
  int unseen;
  int contentsLines;
  int covers;
  int pictures;
  int diagrams;
  int objects;
  int imported;

  void notes(Extract to, boolean original) {
    to.note(changes, original ? "文中有%s处修订，按修订前的原文读取。" : "文中有%s处修订，按全部接受读取。");
    to.note(comments, "有%s条批注，不作正文。");
    to.note(hidden, "有%s个隐藏字，没有读取。");
    to.note(unseen, "有%s个看不见的字（极小或白色），没有读取。");
    to.note(contentsLines, "目录%s行不作正文。");
    to.note(covers, "封面%s处不作正文。");
    to.note(pictures, "有%s张图片，图中的文字没有读取。");
    to.note(diagrams, "有%s个图表或 SmartArt 图形，没有读取。");
    to.note(objects, "有%s个嵌入的对象，没有打开。");
    to.note(imported, "有%s处插入的其他文件，没有读取。");
  }
}
