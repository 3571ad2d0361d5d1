package dev.vivavoce.speech.session.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import dev.vivavoce.speech.pronunciation.scoring.ErrorType;
import dev.vivavoce.speech.pronunciation.scoring.Result;
import dev.vivavoce.speech.pronunciation.scoring.ScoredWord;
import dev.vivavoce.speech.session.task.SpeakingTask;
import dev.vivavoce.speech.session.task.SpeakingTask.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
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
                List.of(),
                Instant.parse("2026-11-20T09:00:00.123456Z"),
                1,
                new ReservedAudio(28_800_000, 28_800_000, Instant.parse("2026-11-20T09:45:00Z")),
                900,
                new Progress(new SettledPosition(28_800_000, 18_000, 28_800_000), 450, 450, 570, true),
                false,
                Duration.ZERO);
        var word = new ScoredWord("word", 0, 1, 1.3, 77.7, ErrorType.NONE, 0.9, List.of(), false, 0);
        var result = new Result(
                Result.Outcome.SCORED,
                null,
                new Result.Scores(80, 80, 100.0, 80, 81.25, new Result.Costs(13.8, 1.6, 3.35, 0, 0, 0)),
                text,
                Collections.nCopies(4_500, word),
                150,
                160,
                List.of(),
                List.of(),
                List.of(),
                true,
                80,
                "vivavoce",
                "1",
                Duration.ofMinutes(30).toSeconds(),
                1_700.123456789);
        var end = new SessionEnd(
                lease,
                new SessionEnd.Performance.Scored(result),
                null,
                28_800_000,
                true,
                Instant.parse("2026-11-20T09:31:02.654321Z"));
        var event = EventMessages.sessionFinished(end);
        assertThat(EventMessages.result(end)).hasSizeGreaterThan(100_000);
        assertThat(event.getSerializedSize()).isLessThan(512);
        assertThat(event.getAudioDuration()).isEqualTo(Durations.fromMinutes(30));
    }
}
