package dev.vivavoce.speech.session.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import dev.vivavoce.speech.session.task.SpeakingTask;
import dev.vivavoce.speech.session.task.SpeakingTask.Purpose;
import dev.vivavoce.speech.v1.Outcome;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.Scores;
import dev.vivavoce.speech.v1.Word;
import java.time.Instant;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FinishedEventTest {
    /// Kafka refuses messages above 1 MB unless it is configured otherwise.
    @Test
    void the_event_of_a_session_of_thirty_minutes_has_less_than_half_a_kilobyte() {
        var text = "a word ".repeat(285);
        var lease = new SessionLease(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new SpeakingTask.ReadAloud(Purpose.ATTEMPT, "en-GB", text, null),
                UUID.randomUUID(),
                Instant.parse("2026-11-20T09:00:00.123456Z"),
                1,
                28_800_000,
                900,
                new Progress(new SettledPosition(28_800_000, 18_000, 28_800_000), 450, 450, 570, true));
        var word = Word.newBuilder().setText("word").setScore(77.7).setConfidence(0.9);
        var result = Result.newBuilder()
                .setOutcome(Outcome.OUTCOME_SCORED)
                .setScores(Scores.newBuilder().setOverall(81.25))
                .setTranscript(text)
                .addAllWords(Collections.nCopies(4_500, word.build()))
                .setAudioDuration(Durations.fromMinutes(30))
                .setSpeechDuration(Durations.fromNanos(1_700_123_456_789L))
                .build();
        var event = EventMessages.sessionFinished(lease, result, Instant.parse("2026-11-20T09:31:02.654321Z"));
        assertThat(result.getSerializedSize()).isGreaterThan(100_000);
        assertThat(event.getSerializedSize()).isLessThan(512);
        assertThat(event.getOverallScore()).isEqualTo(81.25);
        assertThat(event.getAudioDuration()).isEqualTo(Durations.fromMinutes(30));
    }
}
