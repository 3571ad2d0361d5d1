package dev.vivavoce.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.steps.Eventually;
import dev.vivavoce.steps.OwnSubmission;
import dev.vivavoce.steps.Said;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A submitted recording whose speech service is killed with `kill -9` while it is heard.
@Tag("slow")
class KilledSubmissionTest {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int ROUNDS = 2;
    private static final int SECOND = 16_000 * 2;

    @RegisterExtension
    static final SharedProcesses processes = new SharedProcesses();

    @Test
    void a_recording_gets_the_result_of_an_unbroken_one_although_speech_is_killed() throws Exception {
        var platform = processes.running();
        var learner = platform.learner();
        var sound = new ByteArrayOutputStream();
        var text = new StringBuilder();
        for (int round = 0; round < ROUNDS; round++)
            for (var sentence : Said.SENTENCES) {
                sound.writeBytes(Said.spoken(learner, sentence));
                sound.writeBytes(new byte[SECOND]);
                text.append(sentence).append(' ');
            }
        var read = text.toString().strip();
        var unbroken = OwnSubmission.ended(learner, OwnSubmission.sent(learner, read, sound.toByteArray()));
        assertThat(unbroken.at("/state").asString()).isEqualTo("COMPLETED");

        var id = OwnSubmission.sent(learner, read, sound.toByteArray());
        var before = Eventually.get(
                "some of it is scored",
                LIMIT,
                () -> OwnSubmission.recording(learner, id),
                now -> now.at("/done").asLong() > 0);
        assertThat(before.at("/state").asString())
                .as("it is killed in the middle")
                .isEqualTo("RUNNING");
        platform.killAndStartAgain("speech");
        var after = OwnSubmission.ended(learner, id);
        assertThat(after.at("/state").asString()).isEqualTo("COMPLETED");
        assertThat(after.at("/session/result")).isEqualTo(unbroken.at("/session/result"));
    }
}
