package dev.vivavoce.speech.recognition.moonshine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.recognition.Hotwords;
import dev.vivavoce.speech.recognition.Recognizer;
import dev.vivavoce.speech.recognition.RecognizerContract;
import dev.vivavoce.speech.recognition.Transcript;
import dev.vivavoce.speech.text.WordMatch;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoonshineRecognizerTest extends RecognizerContract {
    @Override
    protected Recognizer recognizer() {
        return Sounds.engines().recognizer();
    }

    @Test
    void native_readers_where_recorded_are_understood_with_at_most_two_word_errors_in_all_else_our_own_voice() {
        var sounds = Sounds.hasRecordings()
                ? Sounds.recorded()
                : List.of(Sounds.spoken("He was not an ill disposed young man."));
        int errors = 0;
        for (var sound : sounds) {
            var heard = recognizer().recognize(Pcm.floats(sound.pcm())).text();
            errors += WordMatch.errors(sound.text(), heard).errors();
        }
        assertThat(errors).isLessThanOrEqualTo(2);
    }

    @Test
    void a_rare_name_is_written_when_it_is_expected_and_only_then() {
        for (var sound : List.of(
                Sounds.learner("010420134", "Henny got the eggplant."),
                Sounds.learner("014190055", "Neil is good at basketball."))) {
            var name = sound.text().substring(0, sound.text().indexOf(' '));
            var samples = Pcm.floats(sound.pcm());
            if (Sounds.hasRecordings()) {
                assertThat(recognizer().recognize(samples).text()).doesNotContain(name);
            }
            var expected = recognizer().hear(samples, new Hotwords(List.of("Okonkwo", name, "metformin")));
            assertThat(expected.transcript().text()).contains(name);
        }
    }

    @Test
    void words_that_are_expected_and_not_said_change_nothing_that_is_clear() {
        var samples = Pcm.floats(Sounds.spoken("The nurse will check your blood pressure in the morning.")
                .pcm());
        var expecting = recognizer().hear(samples, new Hotwords(List.of("Norse", "Layla", "blond", "morn", "Cheka")));
        assertThat(expecting.transcript().text())
                .isEqualTo(recognizer().recognize(samples).text());
        for (var noise : List.of(Sounds.noise(Duration.ofSeconds(2)), Sounds.silence(Duration.ofSeconds(2)))) {
            var heard = recognizer().hear(Pcm.floats(noise.pcm()), new Hotwords(List.of("Layla")));
            assertThat(heard.transcript()).isEqualTo(Transcript.NOTHING);
        }
    }

    @Test
    void a_text_that_says_the_same_again_and_again_has_lost_the_sound() {
        assertThat(loops(5, 7, 7, 7, 7)).isTrue();
        assertThat(loops(1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3)).isTrue();
        assertThat(loops(1, 2, 3, 1, 2, 3, 1, 2, 3)).isFalse();
        assertThat(loops()).isFalse();
    }

    private static boolean loops(Integer... tokens) {
        return new Draft(List.of(tokens), List.of(), 0, HotwordTrie.Place.START, 0).loops();
    }

    @Test
    void tokens_give_their_text_back() {
        var tokenizer = new LlamaTokenizer(Sounds.models().resolve("llama-tokenizer.js"));
        for (var text : List.of("Hello there, how are you?", "café 中 😀", "It's 5:30.", "a")) {
            assertThat(tokenizer.decode(tokenizer.encode(text))).isEqualTo(text);
        }
    }
}
