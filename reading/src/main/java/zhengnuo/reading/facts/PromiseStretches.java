package zhengnuo.reading.facts;

import java.util.List;
import zhengnuo.reading.outline.Outline;
import zhengnuo.reading.outline.Section;
import zhengnuo.reading.outline.SectionKind;
import zhengnuo.reading.outline.SectionRole;

/** Where in a report promises stand. */
final class PromiseStretches {
  /** A section's introduction is a paragraph of few words before its first part. */
  private static final int INTRODUCTION = 220;

  private PromiseStretches() {}

  static boolean promises(SectionRole role) {
    return role == SectionRole.PLANS
        || role == SectionRole.SELF_BUILDING
        || role == SectionRole.TARGETS
        || role == SectionRole.REQUIREMENTS;
  }

  /** Whether the section's running text only introduces the parts that follow it. */
  static boolean introduces(Outline outline, Section section) {
    if (section.role() != SectionRole.PLANS && section.role() != SectionRole.SELF_BUILDING) {
      return false;
    }
    if (section.kind() == SectionKind.ITEM) return false;
    if (section.to() - section.bodyFrom() > INTRODUCTION) return false;
    List<Section> sections = outline.sections();
    int next = indexOf(sections, section) + 1;
    if (next >= sections.size()) return false;
    Section following = sections.get(next);
    return following.role() == section.role()
        && following.report() == section.report()
        && depth(following) > depth(section);
  }

  private static int indexOf(List<Section> sections, Section section) {
    int low = 0;
    int high = sections.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sections.get(middle).from() < section.from()) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private static int depth(Section section) {
    Integer level = section.level();
    return level == null ? 0 : level;
  }
}
