package dev.vivavoce.speech.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.voiceactivity.Segment;
import dev.vivavoce.speech.voiceactivity.Segmenter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// With our own voices, which are one voice at several pitches. How it does with people is measured by the bench.
class SpeakerDiarizationTest {
    private static final VoiceModel MODEL = VoiceModel.shipped();
    private static final List<String> LINES = List.of(
            "Good morning. How did you sleep last night? Did the tablets help at all?",
            "Not very well. My knee was hurting until four o'clock in the morning.",
            "I am sorry to hear that. I will ask the doctor to look at it.",
            "Thank you. That would be very kind of you. I can hardly walk.");

    @Test
    void two_voices_are_told_apart_whatever_the_pauses() {
        for (var pause : List.of(Duration.ofMillis(250), Duration.ofMillis(1_500))) {
            var turns = turns(talk(pause, "cmu-slt", "cmu-slt-man"));
            assertThat(turns.stream().map(SpeakerTurn::speaker).distinct()).containsExactly(1, 2);
            long end = 0;
            for (var line : LINES) {
                int spoken = Sounds.spoken(line, voice(line)).pcm().length / 2;
                long middle = end + spoken / 2;
                assertThat(at(turns, middle)).as(line).isEqualTo(LINES.indexOf(line) % 2 + 1);
                end += spoken + pause.toMillis() * 16;
            }
        }
    }

    private static String voice(String line) {
        return LINES.indexOf(line) % 2 == 0 ? "cmu-slt" : "cmu-slt-man";
    }

    @Test
    void one_voice_is_not_divided() {
        assertThat(turns(talk(Duration.ofSeconds(1), "cmu-slt", "cmu-slt")))
                .extracting(SpeakerTurn::speaker)
                .containsOnly(1);
    }

    @Test
    void the_same_recording_gives_the_same_turns_which_cover_its_utterances() {
        var utterances = talk(Duration.ofSeconds(1), "cmu-slt", "cmu-slt-man");
        var turns = turns(utterances);
        assertThat(turns(utterances)).isEqualTo(turns);
        for (var utterance : utterances) {
            assertThat(turns).anyMatch(turn -> turn.startSample() == utterance.startSample());
            assertThat(turns).anyMatch(turn -> turn.endSample() == utterance.endSample());
        }
    }

    @Test
    void nothing_heard_is_nobody_and_noise_alone_is_somebody() {
        assertThat(turns(List.of())).isEmpty();
        assertThat(turns(List.of(new Segment.Utterance(0, 100, new float[100], 0))))
                .hasSize(1);
        var noise = Pcm.floats(Sounds.noise(Duration.ofSeconds(2)).pcm());
        assertThat(turns(List.of(new Segment.Utterance(0, noise.length, noise, 0))))
                .hasSize(1);
        assertThat(turns(List.of(new Segment.Utterance(0, 48_000, new float[48_000], 0))))
                .hasSize(1);
    }

    private static List<Segment.Utterance> talk(Duration pause, String first, String second) {
        var sounds = new ArrayList<Sounds.Sound>();
        for (int i = 0; i < LINES.size(); i++) {
            sounds.add(Sounds.spoken(LINES.get(i), i % 2 == 0 ? first : second));
            sounds.add(Sounds.silence(pause));
        }
        var samples = Pcm.floats(Sounds.of(sounds.toArray(Sounds.Sound[]::new)).pcm());
        return Segmenter.utterances(Sounds.engines().voiceActivity(), samples);
    }

    private static List<SpeakerTurn> turns(List<Segment.Utterance> utterances) {
        var diarization = new SpeakerDiarization(MODEL);
        utterances.forEach(diarization::hear);
        return diarization.turns();
    }

    private static int at(List<SpeakerTurn> turns, long sample) {
        return turns.stream()
                .filter(turn -> turn.startSample() <= sample && sample < turn.endSample())
                .findFirst()
                .orElseThrow()
                .speaker();
    }
}
