package dev.vivavoce.runtimetest.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// The rules for what each room of a service (XGrpc, Xs, XStore) may use; the README describes the rooms.
///
/// A rule applies to every class that its text does not name, so a new class cannot fall between two rules. An
/// exception is in [#EXCEPTIONS] with its reason, and fails as soon as it is no longer needed. A rule that no
/// class matches fails, too.
public final class RoomRules {
    /// Classes that break a rule for a reason, by the rule's name.
    static final Map<String, Map<String, String>> EXCEPTIONS = Map.of(
            "only endpoints, events, clients and mappings see the wire",
            Map.ofEntries(
                    Map.entry(
                            "dev.vivavoce.identity.limit.ClientAddress",
                            "finds the address of a call in its headers and keeps it in the call's Context"),
                    Map.entry(
                            "dev.vivavoce.speech.executor.EngineExecutor",
                            "drops work when the call that waits for it has ended, which gRPC's Context tells"),
                    Map.entry(
                            "dev.vivavoce.speech.recognition.moonshine.OnnxWeights",
                            "reads ONNX files, which are protobuf"),
                    Map.entry("dev.vivavoce.speech.session.ScenarioVersions", "calls content"),
                    Map.entry("dev.vivavoce.speech.session.time.SpeechTime", "calls billing"),
                    Map.entry("dev.vivavoce.speech.session.SpeakingFeature", "wires the endpoints of the feature"),
                    Map.entry(
                            "dev.vivavoce.speech.session.stream.Mail",
                            "part of the endpoint Speak: what its loop takes"),
                    Map.entry(
                            "dev.vivavoce.speech.session.stream.ResponseSender",
                            "part of the endpoint Speak: sends its responses"),
                    Map.entry(
                            "dev.vivavoce.speech.session.stream.Responses",
                            "part of the endpoint Speak: what can be sent"),
                    Map.entry(
                            "dev.vivavoce.speech.session.stream.SpeakHandler",
                            "part of the endpoint Speak: reads its first message"),
                    Map.entry(
                            "dev.vivavoce.speech.session.ticket.SpeakHeaders",
                            "part of the endpoint Speak: reads its headers"),
                    Map.entry(
                            "dev.vivavoce.speech.session.stream.SpeakingStream",
                            "part of the endpoint Speak: its loop"),
                    Map.entry(
                            "dev.vivavoce.speech.session.stream.StreamClocks",
                            "part of the endpoint Speak: its limits of time"),
                    Map.entry(
                            "dev.vivavoce.speech.session.stream.EventWriter",
                            "part of the endpoint Speak: writes and sends its events"),
                    Map.entry(
                            "dev.vivavoce.speech.session.watch.WatchResponses",
                            "part of the endpoint Watch: sends its responses")));

    /// Libraries that are modules of their own, by the root package of the only service that uses them.
    private static final Map<String, List<String>> LIBRARIES =
            Map.of("dev.vivavoce.assessment", List.of("dev.vivavoce.rating", "dev.vivavoce.quiz"));

    private static final String WIRE_RULE = "only endpoints, events, clients and mappings see the wire";

    private RoomRules() {}

