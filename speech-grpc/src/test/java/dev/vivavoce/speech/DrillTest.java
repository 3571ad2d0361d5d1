package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.RunningSpeech.Learner;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.v1.DrilledWord;
import dev.vivavoce.speech.v1.Outcome;
import dev.vivavoce.speech.v1.Purpose;
import dev.vivavoce.speech.v1.ReadAloud;
import dev.vivavoce.speech.v1.SessionStarted;
import dev.vivavoce.speech.v1.Task;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Drills: a word of an attempt is said again. Only the learner of the attempt can start one.
class DrillTest {
    private static final String SENTENCE = "The nurse will check your blood pressure in the morning.";
    private static final int PRESSURE = 6;

    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech();

    @Test
    void a_word_of_an_attempt_is_said_again_and_the_session_keeps_which_word_it_was() {
        var learner = speech.learner();
        var attempt = spoken(learner);
        var drill = learner.start(drill(attempt, PRESSURE, "pressure"));
        assertThat(drill.getSession().getTask()).isEqualTo(drill(attempt, PRESSURE, "pressure"));
        try (var speaker = learner.whole(drill, Sounds.spoken("Pressure."))) {
            assertThat(speaker.result().getOutcome()).isEqualTo(Outcome.OUTCOME_SCORED);
        }
        var session = learner.finish(drill);
        assertThat(session.getTask().getDrilledWord().getAttemptId()).isEqualTo(attempt);
        assertThat(session.getResult().getWords(0).getText()).isEqualTo("pressure");
        assertThat(session.getTask().getPurpose()).isEqualTo(Purpose.PURPOSE_DRILL);
    }

    @Test
    void the_same_key_starts_the_same_drill_and_another_word_is_refused() {
        var learner = speech.learner();
        var attempt = spoken(learner);
        var key = UUID.randomUUID().toString();
        var first = start(learner, key, drill(attempt, PRESSURE, "pressure"));
        assertThat(start(learner, key, drill(attempt, PRESSURE, "pressure")).getSession())
                .isEqualTo(first.getSession());
        assertThat(Speaker.reason(() -> start(learner, key, drill(attempt, 5, "blood"))))
                .isEqualTo("ALREADY_EXISTS/IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void there_is_no_drill_of_an_attempt_that_is_unknown_or_of_another_learner_or_not_finished_or_a_drill() {
        var learner = speech.learner();
        var attempt = spoken(learner);
        var unfinished = learner.readAloud(SENTENCE).getSession().getId();
        var drill = learner.start(drill(attempt, PRESSURE, "pressure"));
        learner.finish(drill);
        for (var id : List.of(
                UUID.randomUUID().toString(), unfinished, drill.getSession().getId()))
            assertThat(refusal(learner, drill(id, 0, "pressure"))).as(id).isEqualTo("NOT_FOUND/ATTEMPT_UNKNOWN");
        assertThat(refusal(speech.learner(), drill(attempt, PRESSURE, "pressure")))
                .isEqualTo("NOT_FOUND/ATTEMPT_UNKNOWN");
    }

    @Test
    void a_drill_reads_the_word_that_it_names_in_the_language_of_the_attempt() {
        var learner = speech.learner();
        var attempt = spoken(learner);
        var good = drill(attempt, PRESSURE, "pressure");
        assertThat(refusal(learner, drill(attempt, 10, "pressure"))).isEqualTo("NOT_FOUND/ATTEMPT_UNKNOWN");
        for (var bad : List.of(
                drill(attempt, PRESSURE, "blood"),
                drill(attempt, -1, "pressure"),
                drill("no uuid", PRESSURE, "pressure"),
                good.toBuilder().clearDrilledWord().build(),
                good.toBuilder().setPurpose(Purpose.PURPOSE_ATTEMPT).build(),
                good.toBuilder().setFree(RunningSpeech.free().getFree()).build(),
                changed(good, readAloud -> readAloud.setLanguage("en-US")),
                changed(
                        good,
                        readAloud ->
                                readAloud.getScenarioLineBuilder().setScenarioId(FakeContent.SCENARIO.toString()))))
            assertThat(refusal(learner, bad)).as(bad.toString()).isEqualTo("INVALID_ARGUMENT/FIELD_INVALID");
    }

    private static String spoken(Learner learner) {
        var started = learner.readAloud(SENTENCE);
        try (var speaker = learner.whole(started, Sounds.spoken(SENTENCE))) {
            assertThat(speaker.result().getWords(PRESSURE).getText()).isEqualTo("pressure");
        }
        return started.getSession().getId();
    }

    private static Task drill(String attemptId, int index, String text) {
        return Task.newBuilder()
                .setPurpose(Purpose.PURPOSE_DRILL)
                .setReadAloud(ReadAloud.newBuilder().setLanguage("en-GB").setText(text))
                .setDrilledWord(DrilledWord.newBuilder().setAttemptId(attemptId).setWordIndex(index))
                .build();
    }

    private static Task changed(Task task, java.util.function.Consumer<ReadAloud.Builder> change) {
        var builder = task.toBuilder();
        change.accept(builder.getReadAloudBuilder());
        return builder.build();
    }

    private static SessionStarted start(Learner learner, String key, Task task) {
        return learner.sessions()
                .startSession(dev.vivavoce.speech.v1.StartSessionRequest.newBuilder()
                        .setIdempotencyKey(key)
                        .setTask(task)
                        .build())
                .getStarted();
    }

    private static String refusal(Learner learner, Task task) {
        return Speaker.reason(() -> learner.start(task));
    }
}
