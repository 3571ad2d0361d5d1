package dev.vivavoce.cli.client;

import dev.vivavoce.cli.audio.AudioSender;
import dev.vivavoce.cli.audio.AudioSocket;
import dev.vivavoce.cli.audio.Ticket;
import dev.vivavoce.cli.connection.GraphQl;
import dev.vivavoce.cli.connection.GraphQlFailure;
import dev.vivavoce.cli.connection.Subscription;
import dev.vivavoce.speech.v1.SpeakResponse;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A signed-in learner, with a method for each operation that an app calls.
public final class Learner {
    /// How long a service may be unreachable before resuming fails: on a busy machine it takes a minute to start, and
    /// the edge calls it again only after a pause.
    private static final Duration REACHABLE_WITHIN = Duration.ofMinutes(2);

    private static final long ASK_AGAIN_MILLIS = 250;

    private final GraphQl graphQl;
    private final String id;
    private volatile String accessToken;
    private @Nullable String refreshToken; // guarded by this

    private Learner(GraphQl graphQl, String accessToken, @Nullable String refreshToken, String id) {
        this.graphQl = graphQl;
        this.accessToken = accessToken;
        this.refreshToken = refreshToken;
        this.id = id;
    }

    private Learner(GraphQl graphQl, JsonNode signedIn) {
        this(
                graphQl,
                signedIn.required("accessToken").asString(),
                signedIn.required("refreshToken").asString(),
                signedIn.required("viewer").required("id").asString());
    }

    /// A learner who is signed in already.
    public static Learner signedIn(GraphQl graphQl, String accessToken) {
        var viewer = graphQl.ask(accessToken, "{ viewer { id } }", Map.of()).required("viewer");
        return new Learner(graphQl, accessToken, null, viewer.required("id").asString());
    }

    /// Starts a guest.
    ///
    /// @throws PayloadRefusal `GuestLimitReached`
    public static Learner guest(GraphQl graphQl) {
        return signIn(graphQl, LearnerDocuments.START_GUEST, Map.of());
    }

    /// Registers an account where no mail server is set.
    ///
    /// @throws PayloadRefusal for example `EmailTaken`
    /// @throws LinkMailed when there is a mail server
    public static Learner register(GraphQl graphQl, String email, String password, String name) {
        var payload = payload(graphQl.ask(
                null,
                LearnerDocuments.REGISTER,
                Map.of("input", input(Map.of("email", email, "password", password, "displayName", name)))));
        if (payload.required("mailed").asBoolean()) throw new LinkMailed(graphQl.base());
        return new Learner(graphQl, payload.required("signedIn"));
    }

    /// Registers an account. Where a mail server is set, finds the mail in `mails` and follows its link.
    ///
    /// @throws PayloadRefusal for example `MailLimitReached`
    public static Learner register(GraphQl graphQl, String email, String password, String name, MailCatcher mails)
            throws InterruptedException {
        try {
            return register(graphQl, email, password, name);
        } catch (LinkMailed _) {
            var token = mails.registration(email);
            return signIn(graphQl, LearnerDocuments.FINISH_REGISTRATION, Map.of("token", token, "password", password));
        }
    }

    /// Signs in.
    ///
    /// @throws PayloadRefusal `LoginRefused`
    public static Learner login(GraphQl graphQl, String email, String password) {
        return signIn(graphQl, LearnerDocuments.LOGIN, Map.of("email", email, "password", password));
    }

    private static Learner signIn(GraphQl graphQl, String document, Map<String, ?> input) {
        return new Learner(
                graphQl,
                payload(graphQl.ask(null, document, Map.of("input", input(input))))
                        .required("signedIn"));
    }

    /// Has the refresh token in the payload, and not in a cookie.
    private static Map<String, Object> input(Map<String, ?> input) {
        var all = new HashMap<String, Object>(input);
        all.put("refreshTokenTransport", "BODY");
        return all;
    }

    /// A session to speak in, with its audio socket's ticket.
    ///
    /// @param id global id
    public record Session(String id, Ticket ticket) {
        /// The session's own id, as the gRPC services know it.
        public String uuid() {
            return GlobalIds.local(id);
        }
    }

    public Session startReading(String referenceText) {
        return start(reading(referenceText), UUID.randomUUID());
    }

    /// The same key returns the same session, with a new ticket.
    public Session startReading(String referenceText, UUID idempotencyKey) {
        return start(reading(referenceText), idempotencyKey);
    }

