package zhengnuo.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the program's packages may see one another; each rule says what to do where it is broken. */
class FlowTest {
  private static final String ROOT = "zhengnuo.app";

  /** Each sees only those before it; the root, where the program begins, sees all. */
  private static final List<String> ORDER =
      List.of(
          "database",
          "access",
          "office",
          "web",
          "ledger.organisation",
          "ledger.report",
          "ledger.register",
          "ledger.matter",
          "ledger.progress",
          "ledger.guidance",
          "ledger.supervision",
          "ledger.desk",
          "administration",
          "demo",
          "cli",
          "api");

  private static final JavaClasses APP =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  private static final ArchRule PACKAGES_IN_ORDER =
      classes()
          .should(
              condition(
                  "see only packages that come before theirs",
                  type -> {
                    int own = place(type);
                    if (own < 0) return "stands in no package of the order: give it a place there";
                    for (var dependency : type.getDirectDependenciesFromSelf()) {
                      JavaClass seen = dependency.getTargetClass().getBaseComponentType();
                      if (isOurs(seen) && place(seen) > own)
                        return "sees "
                            + seen.getName()
                            + ", which comes later: move what it needs to the earlier package";
                    }
                    return null;
                  }));

  private static final ArchRule SQL_IN_REPOSITORIES =
      classes()
          .that(
              DescribedPredicate.describe(
                  "use the database",
                  type ->
                      type.getDirectDependenciesFromSelf().stream()
                          .anyMatch(
                              seen -> seen.getTargetClass().isEquivalentTo(JdbcClient.class))))
          .should()
          .beAnnotatedWith(Repository.class)
          .andShould()
          .bePackagePrivate()
          .because("SQL stands in the repository of its table, which only its package sees");

  private static final ArchRule ONE_CLOCK =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("zhengnuo.app.database.Databases")
          .should()
          .accessTargetWhere(
              DescribedPredicate.describe("asks the machine for the time", FlowTest::asksTheTime))
          .because("there is one clock, a bean: give it to now(clock), so that tests can move it");

  private static final ArchRule PRINTING_IN_CLI =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(Throwable.class, "printStackTrace")
          .because("only commands print; the rest logs or throws");

  private static final ArchRule TELLING_NAMES =
      classes()
          .should(
              condition(
                  "have a telling name",
                  type -> {
                    boolean vague = type.getSimpleName().startsWith("Abstract");
                    for (String end :
                        List.of("Util", "Utils", "Helper", "Manager", "Common", "Base", "Impl"))
                      vague |= type.getSimpleName().endsWith(end);
                    for (String part : type.getPackageName().split("\\.", -1))
                      vague |= List.of("util", "utils", "common", "helper", "misc").contains(part);
                    return vague ? "says nothing: name it after what it does" : null;
                  }));

  @Test
  void packages_see_only_those_before_them() {
    PACKAGES_IN_ORDER.check(APP);
  }

  @Test
  void sql_stands_in_repositories_that_only_their_package_sees() {
    SQL_IN_REPOSITORIES.check(APP);
  }

  @Test
  void time_is_asked_of_the_one_clock() {
    ONE_CLOCK.check(APP);
  }

  @Test
  void only_commands_print() {
    PRINTING_IN_CLI.check(APP);
  }

  @Test
  void names_say_what_a_type_does() {
    TELLING_NAMES.check(APP);
  }

  /** Everything that the rules forbid. */
  @SuppressWarnings("unused")
  public static final class BreaksRulesHelper {
    private final @Nullable JdbcClient db = null;

    void breakRules() {
      System.out.println(LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")));
    }
  }

  @Test
  void negative_control_each_rule_finds_what_it_forbids() {
    JavaClasses broken = new ClassFileImporter().importClasses(BreaksRulesHelper.class);
    for (ArchRule rule : List.of(SQL_IN_REPOSITORIES, ONE_CLOCK, PRINTING_IN_CLI, TELLING_NAMES))
      assertThat(rule.evaluate(broken).hasViolation()).as(rule.getDescription()).isTrue();
    // This test class of the earliest package uses test parts of the root, which comes last.
    JavaClasses backward = new ClassFileImporter().importPackages("zhengnuo.app.database");
    assertThat(PACKAGES_IN_ORDER.evaluate(backward).hasViolation()).isTrue();
  }

  private static boolean asksTheTime(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    String name = access.getName();
    if (owner.getPackageName().equals("java.time"))
      return owner.isEquivalentTo(Clock.class)
          ? name.startsWith("system") || name.startsWith("tick")
          : name.equals("now")
              && access instanceof com.tngtech.archunit.core.domain.JavaMethodCall call
              && call.getTarget().getRawParameterTypes().stream()
                  .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class));
    return owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis")
        || owner.isEquivalentTo(java.util.Date.class) && name.equals("<init>");
  }

  private static boolean isOurs(JavaClass type) {
    return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
  }

  /** The place in the order, after all others for the root, -1 outside of it. */
  private static int place(JavaClass type) {
    if (type.getPackageName().equals(ROOT)) return ORDER.size();
    String within = type.getPackageName().substring(ROOT.length() + 1) + ".";
    for (int i = 0; i < ORDER.size(); i++) if (within.startsWith(ORDER.get(i) + ".")) return i;
    return -1;
  }

  /**
   * @param fault what is wrong with a type, null if nothing is
   */
  private static ArchCondition<JavaClass> condition(
      String description, Function<JavaClass, @Nullable String> fault) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String found = fault.apply(type);
        if (found != null)
          events.add(SimpleConditionEvent.violated(type, type.getName() + " " + found));
      }
    };
  }
}
