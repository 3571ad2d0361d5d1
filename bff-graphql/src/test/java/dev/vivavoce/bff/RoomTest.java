package dev.vivavoce.bff;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.vivavoce.bff.execution.GraphRequest;
import dev.vivavoce.runtimetest.rules.RoomRules;
import java.util.Map;
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
            .that(areNamed("Controller"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.grpc..", "com.google.protobuf..", "com.google.rpc..", "dev.vivavoce.*.v1..");

    private static final String MAPS_ITSELF = "a type of the graph that is made from one message, or makes one";
    private static final String TELLS_FAILURES = "tells an expected failure of a call from the others";
    private static final String RELAYS = "relays a socket of audio to a call of speech";
    private static final String OF_CLIENTS = "what the clients share";

    /// Classes of the edge that see the wire and are neither a client nor a mapping, with the reason.
    private static final Map<String, String> SEE_THE_WIRE = Map.ofEntries(
            entry("BffConfiguration", "opens the channels"),
            entry("account.AgeBracket", MAPS_ITSELF),
            entry("account.MailLimitReached", TELLS_FAILURES),
            entry("audio.AudioCall", RELAYS),
            entry("audio.AudioClose", RELAYS),
            entry("audio.AudioRelay", RELAYS),
            entry("audio.MessageShape", RELAYS),
            entry("audio.RoomRelay", RELAYS),
            entry("client.CallScope", OF_CLIENTS),
            entry("client.Calls", OF_CLIENTS),
            entry("client.Refusals", OF_CLIENTS),
            entry("client.ServerStream", OF_CLIENTS),
            entry("client.Services", OF_CLIENTS),
            entry("cost.PlanBudgets", TELLS_FAILURES),
            entry("credential.SignInSession", MAPS_ITSELF),
            entry("document.TextSpan", MAPS_ITSELF),
            entry("graphql.FailureResolver", "copies the details of a failed call to the error of the graph"),
            entry("graphql.InvalidInput", TELLS_FAILURES),
            entry("guardian.Guardian", MAPS_ITSELF),
            entry("http.HttpRequests", "chooses the HTTP status by the code of a failure"),
            entry("objective.OperationTimers", "counts operations that ended by the code of a fault"),
            entry("plan.Entitlements", MAPS_ITSELF),
            entry("plan.PaymentInterval", MAPS_ITSELF),
            entry("plan.Plan", MAPS_ITSELF),
            entry("prompt.PromptRefusals", TELLS_FAILURES),
            entry("proof.PasskeyAnswerInput", MAPS_ITSELF),
            entry("proof.ProviderAnswerInput", MAPS_ITSELF),
            entry("proof.ProviderRefused", MAPS_ITSELF),
            entry("proof.SecondFactorInput", MAPS_ITSELF),
            entry("proof.SecondFactorKind", MAPS_ITSELF),
            entry("proof.SecondFactorNeeded", MAPS_ITSELF),
            entry("speaking.Inputs", MAPS_ITSELF),
            entry("speaking.SpeakingFeed", "reads the stream of a session's events"),
            entry("speaking.SpeakingTask", MAPS_ITSELF),
            entry("speaking.SpeakingTaskInput", MAPS_ITSELF),
            entry("studio.StudioRefusals", TELLS_FAILURES),
            entry("submission.SubmittedRecording", MAPS_ITSELF),
            entry("words.WireWords", "reads the names of the contracts"));

    private static final ArchRule WIRE_IN_CLIENTS_AND_MAPPINGS = RoomRules.wireStaysIn(
            type -> type.getSimpleName().endsWith("Client")
                    || type.getSimpleName().endsWith("Mapping"),
            SEE_THE_WIRE,
            "only clients and mappings see the wire");

    private static final ArchRule CONTROLLERS_USE_NO_CONTROLLER = classes()
            .that(areNamed("Controller"))
            .should(knowNoOther("Controller"))
            .as("a controller uses no other controller");

    private static final ArchRule CLIENTS_KNOW_NO_SPRING = noClasses()
            .that(areNamed("Client"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "reactor..", "graphql..");

    private static final ArchRule CLIENTS_USE_NO_CLIENT =
            classes().that(areNamed("Client")).should(knowNoOther("Client")).as("a client uses no other client");

    private static final ArchRule CLIENTS_USE_NO_CONTROLLER =
            classes().that(areNamed("Client")).should(knowNoOther("Controller")).as("a client uses no controller");

    private static final ArchRule FLUX_ONLY_IN_SUBSCRIPTIONS = noMethods()
            .that()
            .areNotAnnotatedWith(SubscriptionMapping.class)
            .should()
            .haveRawReturnType(Flux.class);

    private static final ArchRule NO_MONO =
            noClasses().should().dependOnClassesThat().areAssignableTo(Mono.class);

    private static final ArchRule NO_CLIENT_OF_REDIS =
            noClasses().should().dependOnClassesThat().resideInAPackage("io.lettuce..");

    private static final ArchRule FEATURES_EXECUTE_NOTHING = noClasses()
            .that(areNamed("Controller"))
            .or(areNamed("Client"))
            .or()
            .resideInAPackage("dev.vivavoce.bff.graphql")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.vivavoce.bff.execution", "dev.vivavoce.bff.http", "dev.vivavoce.bff.socket")
            .as("controllers, clients and what they share know neither execution nor transports");

    /// Maven's compiler looks for the class of each file, and compiles the whole module again where it finds none.
    private static final ArchRule FILES_ARE_NAMED_AFTER_A_CLASS = classes()
            .that()
            .areTopLevelClasses()
            .should(standInAFileWithAClassOfItsName())
            .as("a file is named after one of its classes");

    @Test
    void the_rules_hold() {
        CONTROLLERS_KNOW_NO_WIRE.check(EDGE);
        WIRE_IN_CLIENTS_AND_MAPPINGS.check(EDGE);
        CLIENTS_KNOW_NO_SPRING.check(EDGE);
        CONTROLLERS_USE_NO_CONTROLLER.check(EDGE);
        CLIENTS_USE_NO_CLIENT.check(EDGE);
        CLIENTS_USE_NO_CONTROLLER.check(EDGE);
        FEATURES_EXECUTE_NOTHING.check(EDGE);
        FLUX_ONLY_IN_SUBSCRIPTIONS.check(EDGE);
        NO_MONO.check(EDGE);
        NO_CLIENT_OF_REDIS.check(EDGE);
        FILES_ARE_NAMED_AFTER_A_CLASS.check(EDGE);
        RoomRules.noThreadLocals().check(EDGE);
        RoomRules.noCycles("dev.vivavoce.bff").check(EDGE);
        RoomRules.noOtherService("dev.vivavoce.bff").check(EDGE);
    }

    @Test
    void the_rules_fire() {
        var wrong = new ClassFileImporter()
                .importClasses(WrongController.class, OtherController.class, WrongClient.class, OtherClient.class);
        for (var rule : new ArchRule[] {
            CONTROLLERS_KNOW_NO_WIRE,
            WIRE_IN_CLIENTS_AND_MAPPINGS,
            CLIENTS_KNOW_NO_SPRING,
            CONTROLLERS_USE_NO_CONTROLLER,
            CLIENTS_USE_NO_CLIENT,
            CLIENTS_USE_NO_CONTROLLER,
            FEATURES_EXECUTE_NOTHING,
            FLUX_ONLY_IN_SUBSCRIPTIONS,
            NO_MONO,
            NO_CLIENT_OF_REDIS
        })
            assertThat(rule.evaluate(wrong).hasViolation())
                    .as(rule.getDescription())
                    .isTrue();
        // Alone, it is in a file without a class of its name.
        var beside = new ClassFileImporter().importClasses(BesideRoomTest.class);
        assertThat(FILES_ARE_NAMED_AFTER_A_CLASS.evaluate(beside).hasViolation())
                .isTrue();
    }

    @Test
    void a_record_that_calls_a_service_is_found_and_a_client_is_not() {
        var record = new ClassFileImporter().importClasses(BesideRecord.class);
        assertThat(WIRE_IN_CLIENTS_AND_MAPPINGS.evaluate(record).hasViolation()).isTrue();
        var client = new ClassFileImporter().importClasses(BesideClient.class);
        assertThat(WIRE_IN_CLIENTS_AND_MAPPINGS
                        .allowEmptyShould(true)
                        .evaluate(client)
                        .hasViolation())
                .isFalse();
    }

    @Test
    void every_exception_names_a_class_that_exists() {
        assertThat(SEE_THE_WIRE.keySet()).allMatch(EDGE::contain);
    }

    private static Map.Entry<String, String> entry(String type, String reason) {
        return Map.entry("dev.vivavoce.bff." + type, reason);
    }

    private static DescribedPredicate<JavaClass> areNamed(String ending) {
        return DescribedPredicate.describe(
                "named X" + ending, type -> type.getSimpleName().endsWith(ending));
    }

    private static ArchCondition<JavaClass> knowNoOther(String ending) {
        return new ArchCondition<>("know no other " + ending) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (var dependency : type.getDirectDependenciesFromSelf()) {
                    var target = dependency.getTargetClass();
                    boolean other = target.getPackageName().startsWith("dev.vivavoce.bff")
                            && target.getSimpleName().endsWith(ending)
                            && !target.equals(type);
                    if (other) events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> standInAFileWithAClassOfItsName() {
        return new ArchCondition<>("stand in a file with a class of its name") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var file = type.getSource().flatMap(Source::getFileName).orElse("an unknown file");
                var name = file.replace(".java", "");
                if (!type.getPackage().containsClassWithSimpleName(name))
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " stands in " + file));
            }
        };
    }

    @SuppressWarnings("unused")
    private static final class OtherController {}

    @SuppressWarnings("unused")
    private static final class OtherClient {}

    @SuppressWarnings("unused")
    private static final class WrongController {
        private final OtherController other = new OtherController();

        @QueryMapping
        Flux<String> wire(io.grpc.Channel channel) {
            return Flux.just(channel.authority());
        }

        Mono<String> later() {
            return Mono.empty();
        }

        GraphRequest document() {
            return GraphRequest.of(Map.of());
        }
    }

    @SuppressWarnings("unused")
    private static final class WrongClient {
        private final OtherClient other = new OtherClient();

        void redis(io.lettuce.core.RedisClient client) {
            client.close();
        }

        Flux<String> spring(WrongController controller) {
            return controller.later().flux();
        }
    }
}

/// A second top-level class beside that of its file.
final class BesideRoomTest {}

record BesideRecord(io.grpc.Channel speech) {}

record BesideClient(io.grpc.Channel speech) {}
