package dev.vivavoce.runtimetest.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The rules among the packages of `runtime` hold, and each fires on a class that breaks it.
class RuntimeRulesTest {
    private static final String RUNTIME = "dev.vivavoce.runtime";
    private static final String BAD = "dev.vivavoce.runtimetest.layers";
    private static final JavaClasses runtime = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(RUNTIME);
    private static final JavaClasses bad = new ClassFileImporter().importPackages(BAD);

    @Test
    void the_packages_of_runtime_keep_the_rules() {
        assertThat(runtime).as("classes that are checked").hasSizeGreaterThan(40);
        for (var rule : new ArchRule[] {
            RuntimeRules.packagesUseOnlyWhatTheyMay(RUNTIME),
            RuntimeRules.noCycles(RUNTIME),
            RuntimeRules.noService(RUNTIME),
            RuntimeRules.noLargePackage(RUNTIME)
        }) rule.check(runtime);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(RuntimeRules.packagesUseOnlyWhatTheyMay(BAD), "ConfigThatReadsData"),
                Arguments.of(RuntimeRules.packagesUseOnlyWhatTheyMay(BAD), "does not list the package surprise"),
                Arguments.of(RuntimeRules.noCycles(BAD), "Cycle detected"),
                Arguments.of(RuntimeRules.noService(BAD), "FailureOfAService"),
                Arguments.of(RuntimeRules.noLargePackage(BAD), "telemetry has 16 classes"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_rule_fires_on_the_class_that_breaks_it(ArchRule rule, String culprit) {
        assertThat(rule.evaluate(bad).getFailureReport().getDetails())
                .anySatisfy(line -> assertThat(line).contains(culprit));
    }
}
