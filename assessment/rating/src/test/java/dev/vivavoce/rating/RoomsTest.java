package dev.vivavoce.rating;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.vivavoce.rating", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    @ArchTest
    static final ArchRule FEATURES_HAVE_NO_CYCLES =
            slices().matching("dev.vivavoce.rating.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule LANGUAGETOOL_STAYS_IN_ITS_ROOM = noClasses()
            .that()
            .resideOutsideOfPackage("dev.vivavoce.rating.language")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.languagetool..");
}
