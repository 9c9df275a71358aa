package zhengnuo.reading.document;

import java.util.LinkedHashMap;
import java.util.Map;

/** Sound files that fuzzing begins from, and the words of each format. */
final class FuzzSeeds {
  static final String[] XML = {
    "<w:p>",
    "</w:p>",
    "<w:tbl>",
    "<w:tr>",
    "<w:tc>",
    "</w:tbl>",
    "<w:txbxContent>",
    "<w:numId w:val='1'/>",
    "<w:ilvl w:val='99999999999'/>",
    "<w:gridSpan w:val='-1'/>",
    "<w:vMerge/>",
    "<w:del>",
    "<w:ins>",
    "<w:fldChar w:fldCharType='begin'/>",
    "<w:fldChar w:fldCharType='end'/>",
    "<w:sdt>",
    "</w:sdt>",
    "&#0;",
    "&#xD800;",
    "&x;",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "<!DOCTYPE d>",
    "<?",
    "'",
    "\"",
    "<",
    ">",
    "&",
    "2147483648",
    "-1",
    "<c r='XFD1048576'/>",
    "<mergeCell ref='A1:ZZZZ9'/>"
  };
  static final String[] PDF = {
    "obj",
    "endobj",
    "stream",
    "endstream",
    "/Kids",
    "/Parent 2 0 R",
    "2 0 R",
    "3 0 R",
    "99999 0 R",
    "[",
    "]",
    "<<",
    ">>",
    "(",
    ")",
    "BT",
    "ET",
    "Tj",
    "TJ",
    "Tm",
    "q",
    "Q",
    "cm",
    "3 Tr",
    "1e30",
    "-1",
    "0",
    "null",
    "true",
    "/Rotate 90",
    "/Encrypt",
    "xref",
    "trailer",
    "startxref",
    "%%EOF",
    "/W[0[1e9]]",
    "/DW -1000",
    "/F1 0 Tf"
  };
  static final String[] HTML = {
    "<table>",
    "</table>",
    "<tr>",
    "<td rowspan=99999>",
    "<td colspan=-1>",
    "<ol start=99999999999>",
    "<li value=x>",
    "<pre>",
    "</pre>",
    "<p>",
    "</div>",
    "<a href=x>",
    "</a>",
    "<h1>",
    "<!--",
    "-->",
    "<script>",
    "&#0;",
    "&#xD800;",
    "&nbsp",
    "<meta charset=utf-16>",
    "<ruby>云<rt>",
    "<form>",
    "<svg>",
    "<math>",
    "<template>",
    "<frameset>",
    "。",
    "\0",
    "下一页"
  };
  static final String[] RTF = {
    "{",
    "}",
    "\\par ",
    "\\u-1?",
    "\\u20113?",
    "\\'d4",
    "\\bin99999 ",
    "\\uc9",
    "\\trowd",
    "\\cell",
    "\\row",
    "{\\*",
    "\\pntext",
    "\\fonttbl",
    "\\ansicpg936",
    "\\ansicpg99999",
    "\\",
    "\\'"
  };
  static final String[] TEXT = {
    "全县生产总值",
    "新增就业",
    "学校",
    "道路",
    "其中",
    "分别",
    "同比",
    "增长",
    "下降",
    "达到",
    "由",
    "提高到",
    "占",
    "力争",
    "确保",
    "完成",
    "新建",
    "改造",
    "今年",
    "去年",
    "五年来",
    "2031年",
    "年内",
    "6月底前",
    "一、",
    "（一）",
    "1.",
    "3",
    "12.5",
    "１２",
    "1,234",
    "二十",
    "三成",
    "百分之七点五",
    "翻一番",
    "2.3倍",
    "11.8:48.3:39.9",
    "3-5",
    "近",
    "余",
    "以上",
    "左右",
    "个",
    "所",
    "公里",
    "亿元",
    "万亩",
    "%",
    "‰",
    "个百分点",
    "户",
    "、",
    "，",
    "；",
    "。",
    "（",
    "）",
    "“",
    "”",
    "——",
    "\n",
    "\r\n",
    " ",
    "\u3000",
    "\t",
    "xx",
    "□",
    "-",
    ".",
    "各位代表",
    "第",
    "名",
    "位",
    "和",
    "\u200b",
    "\ufffd",
    "&nbsp;",
    "<br>",
    "**",
    "# ",
    "99999999999999999999",
    "〔2031〕12号",
    "十二五",
    "PM2.5",
    "5G",
    "320国道"
  };

  private static final String W = " xmlns:w='w' xmlns:mc='mc'>";

  private FuzzSeeds() {}

