package dev.vivavoce.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.speech.evaluation.figures.WordErrors;
import dev.vivavoce.speech.evaluation.recordings.Sound;
import dev.vivavoce.speech.v1.Outcome;
import dev.vivavoce.steps.Eventually;
import dev.vivavoce.steps.Said;
import dev.vivavoce.steps.Watched;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/// The platform's main job: a learner speaks, receives words and scores meanwhile, and finds the attempt in the
/// history.
final class MainJob {
    private static final Duration RESULT_LIMIT = Duration.ofSeconds(60);

    private MainJob() {}

    /// @param learner a new one
    /// @param watching the same learner, at this edge or another
    static void pass(Learner learner, Learner watching, Said said) throws InterruptedException {
        assertThat(learner.history(5).required("history").required("totalCount").asInt())
                .isZero();
        var pcm = said.pcm(learner);
        var session = learner.startReading(said.text());
        JsonNode result;
        try (var watched = Watched.all(watching, session.id());
                var voice = learner.speak(session, _ -> {})) {
            voice.sayInRealTime(pcm);
            assertThat(watched.of("TranscriptUpdated"))
                    .as("while the audio runs")
                    .isNotEmpty();
            voice.sayInRealTime(Sound.silence(Duration.ofSeconds(2)));
            watched.await("UtteranceRecognized");
            var scored = watched.await("UtteranceScored");
            assertThat(scored.required("scores").required("overall").asDouble()).isBetween(1.0, 100.0);
            voice.finish();
            assertThat(voice.result(RESULT_LIMIT).getOutcome()).isEqualTo(Outcome.OUTCOME_SCORED);
            result = watched.await("SpeakingFinished").required("result");
            watched.subscription().ended().orTimeout(10, TimeUnit.SECONDS).join();
        }
        assertThat(learner.finish(session.id())).isEqualTo(result);
        assertThat(WordErrors.between(said.text(), result.required("transcript").asString())
                        .rate())
                .isLessThan(0.15);
        var viewer = Eventually.get(
                "the attempt in the history",
                Duration.ofSeconds(15),
                () -> learner.history(5),
                history -> history.required("history").required("totalCount").asInt() == 1);
        var attempt = viewer.required("history").required("nodes").path(0);
        assertThat(attempt.required("session").required("id").asString()).isEqualTo(session.id());
        assertThat(attempt.required("task").required("text").asString()).isEqualTo(said.text());
        assertThat(attempt.required("result").required("scores").required("overall"))
                .isEqualTo(result.required("scores").required("overall"));
        assertThat(viewer.required("statistics").required("attempts").asInt()).isEqualTo(1);
        assertThat(viewer.required("statistics").required("currentStreakDays").asInt())
                .isEqualTo(1);
        Eventually.get(
                "the speech time used",
                Duration.ofSeconds(15),
                () -> learner.ask("{ viewer { entitlements { speechUsed speechReserved } } }", Map.of())
                        .required("viewer")
                        .required("entitlements"),
                used -> used.required("speechUsed").asLong() > 1_000
                        && used.required("speechReserved").asLong() == 0);
    }
}
