package dev.vivavoce.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.speech.v1.Outcome;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.steps.Eventually;
import dev.vivavoce.steps.Said;
import dev.vivavoce.steps.Speaking;
import dev.vivavoce.steps.Watched;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// Services in processes of their own that are killed with `kill -9`, one after the other, during one live
/// session.
class KilledServiceTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final String PASSWORD = "seven tall lighthouses";

    @RegisterExtension
    static final SharedProcesses processes = new SharedProcesses();

    @Test
    void each_service_is_killed_in_turn_and_the_session_ends_like_an_unkilled_one_with_our_own_voice()
            throws Exception {
        var platform = processes.running();
        var learner = platform.learner();
        var text = String.join(" ", Said.SENTENCES);
        var pcm = Said.withPauses(learner);
        var unkilled = Speaking.speak(learner, learner.startReading(text), pcm);
        assertThat(unkilled.getOutcome()).isEqualTo(Outcome.OUTCOME_SCORED);
        long usedByOne = settledSpeech(learner, 1);

        var session = learner.startReading(text);
        assertThat(speakAndKill(platform, learner, session, pcm)).isEqualTo(unkilled);

        try (var watched = Watched.all(learner, session.id())) {
            watched.await("SpeakingFinished");
            assertThat(watched.of("UtteranceScored"))
                    .as("nothing is scored twice and nothing is missing")
                    .extracting(event -> event.required("utteranceId").asString())
                    .doesNotHaveDuplicates()
                    .hasSize(Said.SENTENCES.size());
        }
        assertThat(settledSpeech(learner, 2))
                .as("speech time is counted once for each session")
                .isEqualTo(2 * usedByOne);
        signsInWhileAssessmentIsDown(platform, learner);
    }

    /// An account gets what a guest has said when the service that holds the attempts is back.
    private static void signsInWhileAssessmentIsDown(ServiceProcesses platform, Learner voice) throws Exception {
        var sentence = Said.SENTENCES.getFirst();
        var email = UUID.randomUUID() + "@test.vivavoce.example";
        var account = Learner.register(platform.graphQl(), email, PASSWORD, "Ana");
        var guest = Learner.guest(platform.graphQl());
        Speaking.speak(guest, guest.startReading(sentence), Said.spoken(voice, sentence));
        platform.kill("assessment");
        var answer = platform.graphQl().ask(guest.accessToken(), """
                mutation($email: String!, $password: String!) {
                  login(input: {email: $email, password: $password, refreshTokenTransport: BODY}) {
                    signedIn { viewer { id } } errors { __typename } } }
                """, Map.of("email", email, "password", PASSWORD));
        assertThat(answer.at("/login/signedIn/viewer/id").asString()).isEqualTo(account.id());
        platform.startAgain("assessment");
        Eventually.get(
                "the attempt of the guest",
                LIMIT,
                () -> account.ask("{ viewer { history { totalCount } } }", Map.of())
                        .at("/viewer/history/totalCount")
                        .asInt(),
                Integer.valueOf(1)::equals);
    }

    private static Result speakAndKill(ServiceProcesses platform, Learner learner, Learner.Session session, byte[] pcm)
            throws Exception {
        var parts = ServiceProcesses.PARTS;
        try (var voice = learner.speak(session, _ -> {})) {
            int sent = 0;
            for (int i = 0; i < parts.size(); i++) {
                int next = pcm.length / (parts.size() + 1) * (i + 1) / 3_200 * 3_200;
                voice.sayAtOnce(Arrays.copyOfRange(pcm, sent, next));
                sent = next;
                platform.killAndStartAgain(parts.get(i));
            }
            voice.sayAtOnce(Arrays.copyOfRange(pcm, sent, pcm.length));
            voice.finish();
            return voice.result(LIMIT);
        }
    }

    /// The used speech time, once the history has this many attempts and no time is reserved.
    private static long settledSpeech(Learner learner, int attempts) throws InterruptedException {
        var viewer = Eventually.get(
                attempts + " attempts and their speech time",
                LIMIT,
                () -> learner.ask(
                                "{ viewer { history { totalCount } entitlements { speechUsed speechReserved } } }",
                                Map.of())
                        .required("viewer"),
                now -> now.required("history").required("totalCount").asInt() == attempts && reserved(now) == 0);
        return viewer.required("entitlements").required("speechUsed").asLong();
    }

    private static long reserved(JsonNode viewer) {
        return viewer.required("entitlements").required("speechReserved").asLong();
    }
}
