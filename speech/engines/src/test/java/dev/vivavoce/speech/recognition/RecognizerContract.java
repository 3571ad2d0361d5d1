package dev.vivavoce.speech.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.text.SpokenForm;
import dev.vivavoce.speech.text.WordMatch;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/// What every [Recognizer] of English keeps.
public abstract class RecognizerContract {
    private static final String SENTENCE = "The nurse will check your blood pressure in the morning.";

    protected abstract Recognizer recognizer();

    @Test
    void a_sentence_of_our_own_voice_is_written_down_word_for_word() {
        var transcript = recognizer().recognize(sound(SENTENCE));
        assertThat(WordMatch.errors(SENTENCE, transcript.text()).errors())
                .as(transcript.text())
                .isZero();
        assertThat(transcript.words()).hasSize(10).allSatisfy(word -> {
            assertThat(word.confidence()).isBetween(0.0, 1.0);
            assertThat(word.endSeconds()).isGreaterThanOrEqualTo(word.startSeconds());
        });
        assertThat(transcript.logProbability()).isNegative();
    }

    @Test
    void silence_noise_and_next_to_nothing_give_no_text() {
        for (var nothing : List.of(
                new float[0],
                new float[1],
                new float[100],
                new float[32_000],
                Pcm.floats(Sounds.noise(Duration.ofSeconds(2)).pcm()),
                Pcm.floats(Sounds.noise(Duration.ofMillis(300)).pcm()))) {
            assertThat(recognizer().recognize(nothing)).isEqualTo(Transcript.NOTHING);
            assertThat(recognizer().glance(nothing, Transcript.NOTHING)).isEqualTo(Transcript.NOTHING);
        }
    }

    @Test
    void hum_beeps_clicks_and_rumble_give_no_text() {
        var random = new Random(3);
        var rumble = new double[1];
        for (var sound : List.<IntToDoubleFunction>of(
                i -> 0.2 * Math.sin(2 * Math.PI * 50 * i / 16_000) + 0.1 * Math.sin(2 * Math.PI * 150 * i / 16_000),
                i -> i / 4_000 % 2 == 0 ? 0.3 * Math.sin(2 * Math.PI * 440 * i / 16_000) : 0,
                i -> i % 8_000 < 20 ? 0.8 : 0,
                i -> rumble[0] = 0.995 * rumble[0] + 0.02 * random.nextGaussian(),
                i -> 0.003 * random.nextGaussian())) {
            var samples = new float[48_000];
            for (int i = 0; i < samples.length; i++) samples[i] = (float) sound.applyAsDouble(i);
            assertThat(recognizer().recognize(samples)).isEqualTo(Transcript.NOTHING);
        }
    }

    @Test
    void half_a_sentence_is_its_beginning_and_twice_the_sentence_is_there_twice() {
        var whole = sound(SENTENCE);
        var half = recognizer().recognize(Arrays.copyOf(whole, whole.length / 2));
        var match = WordMatch.start(SpokenForm.of(SENTENCE), SpokenForm.of(half.text()), WordMatch.ONE_EACH);
        assertThat(match.consumed()).as(half.text()).isBetween(3, 7);
        assertThat(match.cost()).as(half.text()).isLessThanOrEqualTo(1); // the last word may be cut
        var twice = Pcm.floats(
                Sounds.of(Sounds.spoken(SENTENCE), Sounds.silence(Duration.ofMillis(300)), Sounds.spoken(SENTENCE))
                        .pcm());
        var heard = recognizer().recognize(twice).text();
        assertThat(WordMatch.errors(SENTENCE + " " + SENTENCE, heard).errors())
                .as(heard)
                .isLessThanOrEqualTo(1);
    }

    @Test
    void several_threads_get_what_one_gets() throws Exception {
        var sounds = List.of(sound(SENTENCE), sound("I think the weather is going to be nice tomorrow."));
        var alone = sounds.stream().map(recognizer()::recognize).toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var tasks = new java.util.ArrayList<java.util.concurrent.Future<Transcript>>();
            for (int i = 0; i < 8; i++) {
                var sound = sounds.get(i % 2);
                tasks.add(threads.submit(() -> recognizer().recognize(sound)));
            }
            for (int i = 0; i < 8; i++) {
                assertThat(tasks.get(i).get()).isEqualTo(alone.get(i % 2));
            }
        }
    }

    @Test
    void what_was_said_is_likelier_than_anything_else() {
        var hearing = recognizer().hear(sound("I think the weather is nice."));
        double right = total(hearing.logProbabilities(List.of("I", "think", "the", "weather", "is", "nice")));
        double wrong = total(hearing.logProbabilities(List.of("You", "took", "a", "feather", "as", "lice")));
        assertThat(right).isLessThanOrEqualTo(0).isGreaterThan(wrong + 5);
        assertThat(hearing.logProbabilities(List.of("weather"))).hasSize(1);
    }

    @Test
    void glances_at_growing_speech_end_at_its_text() {
        var sound = sound(SENTENCE);
        var glance = Transcript.NOTHING;
        for (int length = 8000; length < sound.length; length += 8000) {
            glance = recognizer().glance(Arrays.copyOf(sound, length), glance);
        }
        glance = recognizer().glance(sound, glance);
        assertThat(WordMatch.errors(SENTENCE, glance.text()).errors())
                .as(glance.text())
                .isLessThanOrEqualTo(1);
    }

    @Test
    void a_glance_gives_up_between_two_steps_when_it_is_asked_to() {
        var sound = sound(SENTENCE);
        assertThat(recognizer().glance(sound, Transcript.NOTHING, () -> true)).isEmpty();
        var checks = new AtomicInteger();
        assertThat(recognizer().glance(sound, Transcript.NOTHING, () -> checks.incrementAndGet() > 5))
                .isEmpty();
        assertThat(checks).hasValue(6);
        assertThat(recognizer().glance(sound, Transcript.NOTHING, () -> false))
                .hasValue(recognizer().glance(sound, Transcript.NOTHING));
    }

    @Test
    void a_piece_that_is_too_long_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> recognizer().hear(new float[Recognizer.LONGEST_SAMPLES + 1]));
    }

    private static double total(double[] values) {
        return Arrays.stream(values).sum();
    }

    private static float[] sound(String text) {
        return Pcm.floats(Sounds.spoken(text).pcm());
    }
}
