package dev.vivavoce.quiz;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.vivavoce.quiz", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    @ArchTest
    static final ArchRule FEATURES_HAVE_NO_CYCLES =
            slices().matching("dev.vivavoce.quiz.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule LANGUAGETOOL_STAYS_IN_ITS_ROOM = noClasses()
            .that()
            .resideOutsideOfPackage("dev.vivavoce.quiz.language")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.languagetool..");

    /// A mistake of the maker's is not to be repeated by its check.
    @ArchTest
    static final ArchRule THE_CHECK_SHARES_NOTHING_WITH_THE_MAKER = noClasses()
            .that()
            .resideInAPackage("dev.vivavoce.quiz.check")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.vivavoce.quiz.maker", "dev.vivavoce.quiz.language", "dev.vivavoce.quiz.marking");

    @ArchTest
    static final ArchRule XML_IS_READ_IN_ONE_PLACE = noClasses()
            .that()
            .doNotHaveSimpleName("SafeXml")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javax.xml..");
}
