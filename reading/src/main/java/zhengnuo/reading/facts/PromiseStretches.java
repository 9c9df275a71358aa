package zhengnuo.reading.facts;

import java.util.List;
import zhengnuo.reading.outline.Outline;
import zhengnuo.reading.outline.Section;
import zhengnuo.reading.outline.SectionKind;
import zhengnuo.reading.outline.SectionRole;

/** Where in a report promises stand; follows the sections as the sentences go on. */
final class PromiseStretches {
  /** A section's introduction is a paragraph of few words before its first part. */
  private static final int INTRODUCTION = 220;

  private final List<Section> sections;
  private int at = -1;

  /** Where the section after that begins. */
  private int next;

  private boolean promises;

  PromiseStretches(Outline outline) {
    sections = outline.sections();
    next = sections.isEmpty() ? Integer.MAX_VALUE : sections.getFirst().from();
  }

  /** Whether the sentence at a mended position may promise; positions rise from call to call. */
  boolean promises(int position) {
    if (position < next) return promises;
    while (position >= next) {
      at++;
      next = at + 1 < sections.size() ? sections.get(at + 1).from() : Integer.MAX_VALUE;
    }
    promises = isPlan(section().role()) && !introduces();
    return promises;
  }

  /** The section of the last position, if it may promise. */
  Section section() {
    return sections.get(at);
  }

  private static boolean isPlan(SectionRole role) {
    return role == SectionRole.PLANS
        || role == SectionRole.SELF_BUILDING
        || role == SectionRole.TARGETS
        || role == SectionRole.REQUIREMENTS;
  }

  /** Whether the section's running text only introduces the parts that follow it. */
  private boolean introduces() {
    Section section = section();
    if (section.role() != SectionRole.PLANS && section.role() != SectionRole.SELF_BUILDING) {
      return false;
    }
    if (section.kind() == SectionKind.ITEM) return false;
    if (section.to() - section.bodyFrom() > INTRODUCTION || at + 1 == sections.size()) return false;
    Section following = sections.get(at + 1);
    return following.role() == section.role()
        && following.report() == section.report()
        && depth(following) > depth(section);
  }

  private static int depth(Section section) {
    Integer level = section.level();
    return level == null ? 0 : level;
  }
}
