package dev.vivavoce.runtimetest.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each rule fires on a class that breaks it, and not on correct rooms.
class RoomRulesTest {
    private static final String ROOMS = "dev.vivavoce.runtimetest.rooms";
    private static final JavaClasses good = new ClassFileImporter().importPackages(ROOMS + ".good");
    private static final JavaClasses bad = new ClassFileImporter().importPackages(ROOMS + ".bad");
    private static final JavaClasses cycle = new ClassFileImporter().importPackages(ROOMS + ".cycle");
    private static final JavaClasses nothing = new ClassFileImporter().importPackages(ROOMS + ".none");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(RoomRules.wireStaysInItsRooms(), "WireRules"),
                Arguments.of(RoomRules.wireStaysInItsRooms(), "GeneratedRules"),
                Arguments.of(RoomRules.wireStaysInItsRooms(), "WireStore"),
                Arguments.of(RoomRules.sqlStaysInStores(), "SqlInRules"),
                Arguments.of(RoomRules.storesOnlyReadAndWrite(), "ClockStore"),
                Arguments.of(RoomRules.storesOnlyReadAndWrite(), "GrpcStore"),
                Arguments.of(RoomRules.storesOnlyReadAndWrite(), "DatabaseStore"),
                Arguments.of(RoomRules.storesKnowNoRules(), "CuriousStore"),
                Arguments.of(RoomRules.storesKnowNoRules(), "NestedStore"),
                Arguments.of(RoomRules.storesKnowNoRules(), "StorelessStore"),
                Arguments.of(RoomRules.whatHasAStoreSeesNoWire(), "StoringEvents"),
                Arguments.of(RoomRules.endpointsKnowNoStore(), "ShortcutGrpc"),
                Arguments.of(RoomRules.endpointsKnowNoStore(), "TransactionGrpc"),
                Arguments.of(RoomRules.noSpring(), "SpringInside"),
                Arguments.of(RoomRules.noThreadLocals(), "ThreadBound"),
                Arguments.of(RoomRules.featuresDoNotKnowMain(ROOMS + ".bad"), "KnowsMain"),
                Arguments.of(RoomRules.noOtherService(ROOMS), "Neighbour"),
                Arguments.of(ThirdPartyRules.listed(), "Talkative"),
                Arguments.of(ThirdPartyRules.listed(), "SpringInside"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_fires_on_the_class_that_breaks_it_and_on_no_other(ArchRule rule, String culprit) {
        assertThat(rule.evaluate(bad).getFailureReport().getDetails())
                .anySatisfy(line -> assertThat(line).contains(culprit));
        assertThat(rule.evaluate(good).hasViolation()).isFalse();
    }

    @Test
    void packages_that_use_each_other_in_a_cycle_are_found() {
        assertThat(RoomRules.noCycles(ROOMS + ".cycle").evaluate(cycle).hasViolation())
                .isTrue();
        assertThat(RoomRules.noCycles(ROOMS).evaluate(good).hasViolation()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_that_no_class_matches_fails(ArchRule rule, String culprit) {
        assertThatThrownBy(() -> rule.check(nothing))
                .as(culprit)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
    }

    @Test
    void every_exception_names_a_class_or_a_package_that_exists() {
        var names = new ArrayList<String>(ThirdPartyRules.OUTLETS.keySet());
        RoomRules.EXCEPTIONS.values().forEach(exceptions -> names.addAll(exceptions.keySet()));
        RoomRules.LIBRARIES.forEach((service, libraries) -> {
            names.add(service);
            names.addAll(libraries);
        });
        assertThat(SourceTree.missing(names)).isEmpty();
    }

    @Test
    void a_class_and_a_package_that_are_gone_are_found() {
        var found = SourceTree.missing(List.of(
                "dev.vivavoce.speech.Main",
                "dev.vivavoce.speech.session",
                "dev.vivavoce.speech.Gone",
                "dev.vivavoce.speech.gone"));
        assertThat(found).containsExactly("dev.vivavoce.speech.Gone", "dev.vivavoce.speech.gone");
    }

    @Test
    void every_exception_has_a_reason() {
        assertThat(RoomRules.EXCEPTIONS.values())
                .allSatisfy(exceptions -> assertThat(exceptions.values())
                        .allSatisfy(reason -> assertThat(reason).isNotBlank()));
        assertThat(ThirdPartyRules.OUTLETS.values()).allSatisfy(outlet -> {
            assertThat(outlet.sends()).isNotBlank();
            assertThat(outlet.consent()).isNotBlank();
        });
    }
}
