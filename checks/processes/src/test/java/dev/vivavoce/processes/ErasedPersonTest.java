package dev.vivavoce.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.vivavoce.cli.client.GlobalIds;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.cli.connection.GraphQlFailure;
import dev.vivavoce.runtime.calls.CallPolicy;
import dev.vivavoce.steps.Eventually;
import dev.vivavoce.steps.OwnAudio;
import dev.vivavoce.steps.OwnDocument;
import dev.vivavoce.steps.OwnRecording;
import dev.vivavoce.steps.Said;
import dev.vivavoce.steps.Speaking;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// What is left of a person who did everything and then asked to be erased: every column of every table of every
/// service and every file are searched.
@Tag("slow")
class ErasedPersonTest {
    private static final List<String> NAMES = List.of("Zebulon Quartermaine", "Philippa Thistlewood");
    private static final List<String> WORDS = List.of("hydrangea", "magnolia");
    private static final List<String> WORDS_HEARD = List.of("breakfast", "midnight");
    private static final String PASSWORD = "seven tall lighthouses";
    private static final Duration LIMIT = Duration.ofSeconds(90);
    /// A service acknowledges events when it follows again; what is left is then deleted within a minute.
    private static final Duration ACKNOWLEDGED = Duration.ofMinutes(3);

    /// A second run must not find what a failed one has left.
    private static int runs;

    @RegisterExtension
    static final SharedProcesses shared = new SharedProcesses();

    private final int run = runs++ % WORDS.size();
    private final String name = NAMES.get(run);
    private final String word = WORDS.get(run);
    /// A word of the sentence that is recognised without its text.
    private final String heard = WORDS_HEARD.get(run);

    private final String sentence = "The gardener watered the " + word + " before " + heard + ".";

    @Test
    void nothing_of_a_person_is_left_in_any_table_of_any_service_and_the_receipt_says_what_was_erased()
            throws Exception {
        var platform = shared.running();
        var others = filesBeside(Set.of(), platform.objects());
        var email = UUID.randomUUID() + "@test.vivavoce.example";
        var guardian = UUID.randomUUID() + "@guardian.vivavoce.example";
        asksForALink(platform, email);
        var guest = Learner.guest(platform.graphQl());
        var person = registered(guest, email);
        var id = GlobalIds.local(person.id());
        assertThat(id).as("the guest became the person").isEqualTo(GlobalIds.local(guest.id()));
        hasAGuardian(platform, person, guardian);
        livesHere(person);
        assertThat(tables(platform, id))
                .contains(
                        "assessment.attempt",
                        "assessment.outbox",
                        "billing.speech_period",
                        "identity.account",
                        "identity.age_bracket",
                        "identity.api_key",
                        "identity.audit_person",
                        "identity.consent",
                        "identity.guardian",
                        "identity.session",
                        "identity.totp",
                        "speech.outbox",
                        "speech.speaking_session");
        assertThat(tables(platform, word))
                .contains(
                        "assessment.attempt",
                        "assessment.attempt_word",
                        "content.document_page",
                        "content.document_passage",
                        "speech.generated_audio",
                        "speech.generated_sound",
                        "speech.speaking_event");
        assertThat(tables(platform, heard)).contains("speech.transcript_part");
        assertThat(tables(platform, email)).contains("identity.account", "identity.pending_registration");
        assertThat(tables(platform, guardian)).containsExactly("identity.guardian");
        assertThat(filesWith(platform.mails(), guardian)).isNotEmpty();
        exports(person);
        assertThat(filesBeside(others, platform.objects()))
                .as("a document, a spoken text, and the export")
                .hasSize(3);
        Eventually.get("a mail", LIMIT, () -> filesWith(platform.mails(), email), found -> !found.isEmpty());
        var running = person.startReading(sentence);

        var receipt = complete(platform, person.eraseMe(PASSWORD).toString());
        assertThat(counts(receipt, "speech", "SPEAKING")).isGreaterThanOrEqualTo(3);
        assertThat(counts(receipt, "assessment", "RESULTS")).isGreaterThanOrEqualTo(2);
        assertThat(counts(receipt, "content", "DOCUMENTS")).isGreaterThanOrEqualTo(4);
        assertThat(counts(receipt, "billing", "SPEECH_TIME")).isGreaterThanOrEqualTo(2);
        assertThat(counts(receipt, "identity", "ACCOUNT")).isGreaterThanOrEqualTo(2);
        assertThat(counts(receipt, "identity", "SIGN_INS")).isGreaterThanOrEqualTo(2);
        assertThat(receipt.toString()).doesNotContain(id, email, guardian, name, word);
        assertThat(counts(receipt, "identity", "CONSENTS")).isEqualTo(4);
        assertThat(reasons(receipt, "identity"))
                .as("the audit log stays, by pseudonyms")
                .contains("AUDIT_LOG");

        assertThat(counts(receipt, "identity", "EXPORTS")).isGreaterThanOrEqualTo(2);
        assertThat(filesBeside(others, platform.objects()))
                .as("the archive, the document and the spoken text")
                .isEmpty();
        for (var text : List.of(email, guardian))
            assertThat(filesWith(platform.mails(), text))
                    .as("mails")
                    .extracting(file -> read(file))
                    .isEmpty();
        for (var text : List.of(email, guardian, name, word))
            assertThat(tables(platform, text)).as(text).isEmpty();
        assertThat(tables(platform, heard)).doesNotContain("speech.transcript_part");
        assertThat(tables(platform, running.uuid()))
                .as("a session that ran: its id alone may be known")
                .isSubsetOf("assessment.attempt_known");
        assertThat(tables(platform, id))
                .as("the event of the erasure, until every service has processed it")
                .isSubsetOf("identity.erasure", "identity.outbox");
        assertThat(refusal(() -> person.startReading(sentence)))
                .as("a token that has not expired starts nothing, before and after it is refused")
                .isIn("USER_UNKNOWN", "TOKEN_REVOKED");

        platform.killAndStartAgain("billing", "assessment", "speech");
        Eventually.get("the id is forgotten", ACKNOWLEDGED, () -> tables(platform, id), TreeSet::isEmpty);
        for (var text : List.of(id, email, guardian, name, word))
            assertThat(tables(platform, text)).as(text).isEmpty();
        for (var text : List.of(email, guardian, name, word, PASSWORD))
            assertThat(filesWith(platform.logs(), text))
                    .as("logs with %s", text)
                    .isEmpty();
        assertThat(receipt(platform, receipt.required("id").asString())
                        .required("completedAt")
                        .isNull())
                .as("the receipt stays")
                .isFalse();
    }