    /// A reading of a line of a scenario.
    ///
    /// @param scenarioId global id
    public Session startReading(String referenceText, String scenarioId) {
        return start(
                Map.of("readAloud", Map.of("language", "en", "text", referenceText, "scenarioId", scenarioId)),
                UUID.randomUUID());
    }

    /// A sentence that a quiz wants said aloud.
    public Session startQuizAnswer(String sentence) {
        return start(
                Map.of("readAloud", Map.of("language", "en", "text", sentence, "isQuizAnswer", true)),
                UUID.randomUUID());
    }

    public Session startFreeSpeech(String topic) {
        return start(Map.of("free", Map.of("language", "en", "topic", topic)), UUID.randomUUID());
    }

    /// A talk with the partner of a scenario.
    ///
    /// @param scenarioId global id
    /// @param mode `PRACTICE` or `EXAM`
    public Session startRolePlay(String scenarioId, String mode) {
        return start(Map.of("rolePlay", Map.of("scenarioId", scenarioId, "mode", mode)), UUID.randomUUID());
    }

    /// The published scenarios of a profession, with their cards.
    public JsonNode scenarios(String profession) {
        return ask("""
                query Scenarios($profession: Profession) {
                  scenarios(first: 100, profession: $profession) {
                    nodes { id title setting candidateCard { role bullets } tasks }
                  }
                }
                """, Map.of("profession", profession)).required("scenarios").required("nodes");
    }

    /// What an examiner would give for a talk; null when it was not rated.
    public JsonNode talkReport(String sessionId) {
        return ask("""
                query Report($id: ID!) {
                  speakingSession(id: $id) {
                    talkReport {
                      rubric words
                      estimate { scale value low high label lowLabel highLabel }
                      criteria {
                        name highestBand notRated
                        rating { band low high strength suggestion moment { text start } }
                      }
                      tasks { task state quote { text } }
                      fluency { wordsPerTurn repairsPerHundredWords wordsPerMinute }
                    }
                  }
                }
                """, Map.of("id", sessionId)).required("speakingSession").required("talkReport");
    }

    /// A new ticket, and where to continue.
    public AudioSender.Resumption resume(String sessionId) {
        var payload = change(LearnerDocuments.RESUME_SPEAKING, Map.of("sessionId", sessionId));
        return new AudioSender.Resumption(
                Ticket.of(payload.required("audio")),
                payload.required("settledSequence").asLong());
    }

    /// Ends a session and returns its result.
    public JsonNode finish(String sessionId) {
        return change(LearnerDocuments.FINISH_SPEAKING, Map.of("sessionId", sessionId))
                .required("result");
    }

    /// Opens the session's audio socket; a broken one is resumed automatically.
    public AudioSender speak(Session session, Consumer<SpeakResponse> listener) throws InterruptedException {
        return AudioSender.open(
                (ticket, responses) -> AudioSocket.open(graphQl, ticket, responses),
                session.ticket(),
                () -> resumeWhenReachable(session.id()),
                listener);
    }

    /// Asks for a new ticket, again while a service restarts, as the apps do.
    private AudioSender.Resumption resumeWhenReachable(String sessionId) throws InterruptedException {
        long begin = System.nanoTime();
        while (true) {
            try {
                return resume(sessionId);
            } catch (GraphQlFailure failure) {
                if (!failure.isRetryable() || System.nanoTime() - begin > REACHABLE_WITHIN.toNanos()) throw failure;
            } catch (GraphQl.Unreachable away) { // an edge has ended; a balancer leads to another one
                if (System.nanoTime() - begin > REACHABLE_WITHIN.toNanos()) throw away;
            }
            TimeUnit.MILLISECONDS.sleep(ASK_AGAIN_MILLIS);
        }
    }

    /// Watches the session's events.
    ///
    /// @param after the cursor of the last event seen; null for all
    public Subscription watch(String sessionId, @Nullable String after, Consumer<JsonNode> events)
            throws InterruptedException {
        var variables = new HashMap<String, Object>();
        variables.put("session", sessionId);
        if (after != null) variables.put("after", after);
        return Subscription.open(
                graphQl,
                accessToken,
                LearnerDocuments.EVENTS,
                variables,
                data -> events.accept(data.required("speakingEvents")));
    }

    /// The latest attempts and the statistics over all.
    public JsonNode history(int attempts) {
        return ask(LearnerDocuments.HISTORY, Map.of("first", attempts)).required("viewer");
    }

