package dev.vivavoce.assessment.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.assessment.Spoken;
import dev.vivavoce.assessment.attempt.AttemptMarks.SoundMark;
import dev.vivavoce.assessment.attempt.AttemptMarks.WordMark;
import dev.vivavoce.events.v1.Event;
import dev.vivavoce.speech.v1.ErrorType;
import dev.vivavoce.speech.v1.Purpose;
import dev.vivavoce.speech.v1.Session;
import dev.vivavoce.speech.v1.TaskKind;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttemptEventsTest {
    /// The file is the encoded form of version 1. It is never rewritten, because outboxes still hold such events.
    @Test
    void an_end_encoded_by_the_first_version_is_read_for_ever() throws IOException {
        var finished = AttemptEvents.SPEAKING_FINISHED.read(recorded());
        assertThat(finished.getSessionId()).isEqualTo("0f8fad5b-d9cb-469f-a165-70867728950e");
        assertThat(finished.getUserId()).isEqualTo("7c9e6679-7425-40de-944b-e07fc1f90ae7");
        assertThat(finished.getTaskKind()).isEqualTo(TaskKind.TASK_KIND_READ_ALOUD);
        assertThat(finished.getPurpose()).isEqualTo(Purpose.PURPOSE_ATTEMPT);
        assertThat(recorded().getSubjectId()).isEqualTo(finished.getSessionId());
        assertThat(finished.getUnknownFields().asMap()).isEmpty();
    }

    @Test
    void the_columns_for_search_and_sums_come_from_task_and_result() {
        var scenario = UUID.randomUUID();
        var session = Spoken.by(UUID.randomUUID())
                .line(scenario, "I think so.")
                .score(74.125)
                .speech(Duration.ofMillis(1_180))
                .word("I", 96, Spoken.phone("AY", "aɪ", 96, "AY"))
                .word("think", 48.5, Spoken.phone("TH", "θ", 12.5, "S"), Spoken.phone("IH", "ɪ", 81, "IH"))
                .word("so.", 0, ErrorType.ERROR_TYPE_OMISSION)
                .word("um", 50, ErrorType.ERROR_TYPE_INSERTION)
                .finished();
        assertThat(AttemptEvents.marks(session))
                .isEqualTo(new AttemptMarks(
                        new AttemptMarks.TaskMark(
                                1, 1, "en-GB", new AttemptMarks.ScenarioMark(scenario, "I think so.")),
                        new AttemptMarks.Score(74.125, false),
                        Duration.ofMillis(1_180),
                        List.of(new WordMark("i", 1, 96), new WordMark("so", 1, 0), new WordMark("think", 1, 48.5)),
                        List.of(
                                new SoundMark("AY", "AY", "aɪ", 1, 96),
                                new SoundMark("TH", "S", "θ", 1, 12.5),
                                new SoundMark("IH", "IH", "ɪ", 1, 81)),
                        null));
    }

    @Test
    void what_was_not_read_or_not_understood_says_nothing_about_a_word() {
        var givenUp = Spoken.by(UUID.randomUUID())
                .word("think", 48.5, Spoken.phone("TH", "θ", 12.5, "S"))
                .word("about", 90)
                .word("that", 0, ErrorType.ERROR_TYPE_OMISSION)
                .word("um", 0, ErrorType.ERROR_TYPE_INSERTION)
                .word("again", 0, ErrorType.ERROR_TYPE_OMISSION)
                .word("um", 0, ErrorType.ERROR_TYPE_INSERTION)
                .finished();
        assertThat(AttemptEvents.marks(givenUp).words())
                .as("two of four left out: the text was given up")
                .containsExactly(new WordMark("about", 1, 90), new WordMark("think", 1, 48.5));
        var unclear = Spoken.by(UUID.randomUUID())
                .word("think", 48.5, Spoken.phone("TH", "θ", 12.5, "S"))
                .word("about", 5, Spoken.phone("B", "b", 5, "P"))
                .word("that", 5)
                .word("so", 0, ErrorType.ERROR_TYPE_OMISSION)
                .finished()
                .toBuilder();
        unclear.getResultBuilder().addUnclearPartsBuilder().setFirstWord(1).setLastWord(2);
        var marks = AttemptEvents.marks(unclear.build());
        assertThat(marks.words()).containsExactly(new WordMark("so", 1, 0), new WordMark("think", 1, 48.5));
        assertThat(marks.sounds()).containsExactly(new SoundMark("TH", "S", "θ", 1, 12.5));
        unclear.getResultBuilder().setIsIncomplete(true);
        assertThat(AttemptEvents.marks(unclear.build()).words())
                .as("speech is missing")
                .containsExactly(new WordMark("think", 1, 48.5));
    }

    @Test
    void a_role_play_belongs_to_its_scenario_and_is_summed_up_as_free_speech_is() {
        var scenario = UUID.randomUUID();
        var spoken = Spoken.by(UUID.randomUUID()).word("think", 48.5, Spoken.phone("TH", "θ", 12.5, "S"));
        var free = AttemptEvents.marks(spoken.kind(TaskKind.TASK_KIND_FREE).finished());
        var marks = AttemptEvents.marks(
                spoken.rolePlay(scenario, 2, "Hello?", "Good evening.").finished());
        assertThat(marks.task())
                .isEqualTo(new AttemptMarks.TaskMark(3, 1, "en-GB", new AttemptMarks.ScenarioMark(scenario, null)));
        assertThat(marks.task().isTalk()).isTrue();
        assertThat(free.task().isTalk()).isTrue();
        assertThat(marks.words()).isEqualTo(free.words()).hasSize(1);
        assertThat(marks.sounds()).isEqualTo(free.sounds()).hasSize(1);
        assertThat(marks.speech()).isEqualTo(free.speech());
        assertThat(marks.score()).isEqualTo(free.score());
    }

    @Test
    void reading_aloud_and_free_speech_for_another_purpose_are_no_talks() {
        var reading = Spoken.by(UUID.randomUUID());
        var review = Spoken.by(UUID.randomUUID()).kind(TaskKind.TASK_KIND_FREE).purpose(Purpose.PURPOSE_REVIEW);
        assertThat(AttemptEvents.marks(reading.finished()).task().isTalk()).isFalse();
        assertThat(AttemptEvents.marks(review.finished()).task().isTalk()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 100.1, Double.NaN, Double.POSITIVE_INFINITY})
    void a_score_out_of_its_range_is_refused_in_every_field(double score) {
        var user = UUID.randomUUID();
        refused(Spoken.by(user).score(score).finished());
        refused(Spoken.by(user).word("word", score).finished());
        refused(Spoken.by(user)
                .word("word", 50, Spoken.phone("W", "w", score, "W"))
                .finished());
    }

    @Test
    void a_score_with_a_rounding_error_is_accepted() {
        var marks = AttemptEvents.marks(Spoken.by(UUID.randomUUID())
                .score(100.00000000000001)
                .word("word", -1e-12)
                .finished());
        assertThat(marks.score()).isEqualTo(new AttemptMarks.Score(100, true));
        assertThat(marks.words()).containsExactly(new WordMark("word", 1, 0));
    }

    @Test
    void missing_and_negative_values_are_refused() {
        var whole = Spoken.by(UUID.randomUUID()).finished();
        refused(whole.toBuilder().clearTask().build());
        refused(whole.toBuilder().clearResult().build());
        refused(whole.toBuilder().clearFinishedAt().build());
        refused(whole.toBuilder().clearCreatedAt().build());
        refused(whole.toBuilder().setId("1").build());
        refused(whole.toBuilder().setUserId("").build());
        refused(Spoken.by(UUID.randomUUID()).language("").finished());
        refused(Spoken.by(UUID.randomUUID()).speech(Duration.ofSeconds(-1)).finished());
        refused(Spoken.by(UUID.randomUUID())
                .purpose(Purpose.PURPOSE_UNSPECIFIED)
                .finished());
        var kindless = whole.toBuilder();
        kindless.getTaskBuilder().clearKind();
        refused(kindless.build());
        var placeless = whole.toBuilder();
        placeless
                .getTaskBuilder()
                .getReadAloudBuilder()
                .getScenarioLineBuilder()
                .setScenarioId("1");
        refused(placeless.build());
        var nowhere = Spoken.by(UUID.randomUUID()).rolePlay(UUID.randomUUID(), 1, "Hello?").finished().toBuilder();
        nowhere.getTaskBuilder().getRolePlayBuilder().clearScenarioId();
        refused(nowhere.build());
        var scoreless = whole.toBuilder();
        scoreless.getResultBuilder().clearScores();
        refused(scoreless.build());
    }

    private static void refused(Session finished) {
        assertThatThrownBy(() -> {
                    var _ = AttemptEvents.attempt(finished);
                    var _ = AttemptEvents.marks(finished);
                })
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "Hello!,     hello",
                "“Don’t!”,   don't",
                "well-known, well-known",
                "ÉCOLE,      école",
                "İstanbul,   i̇stanbul",
                "(3rd),      3rd",
                "नमस्ते।,       नमस्ते",
                "—,          ``",
            })
    void a_word_is_counted_in_lower_case_without_the_punctuation_around_it(String written, String counted) {
        assertThat(AttemptEvents.plain(written)).isEqualTo(counted);
    }

    private static Event recorded() throws IOException {
        try (var file = AttemptEventsTest.class.getResourceAsStream("speaking_finished_v1.binpb")) {
            return Event.parseFrom(Objects.requireNonNull(file));
        }
    }
}