    /// Registers where a mail server is set, and never follows the link: the account comes about without it.
    private void asksForALink(ServiceProcesses platform, String email) throws InterruptedException {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            platform.sendMail(server.getSmtp().getPort());
            reachesIdentity(platform);
            var answer = platform.graphQl().ask(null, """
                    mutation($input: RegisterInput!) { register(input: $input) { mailed errors { __typename } } }
                    """, Map.of("input", registration(email)));
            assertThat(answer.at("/register/mailed").asBoolean()).isTrue();
            assertThat(server.waitForIncomingEmail(LIMIT.toMillis(), 1)).isTrue();
            Eventually.get("the mail left the queue", LIMIT, () -> tables(platform, email), found -> found.size() == 1);
            platform.writeMail();
            reachesIdentity(platform);
        } finally {
            server.stop();
        }
    }

    /// Waits until the edge has connected again to a service that was started again, and its circuit breaker has
    /// closed: while that tries, one answer may be followed by a refusal.
    private static void reachesIdentity(ServiceProcesses platform) throws InterruptedException {
        Eventually.get(
                "the edge reaches identity",
                LIMIT,
                () -> IntStream.rangeClosed(0, CallPolicy.SERVICE.breaker().trials())
                        .allMatch(_ -> answers(platform)),
                Boolean.TRUE::equals);
    }

    private static boolean answers(ServiceProcesses platform) {
        try {
            platform.graphQl().ask(null, "{ signInProviders { key } }", Map.of());
            return true;
        } catch (GraphQlFailure _) {
            return false;
        }
    }

    /// Says to be under 16, names a guardian, and is allowed to decide.
    private static void hasAGuardian(ServiceProcesses platform, Learner person, String guardian)
            throws InterruptedException {
        person.ask("mutation { setAgeBracket(input: {ageBracket: UNDER_16}) { errors { __typename } } }", Map.of());
        person.ask(
                "mutation($email: String!) { askGuardian(input: {email: $email}) { errors { __typename } } }",
                Map.of("email", guardian));
        // A mail that is still being written has no link yet.
        var mail = Eventually.get(
                "the guardian's mail",
                LIMIT,
                () -> filesWith(platform.mails(), guardian).stream()
                        .filter(file -> file.toString().endsWith(".eml"))
                        .findFirst(),
                Optional::isPresent);
        var link = Pattern.compile("/guardian#(\\S+)").matcher(read(mail.orElseThrow()));
        assertThat(link.find()).isTrue();
        var answer = platform.graphQl()
                .ask(
                        null,
                        "mutation($token: String!) { confirmGuardian(input: {token: $token}) { errors { __typename } } }",
                        Map.of("token", link.group(1)));
        assertThat(answer.at("/confirmGuardian/errors")).isEmpty();
    }

    /// Sets goals, decides about consents, makes an API key, begins to set up a second factor, speaks, repeats
    /// a word, deletes an attempt, uploads a document, has a recording transcribed and a text spoken.
    private void livesHere(Learner person) throws InterruptedException {
        person.ask("""
                mutation { updateProfile(input: {firstLanguage: "es", goal: EXAM, examDay: "2030-01-31", level: B1}) {
                  errors { __typename } } }
                """, Map.of());
        person.ask("""
                mutation {
                  allowed: decideConsent(input: {purpose: KEPT_AUDIO, version: 2, given: true}) { errors { __typename } }
                  refused: decideConsent(input: {purpose: KEPT_AUDIO, version: 2, given: false}) { errors { __typename } }
                }
                """, Map.of());
        person.ask("""
                mutation($key: UUID!, $password: String!, $name: String!) {
                  createApiKey(input: {idempotencyKey: $key, currentPassword: $password, name: $name,
                    scopes: [RESULTS_READ]}) { errors { __typename } }
                  beginSecondFactor(input: {password: $password}) { errors { __typename } }
                }
                """, Map.of("key", UUID.randomUUID().toString(), "password", PASSWORD, "name", "Key of " + name));
        for (int i = 0; i < 2; i++)
            Speaking.speak(person, person.startReading(sentence), Said.spoken(person, sentence));
        var free = person.startFreeSpeech("My garden");
        Speaking.speak(person, free, Said.spoken(person, sentence));
        var attempts = Eventually.get(
                "the attempts",
                LIMIT,
                () -> person.ask("{ viewer { history(first: 5) { nodes { id } } } }", Map.of())
                        .at("/viewer/history/nodes"),
                found -> found.size() == 3);
        person.ask(
                "mutation($id: ID!) { deleteAttempt(input: {attemptId: $id}) { errors { __typename } } }",
                Map.of("id", attempts.required(2).required("id").asString()));
        var document = OwnDocument.uploaded(person, "TEXT", sentence.getBytes(StandardCharsets.UTF_8));
        Eventually.get("the document is read", LIMIT, () -> OwnDocument.state(person, document), "COMPLETED"::equals);
        OwnRecording.ended(person, OwnRecording.sent(person, Said.spoken(person, sentence)));
        OwnAudio.made(person, sentence);
    }

    private static void exports(Learner person) throws InterruptedException {
        person.ask(
                "mutation($key: UUID!) { exportMyData(input: {idempotencyKey: $key}) { export { id } } }",
                Map.of("key", UUID.randomUUID().toString()));
        Eventually.get(
                "the export",
                LIMIT,
                () -> person.ask("{ dataExport { state } }", Map.of())
                        .at("/dataExport/state")
                        .asString(),
                "READY"::equals);
    }

    private static Set<Path> filesBeside(Set<Path> others, Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !others.contains(file))
                    .collect(Collectors.toSet());
        }
    }

    private Learner registered(Learner guest, String email) {
        var answer = guest.ask("""
                mutation($input: RegisterInput!) { register(input: $input) {
                  signedIn { accessToken } errors { __typename } } }
                """, Map.of("input", registration(email)));
        assertThat(answer.at("/register/errors")).isEmpty();
        return Learner.login(guest.graphQl(), email, PASSWORD);
    }

    private Map<String, String> registration(String email) {
        return Map.of("email", email, "password", PASSWORD, "displayName", name, "refreshTokenTransport", "BODY");
    }

    private static JsonNode complete(ServiceProcesses platform, String id) throws InterruptedException {
        return Eventually.get(
                "the receipt is complete",
                LIMIT,
                () -> receipt(platform, id),
                receipt -> !receipt.required("completedAt").isNull());
    }

    /// Anyone who knows the id reads it.
    private static JsonNode receipt(ServiceProcesses platform, String id) {
        return platform.graphQl().ask(null, """
                        query($id: UUID!) { erasureReceipt(id: $id) { id completedAt services {
                          service answeredAt erased { place category count } kept { place reason days } } } }
                        """, Map.of("id", id)).required("erasureReceipt");
    }

    private static int counts(JsonNode receipt, String service, String category) {
        int sum = 0;
        for (var part : receipt.required("services"))
            if (part.required("service").asString().equals(service))
                for (var erased : part.required("erased"))
                    if (erased.required("category").asString().equals(category))
                        sum += erased.required("count").asInt();
        return sum;
    }

    private static TreeSet<String> reasons(JsonNode receipt, String service) {
        var reasons = new TreeSet<String>();
        for (var part : receipt.required("services"))
            if (part.required("service").asString().equals(service))
                for (var kept : part.required("kept"))
                    reasons.add(kept.required("reason").asString());
        return reasons;
    }

    private static TreeSet<String> tables(ServiceProcesses platform, String text) {
        return new TreeSet<>(StoredRows.with(platform, text).keySet());
    }

    private static String refusal(Runnable call) {
        try {
            call.run();
            return "";
        } catch (GraphQlFailure thrown) {
            return thrown.reason();
        }
    }

    private static List<Path> filesWith(Path folder, String text) {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, text))
                    .toList();
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    /// False for a mail that was being written and has its own name meanwhile.
    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).contains(text);
        } catch (NoSuchFileException _) {
            return false;
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
