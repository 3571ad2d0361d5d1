package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.speech.v1.SpeakResponse;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The main path over the edge: register, start, watch, speak, finish, read the history.
class MainJobTest {
    @RegisterExtension
    static final Edge edge = Edge.of();

    private static final String EVENTS = """
            subscription($id: ID!, $after: String) {
              speakingEvents(sessionId: $id, after: $after) {
                __typename cursor durable occurredAt utteranceId
                ... on SpeechStarted { at }
                ... on TranscriptUpdated { stableText unstableText }
                ... on UtteranceRecognized { text start end words { text start end confidence } }
                ... on UtteranceScored { words { text score errorType phones { ipa score } } scores { overall } }
                ... on WarningRaised { warning at left }
                ... on SpeakingFinished { result { scores { overall } } session { id state } }
              }
            }
            """;

    @Test
    void a_service_that_does_not_answer_costs_its_deadline_and_its_own_field() {
        edge.content().stalls = true;
        try {
            var answer = edge.person("Eva").ask("{ viewer { displayName } scenarios { totalCount } }");
            assertThat(answer.reason()).isEqualTo("DEADLINE_EXCEEDED");
            assertThat(answer.error().at("/extensions/retryable").asBoolean()).isTrue();
        } finally {
            edge.content().stalls = false;
        }
    }

    @Test
    void a_start_without_speech_time_names_the_sessions_that_hold_it_and_one_call_each_ends_them() {
        var eva = edge.person("Eva");
        var running = eva.startSpeaking().at("/session/id").asString();
        edge.speech().usedUp = true;
        try {
            var refused = eva.ask("""
                            mutation($key: UUID!) {
                              startSpeaking(input: {idempotencyKey: $key, task: {free: {language: "en-GB"}}}) {
                                session { id }
                                errors {
                                  __typename
                                  ... on SpeechTimeUsedUp {
                                    limit resetsAt
                                    heldBy {
                                      reserved heldUntil
                                      session { id createdAt task { ... on ReadAloudTask { text } } }
                                    }
                                  }
                                }
                              }
                            }
                            """, Map.of("key", java.util.UUID.randomUUID().toString()))
                    .at("/startSpeaking");
            assertThat(refused.at("/session").isNull()).isTrue();
            var hold = refused.at("/errors/0/heldBy/0");
            assertThat(hold.at("/session/id").asString()).isEqualTo(running);
            assertThat(hold.at("/session/task/text").asString()).isEqualTo("good morning doctor");
            assertThat(hold.at("/reserved").asLong()).isEqualTo(60_000);
            assertThat(hold.at("/heldUntil").asString()).isEqualTo("2026-09-21T14:13:20.000Z");
            var ended = eva.ask(
                    "mutation($id: ID!) { finishSpeaking(input: {sessionId: $id}) { session { state } } }",
                    Map.of("id", running));
            assertThat(ended.at("/finishSpeaking/session/state").asString()).isEqualTo("FINISHED");
            var alone = edge.person("Ida").startSpeaking().at("/errors/0");
            assertThat(alone.at("/__typename").asString()).isEqualTo("SpeechTimeUsedUp");
            assertThat(alone.at("/message").asString()).isEqualTo("this month's speech time is used up");
        } finally {
            edge.speech().usedUp = false;
        }
    }

