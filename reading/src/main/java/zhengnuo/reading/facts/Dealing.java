package zhengnuo.reading.facts;

import java.util.List;

/** Names that 分别 deals out to the numbers that follow, in order. */
final class Dealing {
  static final Dealing NONE = new Dealing(List.of(), "");

  private final List<String> names;
  private final String shared;
  private int next;

  /**
   * @param shared what is measured of each, where it stands behind 分别 (实现产值)
   */
  Dealing(List<String> names, String shared) {
    this.names = names;
    this.shared = shared;
  }

  boolean hasNext() {
    return next < names.size();
  }

  boolean isFresh() {
    return next == 0;
  }

  String next() {
    return names.get(next++) + shared;
  }
}
