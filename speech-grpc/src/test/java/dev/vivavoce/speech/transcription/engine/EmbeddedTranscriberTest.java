package dev.vivavoce.speech.transcription.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.executor.EngineExecutor;
import dev.vivavoce.speech.recognition.Transcriber;
import dev.vivavoce.speech.recognition.Transcriber.Word;
import dev.vivavoce.speech.recognition.TranscriberContract;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmbeddedTranscriberTest extends TranscriberContract {
    private final EngineExecutor executor = new EngineExecutor(1, new SimpleMeterRegistry());
    private final EmbeddedTranscriber embedded = new EmbeddedTranscriber(Sounds.engines(), executor);

    @AfterEach
    void stop() {
        executor.close();
    }

    @Override
    protected Transcriber transcriber() {
        return embedded;
    }

    @Override
    protected float[] speech() {
        return Pcm.floats(Sounds.spoken("Good morning.").pcm());
    }

    @Test
    void it_hears_what_is_said() {
        assertThat(words(0, List.of())).extracting(Word::text).containsExactly("Good", "morning.");
    }

    @Test
    void engines_that_stop_cancel_the_work() {
        executor.close();
        assertThatThrownBy(() -> words(0, List.of())).isInstanceOf(CancellationException.class);
    }
}
