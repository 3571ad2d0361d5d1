package dev.vivavoce.it;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.access.v1.Access;
import dev.vivavoce.access.v1.AccessProto;
import dev.vivavoce.access.v1.Role;
import dev.vivavoce.cli.Accounts;
import dev.vivavoce.cli.client.GlobalIds;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.identity.v1.ExchangeServiceSecretRequest;
import dev.vivavoce.identity.v1.ServiceTokenServiceGrpc;
import dev.vivavoce.steps.OwnAudio;
import dev.vivavoce.steps.OwnDocument;
import dev.vivavoce.steps.OwnRecording;
import dev.vivavoce.steps.OwnSubmission;
import dev.vivavoce.steps.Said;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/// Calls every root field of the schema with every role, and with API keys of every scope. The services' metrics
/// show which RPCs a field calls, and the expectation follows from the access options of those RPCs. The edge
/// calls public RPCs without the token.
class GraphAccessTest {
    private static final List<String> SERVICES = List.of("identity", "speech", "content", "assessment", "billing");
    private static final Path SCHEMA = Path.of("..", "..", "bff-graphql", "schema.graphql");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> COUNTED =
            List.of("grpc_server_calls_seconds_count{", "grpc_server_calls_running{");

    @RegisterExtension
    static final WholePlatform whole = new WholePlatform();

    private static final HttpClient http = HttpClient.newHttpClient();
    private static final Map<String, Access> rules = new HashMap<>();
    /// Fields that ask for a draft, which content gives to those alone who may also write it.
    private static final Map<String, Set<String>> DRAFTS =
            Map.of("manuscript", Set.of("vivavoce.content.v1.ScenarioService/UpdateDraft"));

    private static List<RootField> fields = List.of();

    @BeforeAll
    static void read() throws InterruptedException {
        var owner = whole.learner();
        var session = owner.startReading(Said.SHORT.text()).id();
        var scenario = whole.graphQl()
                .ask(owner.accessToken(), "{ scenarios(first: 1) { nodes { id } } }", Map.of())
                .at("/scenarios/nodes/0/id")
                .asString();
        var voice = whole.graphQl()
                .ask(owner.accessToken(), "{ voices { id } }", Map.of())
                .at("/voices/0/id")
                .asString();
        var attempt = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        ("Attempt:" + GlobalIds.local(session)).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var ids = new HashMap<>(Map.of(
                "SpeakingSession", session,
                "Scenario", scenario,
                "Attempt", attempt,
                "Voice", voice,
                "ApiKey", apiKey(owner)));
        for (var type : List.of(
                "SignInSession",
                "Passkey",
                "Person",
                "LinkedProvider",
                "Seat",
                "Examination",
                "MockExam",
                "ReviewCard",
                "Quiz",
                "QuizAttempt",
                "BankQuestion",
                "Pipeline",
                "PipelineRun",
                "AuthoredScenario")) ids.put(type, ofNothing(type));
        // An order of a quiz is taken as it is; whose the documents are is found when it is made.
        ids.put("UnknownDocument", id("Document", java.util.UUID.randomUUID().toString()));
        ids.put("Prompt", id("Prompt", "practice-sentence"));
        var studied = StudiedDocument.of(
                new Actor("", java.util.Set.of(Role.ROLE_LEARNER), null, owner.accessToken()).calling(whole, "content"),
                OwnDocument.read(owner));
        ids.put("Document", id("Document", studied.documentId()));
        ids.put("Chat", id("Chat", studied.chatId()));
        ids.put("Transcription", id("Transcription", OwnRecording.transcribed(owner)));
        ids.put("SubmittedRecording", id("SubmittedRecording", OwnSubmission.announced(owner)));
        ids.put("GeneratedAudio", id("GeneratedAudio", OwnAudio.made(owner, Said.SHORT.text())));
        fields = RootField.all(SCHEMA, ids);
        for (var service : SERVICES)
            for (var method : new ReflectiveClient(whole.platform().channel(service)).methods("vivavoce."))
                rules.put(
                        method.getService().getFullName() + "/" + method.getName(),
                        method.getOptions().getExtension(AccessProto.access));
    }

