package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.speech.RunningSpeech.Learner;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.v1.Drill;
import dev.vivavoce.speech.v1.DrilledWord;
import dev.vivavoce.speech.v1.Outcome;
import dev.vivavoce.speech.v1.Purpose;
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
        var drill = learner.start(drill(attempt, PRESSURE));
        var task = drill(attempt, PRESSURE).toBuilder();
        task.getDrillBuilder().setLanguage("en-GB").setText("pressure");
        assertThat(drill.getSession().getTask()).isEqualTo(task.build());
        try (var speaker = learner.whole(drill, Sounds.spoken("Pressure."))) {
            assertThat(speaker.result().getOutcome()).isEqualTo(Outcome.OUTCOME_SCORED);
        }
        var session = learner.finish(drill);
        assertThat(session.getTask().getDrill().getWord().getAttemptId()).isEqualTo(attempt);
        assertThat(session.getResult().getWords(0).getText()).isEqualTo("pressure");
        assertThat(session.getTask().getPurpose()).isEqualTo(Purpose.PURPOSE_DRILL);
    }

    @Test
    void the_same_key_starts_the_same_drill_and_another_word_is_refused() {
        var learner = speech.learner();
        var attempt = spoken(learner);
        var key = UUID.randomUUID().toString();
        var first = start(learner, key, drill(attempt, PRESSURE));
        assertThat(start(learner, key, drill(attempt, PRESSURE)).getSession()).isEqualTo(first.getSession());
        assertThat(Speaker.reason(() -> start(learner, key, drill(attempt, 5))))
                .isEqualTo("ALREADY_EXISTS/IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void there_is_no_drill_of_an_attempt_that_is_unknown_or_of_another_learner_or_not_finished_or_a_drill() {
        var learner = speech.learner();
        var attempt = spoken(learner);
        var unfinished = learner.readAloud(SENTENCE).getSession().getId();
        var drill = learner.start(drill(attempt, PRESSURE));
        learner.finish(drill);
        for (var id : List.of(
                UUID.randomUUID().toString(), unfinished, drill.getSession().getId()))
            assertThat(refusal(learner, drill(id, 0))).as(id).isEqualTo("NOT_FOUND/ATTEMPT_UNKNOWN");
        assertThat(refusal(speech.learner(), drill(attempt, PRESSURE))).isEqualTo("NOT_FOUND/ATTEMPT_UNKNOWN");
    }

    @Test
    void a_drill_reads_the_word_that_it_names_whatever_text_and_language_the_request_has() {
        var learner = speech.learner();
        var attempt = spoken(learner);
        var asked = drill(attempt, PRESSURE).toBuilder();
        asked.getDrillBuilder().setLanguage("en-US").setText("blood");
        var drill = learner.start(asked.build()).getSession().getTask().getDrill();
        assertThat(drill.getText()).isEqualTo("pressure");
        assertThat(drill.getLanguage()).isEqualTo("en-GB");
        assertThat(refusal(learner, drill(attempt, 10))).isEqualTo("NOT_FOUND/ATTEMPT_UNKNOWN");
        for (var bad : List.of(
                drill(attempt, -1),
                drill("no uuid", PRESSURE),
                asked.clone().clearDrill().build()))
            assertThat(refusal(learner, bad)).as(bad.toString()).isEqualTo("INVALID_ARGUMENT/FIELD_INVALID");
    }

    @Test
    void the_purpose_of_a_drill_and_its_kind_imply_each_other() {
        var learner = speech.learner();
        var drill = drill(spoken(learner), PRESSURE);
        for (var bad : List.of(
                drill.toBuilder().setPurpose(Purpose.PURPOSE_ATTEMPT).build(),
                RunningSpeech.reading("Pressure.").toBuilder()
                        .setPurpose(Purpose.PURPOSE_DRILL)
                        .build(),
                RunningSpeech.free().toBuilder()
                        .setPurpose(Purpose.PURPOSE_DRILL)
                        .build()))
            assertThat(Refusal.of(() -> {
                                var _ = learner.start(bad);
                            })
                            .fields())
                    .as(bad.toString())
                    .containsExactly("task.purpose");
    }

    private static String spoken(Learner learner) {
        var started = learner.readAloud(SENTENCE);
        try (var speaker = learner.whole(started, Sounds.spoken(SENTENCE))) {
            assertThat(speaker.result().getWords(PRESSURE).getText()).isEqualTo("pressure");
        }
        return started.getSession().getId();
    }

    private static Task drill(String attemptId, int index) {
        return Task.newBuilder()
                .setPurpose(Purpose.PURPOSE_DRILL)
                .setDrill(Drill.newBuilder()
                        .setWord(
                                DrilledWord.newBuilder().setAttemptId(attemptId).setWordIndex(index)))
                .build();
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