    /// The ids of the sessions of all attempts, the latest first.
    public List<String> attemptedSessions() {
        var sessions = new ArrayList<String>();
        var variables = new HashMap<String, Object>();
        while (true) {
            var page = ask("""
                    query AttemptedSessions($after: String) {
                      viewer {
                        history(first: 100, after: $after) {
                          nodes { session { id } }
                          pageInfo { hasNextPage endCursor }
                        }
                      }
                    }
                    """, variables).required("viewer").required("history");
            for (var attempt : page.required("nodes"))
                sessions.add(attempt.required("session").required("id").asString());
            if (!page.required("pageInfo").required("hasNextPage").asBoolean()) return List.copyOf(sessions);
            variables.put(
                    "after", page.required("pageInfo").required("endCursor").asString());
        }
    }

    /// One session with its result, if it has ended; null when there is none.
    public JsonNode session(String sessionId) {
        return ask(
                        "query Session($id: ID!) { speakingSession(id: $id) { id state lastCursor result { "
                                + LearnerDocuments.RESULT + " } } }",
                        Map.of("id", sessionId))
                .required("speakingSession");
    }

    /// A text as speech of the embedded voice, as a WAV file.
    public byte[] synthesize(String text) {
        return synthesized(Map.of("text", text));
    }

    /// The same by a voice that sounds like this.
    ///
    /// @param gender `FEMALE` or `MALE`
    public byte[] synthesize(String text, String gender) {
        return synthesized(Map.of("text", text, "traits", Map.of("gender", gender, "age", "ADULT", "pace", "NORMAL")));
    }

    private byte[] synthesized(Map<String, ?> input) {
        var uri = URI.create(change(LearnerDocuments.SYNTHESIZE, input)
                .required("speech")
                .required("uri")
                .asString());
        var data = uri.getSchemeSpecificPart();
        int comma = data.indexOf(";base64,");
        if (!"data".equals(uri.getScheme()) || comma < 0) {
            throw new IllegalStateException("uri: " + uri.getScheme() + " (expected: data with base64)");
        }
        return Base64.getDecoder().decode(data.substring(comma + ";base64,".length()));
    }

    /// Has everything of this learner erased. Every service erases its part later.
    ///
    /// @param password the current one
    /// @return the id of the receipt
    public UUID eraseMe(String password) {
        var input = Map.of("idempotencyKey", UUID.randomUUID().toString(), "password", password);
        return UUID.fromString(change("eraseMe", "EraseMeInput", input, "receiptId")
                .required("receiptId")
                .asString());
    }

    /// Runs any operation. An access token that has expired is renewed.
    public JsonNode ask(String document, Map<String, ?> variables) {
        var token = accessToken;
        try {
            return graphQl.ask(token, document, variables);
        } catch (GraphQlFailure failure) {
            if (!failure.reason().equals("TOKEN_EXPIRED") || !renew(token)) throw failure;
            return graphQl.ask(accessToken, document, variables);
        }
    }

    /// Returns false for a learner who is signed in elsewhere.
    private synchronized boolean renew(String expired) {
        if (refreshToken == null) return false;
        if (!accessToken.equals(expired)) return true; // another thread has renewed it
        var input = Map.of("refreshToken", refreshToken);
        var signedIn = payload(graphQl.ask(null, LearnerDocuments.REFRESH, Map.of("input", input)))
                .required("signedIn");
        refreshToken = signedIn.required("refreshToken").asString();
        accessToken = signedIn.required("accessToken").asString();
        return true;
    }

    public GraphQl graphQl() {
        return graphQl;
    }

    public String accessToken() {
        return accessToken;
    }

    /// Global id.
    public String id() {
        return id;
    }

    private static Map<String, Object> reading(String referenceText) {
        return Map.of("readAloud", Map.of("language", "en", "text", referenceText));
    }

    private Session start(Map<String, Object> task, UUID idempotencyKey) {
        var input = Map.of("task", task, "idempotencyKey", idempotencyKey.toString());
        var payload = change(LearnerDocuments.START_SPEAKING, input);
        return new Session(payload.required("session").required("id").asString(), Ticket.of(payload.required("audio")));
    }

    /// Runs a mutation, and returns its payload.
    JsonNode change(String name, String inputType, Map<String, ?> input, String fields) {
        return change(LearnerDocuments.mutation(name, inputType, fields), input);
    }

    private JsonNode change(String mutation, Map<String, ?> input) {
        return payload(ask(mutation, Map.of("input", input)));
    }

    private static JsonNode payload(JsonNode data) {
        var payload = data.required("payload");
        var errors = payload.required("errors");
        if (!errors.isEmpty()) {
            throw new PayloadRefusal(
                    errors.path(0).path("__typename").asString(),
                    errors.path(0).path("message").asString());
        }
        return payload;
    }
}