    /// Every rule for the service with this root package, one test each.
    public static Stream<DynamicTest> all(String rootPackage) {
        var service = ServiceClasses.of(rootPackage);
        return Stream.of(
                        wireStaysInItsRooms(),
                        sqlStaysInStores(),
                        storesOnlyReadAndWrite(),
                        storesKnowNoRules(),
                        endpointsKnowNoStore(),
                        noSpring(),
                        noThreadLocals(),
                        noCycles(rootPackage),
                        featuresDoNotKnowMain(rootPackage),
                        noOtherService(rootPackage),
                        ThirdPartyRules.listed())
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(service)));
    }

    /// Protobuf, generated classes and gRPC appear in XGrpc (endpoints), XEvents (event payloads), XClient
    /// (calls to other services), XMapping or XMessages (messages to records and back) and Main. Rules, stores
    /// and records see none.
    public static ArchRule wireStaysInItsRooms() {
        return classes()
                .that(are("not rooms of the wire", type -> !isWireRoom(type)))
                .should(new ArchCondition<>("not know protobuf, generated classes or gRPC") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        var exceptions = EXCEPTIONS.getOrDefault(WIRE_RULE, Map.of());
                        var wire = type.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> isWire(dependency.getTargetClass()))
                                .toList();
                        var name = outermost(type).getFullName();
                        if (!exceptions.containsKey(name)) wire.forEach(one -> violated(events, type, one));
                        else if (type.equals(outermost(type)) && !seesWire(type))
                            events.add(SimpleConditionEvent.violated(
                                    type, name + " no longer needs its exception: remove it from RoomRules"));
                    }
                })
                .as(WIRE_RULE);
    }

    /// Only an XStore calls JDBI. Xs passes a `Handle` on and calls nothing on it.
    public static ArchRule sqlStaysInStores() {
        return noClasses()
                .that(are("not stores", type -> !named(type, "Store")))
                .should()
                .accessClassesThat()
                .resideInAnyPackage("org.jdbi..", "java.sql..", "javax.sql..")
                .as("only stores call JDBI; rules pass a Handle on");
    }

    /// An XStore maps rows to records: no time, no endpoints, no random values.
    public static ArchRule storesOnlyReadAndWrite() {
        return noClasses()
                .that(are("stores", type -> named(type, "Store")))
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Grpc")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("dev.vivavoce.runtime.data.Database")
                .as("stores know no endpoint, no Clock and open no transaction");
    }

    /// The rules of a feature are the classes that use its store; a store does not use them.
    public static ArchRule storesKnowNoRules() {
        return noClasses()
                .that(are("stores", type -> named(type, "Store")))
                .should()
                .dependOnClassesThat(are("rules, which use a store", RoomRules::usesStore))
                .as("stores know no rules (Xs)");
    }

    /// An XGrpc maps messages and leaves everything else to Xs.
    public static ArchRule endpointsKnowNoStore() {
        return noClasses()
                .that(are("endpoints", type -> named(type, "Grpc")))
                .should()
                .dependOnClassesThat(are("stores", type -> named(type, "Store")))
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.jdbi..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("dev.vivavoce.runtime.data.Database")
                .as("endpoints know no store and no database");
    }

    public static ArchRule noSpring() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "reactor..")
                .as("Spring and Reactor live only in the BFF");
    }

    public static ArchRule noThreadLocals() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocal.class)
                .as("a value that belongs to a call is a ScopedValue or in gRPC's Context");
    }

    /// Packages of one service may use each other, but not in a cycle.
    public static ArchRule noCycles(String rootPackage) {
        return SlicesRuleDefinition.slices()
                .matching(rootPackage + ".(**)")
                .should()
                .beFreeOfCycles()
                .as("packages have no cycles");
    }

    /// `Main` wires the features; they do not use it, nor the settings of the whole service.
    public static ArchRule featuresDoNotKnowMain(String rootPackage) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(rootPackage)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(rootPackage)
                .as("features do not know Main and its settings");
    }

    /// A service calls the others over gRPC: of their packages it may use only the contracts (`…v1`).
    public static ArchRule noOtherService(String ownPackage) {
        return classes()
                .should(new ArchCondition<>("know no class of another service but its contracts") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> isForeign(dependency.getTargetClass(), ownPackage))
                                .forEach(dependency -> violated(events, type, dependency));
                    }
                })
                .as("no class of another service but its contracts");
    }

    private static boolean isForeign(JavaClass target, String ownPackage) {
        var name = target.getPackageName();
        return name.startsWith("dev.vivavoce.")
                && !isIn(name, ownPackage)
                && LIBRARIES.getOrDefault(ownPackage, List.of()).stream().noneMatch(library -> isIn(name, library))
                && !isIn(name, "dev.vivavoce.runtime")
                && !isGenerated(name);
    }

    private static boolean isIn(String name, String parent) {
        return name.equals(parent) || name.startsWith(parent + ".");
    }

    /// Rooms whose task is protobuf or gRPC.
    private static boolean isWireRoom(JavaClass type) {
        return named(type, "Grpc")
                || named(type, "Events")
                || named(type, "Client")
                || named(type, "Mapping")
                || named(type, "Messages")
                || outermost(type).getSimpleName().equals("Main");
    }

    private static boolean isWire(JavaClass target) {
        var name = target.getPackageName();
        return isIn(name, "com.google.protobuf")
                || isIn(name, "com.google.rpc")
                || isIn(name, "io.grpc")
                || isGenerated(name);
    }

    /// Returns the class, or the one that it is nested in.
    private static boolean seesWire(JavaClass type) {
        return type.getPackage().getClasses().stream()
                .filter(one -> outermost(one).equals(type))
                .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
                .anyMatch(dependency -> isWire(dependency.getTargetClass()));
    }

    private static boolean isGenerated(String packageName) {
        return packageName.matches("dev\\.vivavoce\\.\\w+\\.v1");
    }

    private static boolean usesStore(JavaClass type) {
        return !named(type, "Store") && type.getFields().stream().anyMatch(field -> named(field.getRawType(), "Store"));
    }

    private static boolean named(JavaClass type, String ending) {
        return outermost(type).getSimpleName().endsWith(ending);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(RoomRules::outermost).orElse(type);
    }

    private static void violated(ConditionEvents events, JavaClass type, Dependency dependency) {
        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
    }

    static DescribedPredicate<JavaClass> are(String description, Predicate<JavaClass> test) {
        return DescribedPredicate.describe(description, test);
    }
}
