package zhengnuo.reading;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;

/** How the reader's stages may see one another; each rule says what to do where it is broken. */
class FlowTest {
  private static final String ROOT = "zhengnuo.reading.";
  private static final JavaClasses READING =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("zhengnuo.reading");

  @Test
  void document_and_lexicon_come_before_outline_facts_and_checks() {
    // The document stage keeps words of its own (page furniture) in tables, so it reads the
    // lexicon.
    comesBefore("document", "outline..", "facts..", "checks..");
    comesBefore("lexicon", "document..", "outline..", "facts..", "checks..");
    comesBefore("outline", "facts..", "checks..");
    comesBefore("facts", "checks..");
  }

  private static void comesBefore(String stage, String... later) {
    String[] packages = new String[later.length];
    for (int i = 0; i < later.length; i++) packages[i] = ROOT + later[i];
    noClasses()
        .that()
        .resideInAPackage(ROOT + stage + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages)
        .because(
            stage + " comes earlier in the flow: move what it needs from there to an earlier stage")
        .check(READING);
  }

  @Test
  void stages_form_no_circle() {
    slices()
        .matching("zhengnuo.reading.(*)..")
        .should()
        .beFreeOfCycles()
        .because("data flows one way: move the shared type to the earlier stage")
        .check(READING);
  }

  @Test
  void reading_sees_only_the_jdk_and_itself_and_document_the_parsers_too() {
    classes()
        .that()
        .resideOutsideOfPackage(ROOT + "document..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "zhengnuo.reading..", "org.jspecify..")
        .because("reading has no framework; parsing libraries belong into document")
        .check(READING);
    classes()
        .that()
        .resideInAPackage(ROOT + "document..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "javax.xml..",
            "org.xml..",
            "org.w3c..",
            "zhengnuo.reading..",
            "org.jspecify..",
            "org.apache.pdfbox..",
            "org.apache.fontbox..",
            "org.apache.poi..",
            "org.jsoup..")
        .because("document may touch bounded parsers and nothing else")
        .check(READING);
  }

  @Test
  void no_regex_and_no_streams_where_speed_counts() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + "lexicon..", ROOT + "outline..", ROOT + "facts..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.util.regex..", "java.util.stream..")
        .because("these stages are loops over char[]; words are found by Trie")
        .check(READING);
  }

  @Test
  void the_same_bytes_give_the_same_reading_anywhere() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.Clock")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.util.Locale.class, "getDefault")
        .because("a reading depends on document, lexicon and year alone")
        .check(
            READING.that(
                com.tngtech.archunit.base.DescribedPredicate.describe(
                    "outside document",
                    type -> !type.getPackageName().startsWith(ROOT + "document"))));
  }

  @Test
  void names_say_what_a_type_does() {
    classes()
        .should(
            new ArchCondition<JavaClass>("have a telling name") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                String name = type.getSimpleName();
                boolean vague = name.startsWith("Abstract");
                for (String end :
                    new String[] {"Util", "Utils", "Helper", "Manager", "Common", "Base", "Impl"})
                  vague |= name.endsWith(end);
                if (vague)
                  events.add(
                      SimpleConditionEvent.violated(
                          type, type.getName() + " says nothing: name it after what it does"));
              }
            })
        .check(READING);
  }

  @Test
  void a_public_type_is_used_by_another_package() {
    classes()
        .that()
        .arePublic()
        .and()
        .areTopLevelClasses()
        .and()
        .resideOutsideOfPackage("zhengnuo.reading")
        .should(
            new ArchCondition<JavaClass>("be used by another package") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                if (type.getSimpleName().equals("package-info") || isDoor(type)) return;
                boolean used = false;
                for (var dependency : type.getDirectDependenciesToSelf())
                  // A part of a public record is seen by whoever sees the record.
                  used |=
                      !dependency.getOriginClass().getPackageName().equals(type.getPackageName())
                          || dependency.getOriginClass() != type
                              && dependency.getOriginClass().isRecord()
                              && dependency
                                  .getOriginClass()
                                  .getModifiers()
                                  .contains(JavaModifier.PUBLIC);
                if (!used)
                  events.add(
                      SimpleConditionEvent.violated(
                          type,
                          type.getName()
                              + " is used by no other package: make it package-private"));
              }
            })
        .check(READING);
  }

  /** Packages of which the application calls parts by themselves, which this module cannot see. */
  private static boolean isDoor(JavaClass type) {
    return type.getPackageName().equals(ROOT + "document")
        || type.getPackageName().equals(ROOT + "facts");
  }
}
