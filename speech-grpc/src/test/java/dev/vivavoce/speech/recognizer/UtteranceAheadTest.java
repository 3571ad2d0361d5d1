package dev.vivavoce.speech.recognizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.speech.recognition.LiveTranscriber.Listening;
import dev.vivavoce.speech.recognition.Transcriber.Word;
import dev.vivavoce.speech.voiceactivity.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// What an engine gets of an utterance that goes on.
class UtteranceAheadTest {
    private static final int RATE = 16_000;
    private static final List<Word> WORDS = List.of(new Word("hola", 0, 1, 0.9));

    /// An engine that remembers what it gets.
    private static final class Remembering implements Listening {
        final List<Integer> parts = new ArrayList<>();
        final CompletableFuture<Void> closed = new CompletableFuture<>();

        @Override
        public void hear(float[] samples) {
            parts.add(samples.length);
        }

        @Override
        public List<Word> words(Segment.Utterance utterance) {
            return WORDS;
        }

        @Override
        public void close() {
            closed.complete(null);
        }
    }

    private final Remembering engine = new Remembering();
    private final CompletableFuture<Listening> opening = new CompletableFuture<>();
    private final UtteranceAhead ahead = new UtteranceAhead(0, opening::join);

    @Test
    void each_sample_is_sent_once_and_in_order_whenever_the_engine_is_there() {
        ahead.hear(new float[RATE]);
        ahead.hear(new float[RATE + 100]);
        opening.complete(engine);
        assertThat(ahead.words(utterance(2 * RATE))).hasValue(WORDS);
        assertThat(engine.parts).containsExactly(RATE, 100, RATE - 100);
    }

    @Test
    void the_silence_that_ends_an_utterance_may_be_sent_before_its_end_is_known() {
        opening.complete(engine);
        ahead.hear(new float[2 * RATE + RATE / 2]);
        assertThat(ahead.words(utterance(2 * RATE))).hasValue(WORDS);
        assertThat(engine.parts).containsExactly(2 * RATE + RATE / 2);
    }

    @Test
    void an_utterance_that_was_cut_is_not_that_which_the_engine_has_heard() {
        opening.complete(engine);
        ahead.hear(new float[15 * RATE]);
        assertThat(ahead.words(utterance(12 * RATE))).isEmpty();
        assertThat(ahead.words(utterance(15 * RATE - RATE / 2))).isEmpty();
        assertThat(ahead.words(utterance(15 * RATE - RATE / 4))).hasValue(WORDS);
    }

    @Test
    void an_engine_that_does_not_begin_has_no_words() {
        ahead.hear(new float[RATE]);
        opening.completeExceptionally(new IllegalStateException("no consent"));
        assertThat(ahead.words(utterance(RATE))).isEmpty();
    }

    @Test
    void closing_closes_what_is_open_and_what_opens_later() throws Exception {
        ahead.close();
        assertThat(engine.closed).isNotDone();
        opening.complete(engine);
        engine.closed.get(5, TimeUnit.SECONDS);
    }

    @Test
    void an_interrupt_ends_the_wait_for_the_engine() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> ahead.words(utterance(RATE))).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).as("the interrupt is kept").isTrue();
        }
    }

    private static Segment.Utterance utterance(int length) {
        return new Segment.Utterance(0, length, new float[length], length);
    }
}
