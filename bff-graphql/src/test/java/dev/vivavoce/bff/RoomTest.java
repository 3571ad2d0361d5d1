package dev.vivavoce.bff;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.vivavoce.runtimetest.RoomRules;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The rooms of the edge. Each rule is shown to fire.
class RoomTest {
    private static final JavaClasses EDGE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.vivavoce.bff");

    private static final ArchRule CONTROLLERS_KNOW_NO_WIRE = noClasses()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.grpc..", "com.google.protobuf..", "com.google.rpc..", "dev.vivavoce.*.v1..");

    private static final ArchRule CLIENTS_KNOW_NO_SPRING = noClasses()
            .that()
            .haveSimpleNameEndingWith("Client")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "reactor..", "graphql..");

    private static final ArchRule CLIENTS_AND_CONTROLLERS_KEEP_TO_THEMSELVES = noClasses()
            .that()
            .haveSimpleNameEndingWith("Client")
            .should()
            .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                    "are other clients or controllers of the edge",
                    type -> type.getPackageName().startsWith("dev.vivavoce.bff")
                            && type.getSimpleName().endsWith("Controller")));

    private static final ArchRule FLUX_ONLY_IN_SUBSCRIPTIONS = noMethods()
            .that()
            .areNotAnnotatedWith(SubscriptionMapping.class)
            .should()
            .haveRawReturnType(Flux.class);

    private static final ArchRule NO_MONO =
            noClasses().should().dependOnClassesThat().areAssignableTo(Mono.class);

    @Test
    void the_rules_hold() {
        CONTROLLERS_KNOW_NO_WIRE.check(EDGE);
        CLIENTS_KNOW_NO_SPRING.check(EDGE);
        CLIENTS_AND_CONTROLLERS_KEEP_TO_THEMSELVES.check(EDGE);
        FLUX_ONLY_IN_SUBSCRIPTIONS.check(EDGE);
        NO_MONO.check(EDGE);
        RoomRules.NO_THREAD_LOCALS.check(EDGE);
        RoomRules.noCycles("dev.vivavoce.bff").check(EDGE);
        RoomRules.noOtherService("dev.vivavoce.bff").check(EDGE);
    }

    @Test
    void the_rules_fire() {
        var wrong = new ClassFileImporter().importClasses(WrongController.class, WrongClient.class);
        for (var rule : new ArchRule[] {
            CONTROLLERS_KNOW_NO_WIRE,
            CLIENTS_KNOW_NO_SPRING,
            CLIENTS_AND_CONTROLLERS_KEEP_TO_THEMSELVES,
            FLUX_ONLY_IN_SUBSCRIPTIONS,
            NO_MONO
        })
            assertThat(rule.evaluate(wrong).hasViolation())
                    .as(rule.getDescription())
                    .isTrue();
    }

    @SuppressWarnings("unused")
    private static final class WrongController {
        @QueryMapping
        Flux<String> wire(io.grpc.Channel channel) {
            return Flux.just(channel.authority());
        }

        Mono<String> later() {
            return Mono.empty();
        }
    }

    @SuppressWarnings("unused")
    private static final class WrongClient {
        Flux<String> spring(WrongController controller) {
            return controller.later().flux();
        }
    }
}
