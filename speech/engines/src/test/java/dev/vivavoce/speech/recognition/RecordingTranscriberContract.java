package dev.vivavoce.speech.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.recognition.RecordingTranscriber.Heard;
import dev.vivavoce.speech.recognition.RecordingTranscriber.Recording;
import dev.vivavoce.speech.recognition.RecordingTranscriber.Waiting;
import dev.vivavoce.speech.recognition.RecordingTranscriber.Wish;
import dev.vivavoce.speech.recognition.Transcriber.Ability;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every [RecordingTranscriber] keeps.
public abstract class RecordingTranscriberContract {
    private static final int RATE = 16_000;
    private static final Waiting PATIENT = () -> {};

    @TempDir
    Path folder = Path.of("");

    /// It hears two languages at least.
    protected abstract RecordingTranscriber transcriber();

    /// Speech in the first language of the transcriber: samples of 16 kHz with at least two words.
    protected abstract float[] speech();

    @Test
    void words_are_in_order_within_their_recording() {
        var heard = heard(recording(speech()));
        assertThat(heard.language()).isEqualTo(first());
        assertThat(heard.words()).hasSizeGreaterThan(1);
        double last = 0;
        for (var word : heard.words()) {
            assertThat(word.word().text()).isNotBlank().doesNotContain("\n");
            assertThat(word.word().startSeconds()).isBetween(last, speech().length / (double) RATE);
            assertThat(word.word().endSeconds()).isBetween(word.word().startSeconds(), speech().length / (double) RATE);
            last = word.word().startSeconds();
        }
    }

    @Test
    void confidence_and_speakers_are_told_where_the_engine_can_and_nowhere_else() {
        boolean isSure = transcriber().abilities().contains(Ability.CONFIDENCE);
        boolean knowsSpeakers = transcriber().abilities().contains(Ability.SPEAKERS);
        int last = 0;
        for (var word : heard(recording(speech())).words()) {
            if (isSure) assertThat(word.word().confidence()).isBetween(0.0, 1.0);
            else assertThat(word.word().confidence()).isNull();
            if (knowsSpeakers) assertThat(word.speaker()).isBetween(1, last + 1);
            else assertThat(word.speaker()).isNull();
            last = Math.max(last, word.speaker() == null ? 0 : word.speaker());
        }
    }

    @Test
    void one_of_several_languages_is_found() {
        var languages = transcriber().languages();
        assertThat(languages).hasSizeGreaterThan(1);
        var heard = transcriber().transcribe(recording(speech()), new Wish(languages, List.of("Ramipril")), PATIENT);
        assertThat(languages).contains(String.valueOf(heard.language()));
        assertThat(heard.words()).isNotEmpty();
    }

    @Test
    void silence_has_no_words() {
        assertThat(heard(recording(new float[2 * RATE])).words()).isEmpty();
    }

    @Test
    void a_caller_that_asks_again_gets_the_same_words_until_they_are_forgotten() {
        var recording = recording(speech());
        var heard = heard(recording);
        assertThat(heard(recording)).isEqualTo(heard);
        assertThat(transcriber().forget(recording.id())).isTrue();
        assertThat(transcriber().forget(recording.id())).as("a repeat").isTrue();
        assertThat(heard(recording).words()).as("from the beginning").isNotEmpty();
        transcriber().forget(recording.id());
    }

    @Test
    void what_is_not_known_can_be_forgotten() {
        assertThat(transcriber().forget(UUID.randomUUID())).isTrue();
    }

    @Test
    void who_waits_can_end_the_wait() {
        var enough = new IllegalStateException("enough");
        assertThatThrownBy(() -> transcriber().transcribe(recording(speech()), wish(), () -> {
                    throw enough;
                }))
                .isSameAs(enough);
    }

    @Test
    void the_sound_is_needed_until_the_engine_has_it() {
        var recording = recording(speech());
        var told = new ArrayList<String>();
        var heard = transcriber().transcribe(recording, wish(), new Waiting() {
            @Override
            public void hasSound() {
                told.add("has sound");
                try {
                    Files.delete(recording.pcm());
                } catch (IOException thrown) {
                    throw new UncheckedIOException(thrown);
                }
            }

            @Override
            public void goesOn() {
                told.add("goes on");
            }
        });
        assertThat(heard.words()).isNotEmpty();
        assertThat(told).containsOnlyOnce("has sound");
        transcriber().forget(recording.id());
    }

    @Test
    void another_language_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> transcriber()
                        .transcribe(recording(speech()), new Wish(List.of(first(), "tlh"), List.of()), PATIENT));
    }

    @Test
    void an_interrupt_cancels() {
        var recording = recording(speech());
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> heard(recording)).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).as("the interrupt is kept").isTrue();
        }
    }

    protected final Heard heard(Recording recording) {
        return transcriber().transcribe(recording, wish(), PATIENT);
    }

    protected final Wish wish() {
        return new Wish(List.of(first()), List.of());
    }

    private String first() {
        return transcriber().languages().getFirst();
    }

    protected final Recording recording(float[] samples) {
        try {
            var pcm = Files.write(folder.resolve(UUID.randomUUID() + ".pcm"), Pcm.bytes(samples));
            return new Recording(UUID.randomUUID(), pcm, samples.length);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
