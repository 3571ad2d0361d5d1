package dev.vivavoce.speech;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.vivavoce.runtimetest.rules.RoomRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RoomsTest {
    private static final String SESSION = "dev.vivavoce.speech.session";

    @TestFactory
    Stream<DynamicTest> rooms() {
        return RoomRules.all("dev.vivavoce.speech");
    }

    @Test
    void the_learners_side_uses_the_stream_and_the_stream_the_log_and_never_the_other_way_round() {
        var sessions = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(SESSION);
        SlicesRuleDefinition.slices()
                .assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        return type.getPackageName().startsWith(SESSION)
                                ? SliceIdentifier.of(type.getPackageName())
                                : SliceIdentifier.ignore();
                    }

                    @Override
                    public String getDescription() {
                        return "packages of sessions";
                    }
                })
                .should()
                .beFreeOfCycles()
                .check(sessions);
    }
}