    /// The global id of something that does not exist.
    private static String ofNothing(String type) {
        return id(type, java.util.UUID.randomUUID().toString());
    }

    private static String id(String type, String local) {
        return java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((type + ":" + local).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static String apiKey(Learner owner) {
        return owner.ask("""
                        mutation($key: UUID!, $password: String!) {
                          createApiKey(input: {
                            idempotencyKey: $key, currentPassword: $password, name: "mine", scopes: RESULTS_READ
                          }) { apiKey { id } }
                        }
                        """, Map.of("key", java.util.UUID.randomUUID().toString(), "password", Actor.PASSWORD))
                .at("/createApiKey/apiKey/id")
                .asString();
    }

    @Test
    void every_root_field_admits_the_roles_and_scopes_that_its_rpcs_admit() throws Exception {
        var people =
                Actor.all(whole).stream().filter(actor -> actor.token() != null).toList();
        var behind = rulesBehind(Actor.person(whole, Role.ROLE_AUTHOR, Role.ROLE_EXAMINER, Role.ROLE_ADMIN));
        var softly = new SoftAssertions();
        for (var field : fields) {
            var called = requireNonNull(behind.get(field));
            var refused = refused(people, field);
            for (var person : people)
                softly.assertThat(refused.get(person))
                        .as("%s is refused to %s", field.name(), person.name())
                        .isEqualTo(called.stream()
                                .anyMatch(rule -> !rule.getPublic()
                                        && !person.refusal(rule).isEmpty()));
            var answer = ask(Actor.NOBODY, field);
            if (isPublic(called)) {
                softly.assertThat(answer).as(field.name()).doesNotContain("TOKEN_MISSING");
            } else {
                softly.assertThat(answer.contains("\"TOKEN_MISSING\"")
                                || answer.contains("\"" + field.name() + "\":null"))
                        .as("%s is refused to nobody: %s", field.name(), answer)
                        .isTrue();
            }
        }
        softly.assertAll();
        assertThat(calledByNobody(fields.stream()
                        .filter(field -> !isPublic(requireNonNull(behind.get(field))))
                        .toList()))
                .as("the RPCs that fields call for nobody")
                .isEmpty();
        assertThat(fields).hasSizeGreaterThan(15);
    }

    @Test
    void a_services_token_opens_no_field() throws Exception {
        var secret = new Accounts(whole.platform()).serviceSecret("speech");
        var token = ServiceTokenServiceGrpc.newBlockingStub(whole.platform().channel("identity"))
                .exchangeServiceSecret(ExchangeServiceSecretRequest.newBuilder()
                        .setService("speech")
                        .setSecret(secret.reveal())
                        .setAudience("identity")
                        .build())
                .getAccessToken();
        var service = new Actor("a service", Set.of(Role.ROLE_SERVICE), null, token);
        for (var field : fields)
            assertThat(ask(service, field)).as(field.name()).contains("\"TOKEN_INVALID\"");
    }

    @Test
    void a_learners_data_is_not_shown_to_another() throws Exception {
        var stranger = Actor.person(whole);
        var softly = new SoftAssertions();
        for (var field : fields) {
            if (field.naming().isEmpty()) continue;
            var answer = ask(stranger, field);
            softly.assertThat(answer.contains("\"NOT_FOUND\"")
                            || answer.contains("Unknown\"")
                            || answer.contains("\"" + field.name() + "\":null")
                            || answer.contains("\"" + field.name() + "\":[null]"))
                    .as("%s by another learner: %s", field.name(), answer)
                    .isTrue();
        }
        softly.assertAll();
    }

    /// The access options of the RPCs that each field calls for a person who may do everything. The metrics
    /// after one field are those before the next: to read them takes longer than to ask.
    private static Map<RootField, List<Access>> rulesBehind(Actor everything) throws IOException, InterruptedException {
        var behind = new HashMap<RootField, List<Access>>();
        var softly = new SoftAssertions();
        // What was called before the first field may be counted when its answer is here already.
        var before = settled();
        for (var field : fields) {
            var given = ask(everything, field);
            var after = counts();
            var called = since(before, after);
            before = after;
            // The stream that was left may end while its metrics are read, between those of running and of ended calls,
            // or later.
            if (field.isSubscription()) {
                before = settled();
                called.addAll(since(after, before));
            }
            var known = Stream.concat(called.stream(), DRAFTS.getOrDefault(field.name(), Set.of()).stream())
                    .map(rules::get)
                    .toList();
            softly.assertThat(known)
                    .as("the RPCs behind %s: %s: %s", field.name(), field.document(), given)
                    .isNotEmpty();
            behind.put(field, known);
        }
        softly.assertAll();
        return behind;
    }

    private static boolean isPublic(List<Access> called) {
        return called.stream().allMatch(Access::getPublic);
    }

    /// The RPCs that are called although no query asks for these fields. A subscription of before may still
    /// call some once.
    private static Set<String> calledByNobody(List<RootField> asked) throws IOException, InterruptedException {
        Set<String> called = Set.of();
        for (int tries = 0; tries < 3; tries++) {
            var before = counts();
            for (var field : asked) ask(Actor.NOBODY, field);
            called = since(before, counts());
            if (called.isEmpty()) break;
        }
        return called;
    }

    /// Asks as all of them at once.
    private static Map<Actor, Boolean> refused(List<Actor> people, RootField field) {
        return people.parallelStream().collect(Collectors.toMap(Function.identity(), person -> {
            try {
                return isRefused(ask(person, field));
            } catch (IOException thrown) {
                throw new UncheckedIOException(thrown);
            } catch (InterruptedException thrown) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(thrown);
            }
        }));
    }

    private static boolean isRefused(String answer) {
        return Stream.of("ROLE_MISSING", "SCOPE_MISSING", "SIGN_IN_REQUIRED")
                .anyMatch(reason -> answer.contains("\"" + reason + "\""));
    }

    private static String ask(Actor actor, RootField field) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(whole.graphQl().base().resolve("/graphql"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Accept", field.isSubscription() ? "text/event-stream" : "application/graphql-response+json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", field.document()))));
        if (actor.token() != null) request.header("Authorization", "Bearer " + actor.token());
        return field.isSubscription()
                ? firstEvent(request.build())
                : http.send(request.build(), BodyHandlers.ofString()).body();
    }

    /// Some subscriptions go on until the client leaves: the first event says enough.
    private static String firstEvent(HttpRequest request) throws IOException, InterruptedException {
        try (var lines = http.send(request, BodyHandlers.ofLines()).body()) {
            var read = new StringBuilder();
            for (var line : (Iterable<String>) lines::iterator) {
                read.append(line).append('\n');
                if (line.startsWith("data:")) break;
            }
            return read.toString();
        }
    }

    /// How often RPCs for users have been called, ended or not. Calls of the services in their own name go on
    /// all the time.
    private static Map<String, Double> counts() {
        return SERVICES.stream()
                .flatMap(service -> whole.platform().metrics(service).lines().stream())
                .filter(line -> COUNTED.stream().anyMatch(line::startsWith))
                .filter(line -> isForPeople(method(line)))
                .collect(Collectors.toMap(
                        GraphAccessTest::method,
                        line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)),
                        Double::sum));
    }

    private static String method(String line) {
        return line.replaceAll(".*method=\"([^\"]*)\".*", "$1");
    }

    private static boolean isForPeople(String method) {
        var rule = rules.get(method);
        return rule != null
                && !method.contains(".ServiceTokenService/")
                && !method.endsWith("/ListEndedSessions")
                && !rule.getRolesList().equals(List.of(Role.ROLE_SERVICE));
    }

    /// The counts when nothing has changed between two readings.
    private static Map<String, Double> settled() {
        var last = counts();
        for (int tries = 0; tries < 10; tries++) {
            var next = counts();
            if (next.equals(last)) break;
            last = next;
        }
        return last;
    }

    private static Set<String> since(Map<String, Double> before, Map<String, Double> after) {
        var called = new TreeSet<String>();
        after.forEach((method, count) -> {
            if (count > before.getOrDefault(method, 0.0)) called.add(method);
        });
        return called;
    }
}
