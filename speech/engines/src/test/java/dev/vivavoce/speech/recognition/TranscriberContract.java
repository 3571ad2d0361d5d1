package dev.vivavoce.speech.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.speech.recognition.Transcriber.Ability;
import dev.vivavoce.speech.recognition.Transcriber.Wish;
import dev.vivavoce.speech.recognition.Transcriber.Word;
import dev.vivavoce.speech.voiceactivity.Segment.Utterance;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/// What every [Transcriber] keeps.
public abstract class TranscriberContract {
    private static final int RATE = 16_000;

    protected abstract Transcriber transcriber();

    /// Speech in the first language of the transcriber: samples of 16 kHz with at least two words.
    protected abstract float[] speech();

    @Test
    void words_are_in_order_within_their_utterance_wherever_that_is() {
        for (int start : List.of(0, 60 * RATE)) {
            var words = words(start, List.of());
            assertThat(words).hasSizeGreaterThan(1);
            double last = start / (double) RATE;
            double end = (start + speech().length) / (double) RATE;
            for (var word : words) {
                assertThat(word.text()).isNotBlank().doesNotContain("\n");
                assertThat(word.startSeconds()).isBetween(last, end);
                assertThat(word.endSeconds()).isBetween(word.startSeconds(), end);
                last = word.startSeconds();
            }
        }
    }

    @Test
    void each_word_has_its_confidence_where_the_engine_gives_one_and_none_elsewhere() {
        boolean isGiven = transcriber().abilities().contains(Ability.CONFIDENCE);
        assertThat(words(0, List.of())).allSatisfy(word -> {
            if (isGiven) assertThat(word.confidence()).isBetween(0.0, 1.0);
            else assertThat(word.confidence()).isNull();
        });
    }

    @Test
    void a_vocabulary_is_taken() {
        assertThat(words(0, List.of("Ramipril", "Saint Mary's"))).isNotEmpty();
    }

    @Test
    void silence_has_no_words() {
        assertThat(transcriber().transcribe(utterance(0, new float[2 * RATE]), wish(List.of())))
                .isEmpty();
    }

    @Test
    void a_name_is_no_list_and_a_language_is_heard_in_any_region() {
        assertThat(transcriber().name()).isNotBlank().doesNotContain(", ");
        var language = Transcriber.primary(transcriber().languages().getFirst());
        assertThat(transcriber().hears(language)).isTrue();
        assertThat(transcriber().hears(language + "-ZA")).isTrue();
        assertThat(transcriber().hears("tlh")).isFalse();
    }

    @Test
    void another_language_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> transcriber().transcribe(utterance(0, speech()), new Wish("tlh", List.of())));
    }

    @Test
    void an_interrupt_cancels() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> words(0, List.of())).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).as("the interrupt is kept").isTrue();
        }
    }

    protected final List<Word> words(int startSample, List<String> vocabulary) {
        return transcriber().transcribe(utterance(startSample, speech()), wish(vocabulary));
    }

    private Wish wish(List<String> vocabulary) {
        return new Wish(transcriber().languages().getFirst(), vocabulary);
    }

    protected static Utterance utterance(int startSample, float[] samples) {
        return new Utterance(startSample, startSample + samples.length, samples, startSample + samples.length);
    }
}