    @Test
    void a_learner_registers_speaks_watches_and_gets_the_result() throws Exception {
        var registered = edge.nobody().ask("""
                        mutation {
                          register(input: {email: "ana@example.org", password: "correct horse", displayName: "Ana",
                                           timeZone: "Europe/Madrid", refreshTokenTransport: BODY}) {
                            signedIn { accessToken refreshToken accessTokenExpiresAt viewer { id displayName email } }
                            errors { __typename }
                          }
                        }
                        """).at("/register");
        assertThat(registered.at("/signedIn/refreshToken").asString()).isNotEmpty();
        assertThat(registered.at("/signedIn/viewer/displayName").asString()).isEqualTo("Ana");
        var ana = new Person(
                edge,
                java.util.UUID.randomUUID(),
                registered.at("/signedIn/accessToken").asString());
        assertThat(ana.ask("{ viewer { email timeZone roles } }").at("/viewer").toString())
                .isEqualTo("{\"email\":\"ana@example.org\",\"timeZone\":\"Europe/Madrid\",\"roles\":[\"LEARNER\"]}");

        var started = ana.startSpeaking();
        assertThat(started.at("/errors")).isEmpty();
        assertThat(started.at("/audio/uri").asString())
                .isEqualTo(edge.socketUri("/audio").toString());
        var sessionId = started.at("/session/id").asString();

        try (var watching = ana.socket();
                var speaking = AudioClient.open(edge, started.at("/audio"))) {
            watching.subscribe("1", EVENTS, Map.of("id", sessionId));
            Await.until("the watcher", () -> edge.speech().watching.get() == 1);
            speaking.config();
            assertThat(speaking.next().hasAccepted()).isTrue();
            speaking.audio(1);
            speaking.audio(2);
            assertThat(speaking.next().getAcknowledged().getReceivedSequence()).isEqualTo(1);
            assertThat(speaking.next().getAcknowledged().getReceivedSequence()).isEqualTo(2);
            speaking.finish();
            SpeakResponse last = speaking.next();
            assertThat(last.getFinished().getResult().getScores().getOverall()).isEqualTo(88.5);
            assertThat(speaking.closed()).isEqualTo(new GraphClient.Closed(1000, "FINISHED"));

            var kinds = new ArrayList<String>();
            while (true) {
                var event = watching.event();
                kinds.add(event.path("__typename").asString());
                if (kinds.getLast().equals("UtteranceRecognized")) {
                    assertThat(event.path("text").asString()).isEqualTo("good morning");
                    assertThat(event.path("start").asLong()).isEqualTo(100);
                    assertThat(event.path("cursor").asString()).isEqualTo("1");
                }
                if (kinds.getLast().equals("SpeakingFinished")) {
                    assertThat(event.at("/result/scores/overall").asDouble()).isEqualTo(88.5);
                    assertThat(event.at("/session/state").asString()).isEqualTo("FINISHED");
                    break;
                }
            }
            assertThat(kinds).contains("UtteranceRecognized", "UtteranceScored", "WarningRaised", "SpeakingFinished");
            assertThat(watching.next().path("type").asString()).isEqualTo("complete");
        }

        var finished = ana.ask("""
                        mutation($id: ID!) {
                          finishSpeaking(input: {sessionId: $id}) {
                            result {
                              outcome notUnderstoodReason isCorrect transcript words { text errorType start referenceIndex doubt }
                              weakestSounds { arpabet ipa occurrences missed meanScore missedIn }
                              unclearParts { firstWord lastWord start end }
                            }
                            session { state finishedAt }
                            errors { __typename }
                          }
                        }
                        """, Map.of("id", sessionId)).at("/finishSpeaking");
        assertThat(finished.at("/result/outcome").asString()).isEqualTo("SCORED");
        assertThat(finished.at("/result/words/2/errorType").asString()).isEqualTo("OMISSION");
        assertThat(finished.at("/result/words/0/doubt").asDouble()).isZero();
        assertThat(finished.at("/result/words/2/doubt").asDouble()).isEqualTo(1);
        assertThat(finished.at("/result/words/2/start").isNull()).isTrue();
        assertThat(finished.at("/result/notUnderstoodReason").isNull()).isTrue();
        assertThat(finished.at("/result/weakestSounds/0/ipa").asString()).isEqualTo("ɡ");
        assertThat(finished.at("/result/weakestSounds/0/missed").asInt()).isEqualTo(1);
        assertThat(finished.at("/result/weakestSounds/0/missedIn/0").asInt()).isEqualTo(1);
        assertThat(finished.at("/result/unclearParts/0/lastWord").asInt()).isEqualTo(1);
        assertThat(finished.at("/result/unclearParts/0/end").asInt()).isEqualTo(900);
        Await.until(
                "streams to end",
                () -> edge.speech().speaking.get() == 0
                        && edge.speech().watching.get() == 0);
    }
}
