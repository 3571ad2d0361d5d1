package dev.vivavoce.processes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.speech.evaluation.recordings.Sound;
import dev.vivavoce.steps.Eventually;
import dev.vivavoce.steps.OwnRecording;
import dev.vivavoce.steps.Said;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A recorded file whose speech service is killed with `kill -9` in the middle of its transcription.
@Tag("slow")
class KilledTranscriptionTest {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int ROUNDS = 6;
    private static final int SECOND = 16_000 * 2;

    @RegisterExtension
    static final SharedProcesses processes = new SharedProcesses();

    @Test
    void a_file_is_transcribed_to_its_end_although_speech_is_killed_and_has_the_words_and_speakers_of_an_unbroken_one()
            throws Exception {
        var platform = processes.running();
        var learner = platform.learner();
        var sound = talk(learner);
        var unbroken = OwnRecording.sentOfSeveral(learner, sound);
        assertThat(OwnRecording.ended(learner, unbroken).at("/state").asString())
                .isEqualTo("COMPLETED");

        var id = OwnRecording.sentOfSeveral(learner, sound);
        var before = Eventually.get(
                "some parts are recognised",
                LIMIT,
                () -> OwnRecording.transcription(learner, id),
                now -> now.at("/partCount").asInt() > 2);
        assertThat(before.at("/state").asString())
                .as("it is killed in the middle")
                .isEqualTo("RUNNING");
        platform.killAndStartAgain("speech");
        var after = OwnRecording.ended(learner, id);
        assertThat(after.at("/state").asString()).isEqualTo("COMPLETED");
        assertThat(OwnRecording.parts(learner, id)).isEqualTo(OwnRecording.parts(learner, unbroken));
        assertThat(OwnRecording.speakers(learner, id))
                .isEqualTo(OwnRecording.speakers(learner, unbroken))
                .hasSize(2);
        assertThat(after.at("/cursor").asLong())
                .as("another try has begun")
                .isGreaterThan(OwnRecording.transcription(learner, unbroken)
                        .at("/cursor")
                        .asLong());
    }

    /// A woman and a man in turn.
    private static byte[] talk(Learner learner) {
        var sentences = new ArrayList<byte[]>();
        for (var gender : List.of("FEMALE", "MALE"))
            for (var sentence : Said.SENTENCES) sentences.add(Sound.decoded(learner.synthesize(sentence, gender)));
        var sound = new ByteArrayOutputStream();
        for (int round = 0; round < ROUNDS; round++)
            for (var sentence : sentences) {
                sound.writeBytes(sentence);
                sound.writeBytes(new byte[SECOND]);
            }
        return sound.toByteArray();
    }
}
