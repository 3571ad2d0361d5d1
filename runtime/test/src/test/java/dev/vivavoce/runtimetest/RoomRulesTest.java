package dev.vivavoce.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each rule is shown to fire on a class that breaks it, and to be content with rooms as they should be.
class RoomRulesTest {
    private static final String ROOMS = "dev.vivavoce.runtimetest.rooms";
    private static final JavaClasses good = new ClassFileImporter().importPackages(ROOMS + ".good");
    private static final JavaClasses bad = new ClassFileImporter().importPackages(ROOMS + ".bad");
    private static final JavaClasses cycle = new ClassFileImporter().importPackages(ROOMS + ".cycle");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(RoomRules.SQL_LIVES_IN_STORES, "SqlInRules"),
                Arguments.of(RoomRules.STORES_KNOW_NO_RULES_AND_NO_WIRE, "ClockStore"),
                Arguments.of(RoomRules.STORES_KNOW_NO_RULES_AND_NO_WIRE, "WireStore"),
                Arguments.of(RoomRules.GRPC_KNOWS_NO_STORE, "ShortcutGrpc"),
                Arguments.of(RoomRules.NO_SPRING, "SpringInside"),
                Arguments.of(RoomRules.NO_THREAD_LOCALS, "ThreadBound"),
                Arguments.of(RoomRules.noOtherService(ROOMS), "Neighbour"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_fires_on_what_breaks_it_and_only_there(ArchRule rule, String culprit) {
        assertThat(rule.evaluate(bad).getFailureReport().getDetails())
                .anySatisfy(line -> assertThat(line).contains(culprit));
        assertThat(rule.evaluate(good).hasViolation()).isFalse();
    }

    @Test
    void features_that_use_each_other_in_a_circle_are_found() {
        assertThat(RoomRules.noCycles(ROOMS + ".cycle").evaluate(cycle).hasViolation())
                .isTrue();
        assertThat(RoomRules.noCycles(ROOMS).evaluate(good).hasViolation()).isFalse();
    }
}