  static String docx(String part) {
    return switch (part) {
      case "document" ->
          "<w:document"
              + W
              + "<w:body><w:p><w:pPr><w:pStyle w:val='H1'/></w:pPr><w:r><w:t>工作回顾</w:t></w:r></w:p>"
              + "<w:p><w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:rPr><w:vanish w:val='0'/><w:color w:val='FFFFFF'/></w:rPr><w:t>全年新建学校2所。</w:t></w:r><w:ins><w:r><w:t>增长8.2%。</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:footnoteReference w:id='2'/></w:r></w:p>"
              + "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/><w:vMerge w:val='restart'/></w:tcPr><w:p><w:r><w:t>指标</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>2032年目标</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>53</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
              + "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>框内。</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:t>x</w:t></mc:Fallback></mc:AlternateContent></w:r><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:sdt><w:sdtPr><w:docPartGallery w:val='Table of Contents'/></w:sdtPr><w:sdtContent><w:r><w:t>目录</w:t></w:r></w:sdtContent></w:sdt><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p></w:body></w:document>";
      case "numbering" ->
          "<w:numbering"
              + W
              + "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='chineseCounting'/><w:lvlText w:val='%1、'/><w:pStyle w:val='H1'/></w:lvl><w:lvl w:ilvl='1'><w:numFmt w:val='decimalEnclosedCircle'/><w:lvlText w:val='%1.%2'/><w:isLgl/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='5'/></w:lvlOverride></w:num></w:numbering>";
      case "styles" ->
          "<w:styles"
              + W
              + "<w:style w:type='paragraph' w:default='1' w:styleId='A'><w:name w:val='Normal'/></w:style><w:style w:type='paragraph' w:styleId='H1'><w:name w:val='heading 1'/><w:basedOn w:val='A'/><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style></w:styles>";
      default ->
          "<w:footnotes"
              + W
              + "<w:footnote w:id='2'><w:p><w:r><w:t>指一期。</w:t></w:r></w:p></w:footnote></w:footnotes>";
    };
  }

  static Map<String, String> xlsx() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "_rels/.rels",
        "<Relationships><Relationship Id='r1' Type='x/officeDocument' Target='xl/workbook.xml'/></Relationships>");
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns:r='r'><sheets><sheet name='指标' sheetId='1' r:id='r1'/></sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='r2' Type='x/styles' Target='styles.xml'/><Relationship Id='r3' Type='x/sharedStrings' Target='sharedStrings.xml'/></Relationships>");
    parts.put(
        "xl/sharedStrings.xml",
        "<sst><si><t>指标</t></si><si><t>目标</t></si><si><t>学校</t></si></sst>");
    parts.put(
        "xl/styles.xml",
        "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='0.0,\"万\"'/></numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/></cellXfs></styleSheet>");
    parts.put(
        "xl/worksheets/sheet1.xml",
        "<worksheet><cols><col min='3' max='4' hidden='1'/></cols><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row><row r='2' hidden='1'><c r='A2' t='s'><v>2</v></c><c r='B2' s='2'><f>A1*2</f><v>12345.6</v></c><c r='C2' s='1'><v>45000</v></c></row></sheetData><mergeCells><mergeCell ref='A1:A2'/></mergeCells></worksheet>");
    return parts;
  }

  static byte[] pdf() {
    PdfFile file = new PdfFile().text(90, 40, 10, "云溪县").text(90, 100, 16, "全年新建学校2所。");
    for (int i = 0; i < 9; i++)
      file.text(40, 200 + 20 * i, 12, "左列的文字一共十二个字").text(320, 200 + 20 * i, 12, "右列的文字一共十二个字");
    return file.endPage().raw("BT 3 Tr ET").text(90, 200, 16, "看不见").endPage(90).bytes();
  }

  static String html() {
    return "<!DOCTYPE html><html><head><title>云溪县政府工作报告_网站</title></head><body><form><div><a href=1>首页</a> <a href=2>公开</a></div><div id=main><h1>报告</h1><p>全年新建学校2所，增长8.2%。</p><ol><li>甲<li>乙</ol><table><tr><th rowspan=2>指标<th colspan=2>2032年<tr><td>上半年<td>全年<tr><td>道路<td>20公里<td>45</table><pre>第一行\n第二行</pre></div><div style='display:none'>藏着。</div><a href=3>下一页</a></form></body></html>";
  }

  static String rtf() {
    return "{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 SimSun;}}\\uc1\\u20840?\\u24180?\\'d0\\'c2\\'bd\\'a8 2\\par{\\*\\bkmkstart a}\\trowd\\cellx1000\\intbl a\\cell b\\cell\\row\\pard c\\par}";
  }

  static byte[] doc() {
    return OldWordFile.of("云溪县政府工作报告", "全年新建学校2所。", "增长6.2%。").bytes();
  }

  static String text() {
    return "云溪县政府工作报告\n各位代表：\n一、2031年工作回顾\n全县生产总值增长8.2%，新增就业2300人，其中城镇1200人。\n二、2032年工作安排\n力争年内新建学校2所、改造道路15公里，投资1,234万元。\n- 2 -\n";
  }
}
