package dev.vivavoce.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.cli.RunningPlatform;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.speech.v1.Outcome;
import dev.vivavoce.steps.Eventually;
import dev.vivavoce.steps.Said;
import dev.vivavoce.steps.Speaking;
import dev.vivavoce.steps.TestFolders;
import dev.vivavoce.steps.Watched;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The platform in a JVM of its own that is ended by `kill -9`, with a locale and a time zone that reveal locale
/// bugs. It lives for a minute, so its second compiler would give little.
@Tag("slow")
class KilledPlatformTest {
    private static final String[] ELSEWHERE = {
        "-XX:TieredStopAtLevel=1",
        "-XX:ReservedCodeCacheSize=240m",
        "-XX:+UseSerialGC",
        "-Duser.language=tr",
        "-Duser.country=TR",
        "-Duser.timezone=Pacific/Kiritimati"
    };

    private Path home = Path.of("");

    @BeforeEach
    void makeHome() throws Exception {
        home = WholePlatform.newHome();
    }

    @AfterEach
    void removeHome() {
        TestFolders.delete(home);
    }

    @Test
    void no_acknowledged_final_result_is_lost_and_session_and_history_continue_with_our_own_voice() throws Exception {
        var settings = WholePlatform.settings(home);
        var platform = RunningPlatform.beside(settings, ELSEWHERE);
        try {
            var learner = WholePlatform.learner(platform);
            var text = String.join(" ", Said.SENTENCES);
            var pcm = Said.withPauses(learner);
            var unbroken = Speaking.speak(learner, learner.startReading(text), pcm);
            assertThat(unbroken.getOutcome()).isEqualTo(Outcome.OUTCOME_SCORED);

            var untouched = learner.startReading(Said.SHORT.text());
            awaitAttempts(learner, 1);

            var session = learner.startReading(text);
            var settled = new AtomicLong();
            var seen = new ArrayList<JsonNode>();
            int middle = Said.spoken(learner, Said.SENTENCES.getFirst()).length + 32 * 2_200;
            try (var voice = learner.speak(session, response -> {
                if (response.hasAcknowledged())
                    settled.set(response.getAcknowledged().getSettledSequence());
            })) {
                var watched = Watched.all(learner, session.id());
                voice.sayAtOnce(Arrays.copyOf(pcm, middle));
                watched.await("UtteranceScored");
                Eventually.get("settled audio", Duration.ofSeconds(10), settled::get, now -> now > 0);
                seen.addAll(watched.durable());

                platform = platform.killAndStartAgain(settings);

                // The sender detects the broken connection and resumes it.
                voice.sayAtOnce(Arrays.copyOfRange(pcm, middle, pcm.length));
                voice.finish();
                assertThat(voice.result(Duration.ofSeconds(60))).isEqualTo(unbroken);
            }
            try (var after = Watched.all(learner, session.id())) {
                after.await("SpeakingFinished");
                assertThat(after.durable()).startsWith(seen.toArray(JsonNode[]::new));
                assertThat(after.of("UtteranceScored"))
                        .as("nothing is scored twice")
                        .extracting(event -> event.required("utteranceId").asString())
                        .doesNotHaveDuplicates();
            }
            awaitAttempts(learner, 2);
            assertThat(learner.session(untouched.id()).required("state").asString())
                    .as("a session without speech")
                    .isEqualTo("OPEN");
            assertThat(learner.resume(untouched.id()).settledSequence()).isZero();
        } finally {
            platform.close();
        }
    }

    private static void awaitAttempts(Learner learner, int wanted) throws InterruptedException {
        Eventually.get(
                wanted + " attempts in the history",
                Duration.ofSeconds(20),
                () -> learner.history(5)
                        .required("history")
                        .required("totalCount")
                        .asInt(),
                count -> count == wanted);
    }
}
