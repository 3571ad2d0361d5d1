package dev.vivavoce.content.extraction;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.vivavoce.content.extraction", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("dev.vivavoce.content.extraction.(**)").should().beFreeOfCycles();

    /// Parsers of documents run in the reading process only.
    @ArchTest
    static final ArchRule PARSERS_STAY_IN_THE_CHILD = noClasses()
            .that()
            .resideOutsideOfPackage("dev.vivavoce.content.extraction.child..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache..", "org.commonmark..", "javax.xml..", "javax.imageio..", "java.util.zip..");

    /// The name of its main class is all that the rest knows of the reading process.
    @ArchTest
    static final ArchRule THE_CHILD_IS_STARTED_NOT_CALLED = noClasses()
            .that()
            .resideOutsideOfPackage("dev.vivavoce.content.extraction.child..")
            .and()
            .doNotHaveSimpleName("ReaderCommand")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.vivavoce.content.extraction.child..");
}
