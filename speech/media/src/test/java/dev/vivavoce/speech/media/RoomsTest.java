package dev.vivavoce.speech.media;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.vivavoce.speech.media", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("dev.vivavoce.speech.media.(**)").should().beFreeOfCycles();

    /// Decoders of files run in the decoding process only.
    @ArchTest
    static final ArchRule DECODERS_STAY_IN_THE_CHILD = noClasses()
            .that()
            .resideOutsideOfPackage("dev.vivavoce.speech.media.child..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javazoom..", "com.jcraft..", "org.jflac..");

    /// Packets of a live voice are decoded where they arrive, after they were checked.
    @ArchTest
    static final ArchRule THE_OPUS_DECODER_SEES_CHECKED_PACKETS_OR_STAYS_IN_THE_CHILD = noClasses()
            .that()
            .resideOutsideOfPackages("dev.vivavoce.speech.media.child..", "dev.vivavoce.speech.media.opus..")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("OpusDecoder");

    /// The name of its main class is all that the rest knows of the decoding process.
    @ArchTest
    static final ArchRule THE_CHILD_IS_STARTED_NOT_CALLED = noClasses()
            .that()
            .resideOutsideOfPackage("dev.vivavoce.speech.media.child..")
            .and()
            .doNotHaveSimpleName("DecoderCommand")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.vivavoce.speech.media.child..");

    /// What is written is our own speech.
    @ArchTest
    static final ArchRule ENCODERS_STAY_WITH_ENCODING = noClasses()
            .that()
            .resideOutsideOfPackage("dev.vivavoce.speech.media.encoding..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("de.sciss..")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("OpusEncoder");
}
