package zhengnuo.reading.document;

import org.jspecify.annotations.Nullable;

/** How a run of characters is shown, as far as it decides whether people see it. */
final class DocxRun {
  /** Two points: nobody reads smaller ones. Sizes count half points. */
  private static final int SMALLEST = 4;

  private static final int STANDARD = 24;

  private @Nullable Boolean hidden;
  private int size;
  private boolean white;
  private boolean shaded;

  void begin(@Nullable Boolean hiddenByStyle) {
    hidden = hiddenByStyle;
    size = STANDARD;
    white = false;
    shaded = false;
  }

  void style(@Nullable Boolean hiddenByStyle) {
    if (hiddenByStyle != null) hidden = hiddenByStyle;
  }

  void hidden(boolean hides) {
    hidden = hides;
  }

  void size(int halfPoints) {
    size = halfPoints;
  }

  void color(@Nullable String color) {
    white = "FFFFFF".equalsIgnoreCase(color);
  }

  void shaded() {
    shaded = true;
  }

  boolean isHidden() {
    return hidden != null && hidden;
  }

  /**
   * @param onWhite whether nothing around the run colours the ground: no table, box or shading
   */
  boolean isUnseen(boolean onWhite) {
    return size <= SMALLEST || white && !shaded && (onWhite || size <= 2 * SMALLEST);
  }
}
