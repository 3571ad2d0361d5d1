package dev.vivavoce.bench.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.evaluation.recordings.Sound;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptTest {
    private static final byte[] TWO_SECONDS = tone(Duration.ofSeconds(2));

    @Test
    void a_third_of_the_time_is_spoken_and_the_end_is_silent() {
        var length = Duration.ofMinutes(2);
        var script = Script.of(List.of(TWO_SECONDS), length, 7);
        assertThat(Sound.length(script.pcm())).isEqualTo(length);
        assertThat(script.spokenShare()).isBetween(0.26, 0.4);
        assertThat(script.texts().getLast().end()).isLessThan(length.minusSeconds(1));
        for (var text : script.texts()) {
            assertThat(script.pcm()[Math.toIntExact(text.start().toMillis() * 32) + 641])
                    .isNotZero();
            assertThat(text.end().minus(text.start())).isEqualTo(Duration.ofSeconds(2));
        }
    }

    @Test
    void the_same_seed_gives_the_same_script_and_another_seed_another_one() {
        var first = Script.of(List.of(TWO_SECONDS), Duration.ofSeconds(30), 1);
        assertThat(Script.of(List.of(TWO_SECONDS), Duration.ofSeconds(30), 1).texts())
                .isEqualTo(first.texts());
        assertThat(Script.of(List.of(TWO_SECONDS), Duration.ofSeconds(30), 2).texts())
                .isNotEqualTo(first.texts());
    }

    @Test
    void silence_around_a_sound_is_removed() {
        var padded =
                Sound.joined(Sound.silence(Duration.ofMillis(300)), TWO_SECONDS, Sound.silence(Duration.ofMillis(700)));
        assertThat(Script.trimmed(padded)).isEqualTo(TWO_SECONDS);
    }

    private static byte[] tone(Duration length) {
        var pcm = Sound.silence(length);
        for (int i = 0; i < pcm.length; i += 2) {
            int sample = (int) (8_000 * Math.sin(i * 0.05) + 100);
            pcm[i] = (byte) sample;
            pcm[i + 1] = (byte) (sample >> 8);
        }
        return pcm;
    }
}
