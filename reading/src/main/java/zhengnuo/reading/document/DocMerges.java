package zhengnuo.reading.document;

import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.jspecify.annotations.Nullable;

/**
 * Which cells of a Word 97 table go on the cell above; none where POI cannot make out the table.
 */
final class DocMerges {
  static final DocMerges NONE = new DocMerges(null);

  private final @Nullable Table table;

  private DocMerges(@Nullable Table table) {
    this.table = table;
  }

  /**
   * @param range that the paragraph was taken from: POI knows a table by it alone
   * @param first paragraph of the table
   */
  DocMerges(Range range, Paragraph first) {
    this(table(range, first));
  }

  private static @Nullable Table table(Range range, Paragraph first) {
    try {
      return range.getTable(first);
    } catch (RuntimeException unclear) {
      return null;
    }
  }

  boolean goesOn(int row, int column) {
    try {
      if (table == null || row >= table.numRows() || column >= table.getRow(row).numCells())
        return false;
      TableCell cell = table.getRow(row).getCell(column);
      return cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
    } catch (RuntimeException unclear) {
      return false;
    }
  }
}
