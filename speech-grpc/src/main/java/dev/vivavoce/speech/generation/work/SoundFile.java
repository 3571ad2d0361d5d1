package dev.vivavoce.speech.generation.work;

import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.audio.Resampler;
import dev.vivavoce.speech.generation.state.SaidWord;
import dev.vivavoce.speech.media.encoding.SpeechEncoder;
import dev.vivavoce.speech.voice.Script;
import dev.vivavoce.speech.voice.Synthesizer;
import dev.vivavoce.speech.voice.Synthesizer.Sound;
import dev.vivavoce.speech.voice.Synthesizer.Voice;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/// A file while a voice speaks into it. Memory holds one sentence, and the words.
final class SoundFile implements Closeable {
    private static final int MILLIS_PER_SECOND = 1_000;

    private final Voice voice;
    private final FileChannel file;
    private final SpeechEncoder encoder;
    private final Resampler resampler;
    private final List<SaidWord> words = new ArrayList<>();
    /// Samples of the voice.
    private long spoken;
    /// Samples of the file.
    private long written;

    private SoundFile(Voice voice, FileChannel file, SpeechEncoder encoder) {
        this.voice = voice;
        this.file = file;
        this.encoder = encoder;
        resampler = new Resampler(voice.sampleRateHertz());
    }

    static SoundFile open(Path path, Voice voice, SpeechEncoder.Format format) throws IOException {
        var file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            return new SoundFile(voice, file, SpeechEncoder.of(format, file));
        } catch (IOException | RuntimeException thrown) {
            file.close();
            throw thrown;
        }
    }

    /// Speaks after what was spoken before. An interrupt ends it with the next sentence.
    ///
    /// @throws CancellationException when the thread is interrupted
    void speak(Synthesizer synthesizer, Script script) throws IOException {
        long before = spoken;
        try {
            synthesizer.speak(script, voice.id(), sound -> {
                if (Thread.currentThread().isInterrupted()) throw new CancellationException();
                hear(sound, before);
            });
        } catch (UncheckedIOException thrown) {
            throw thrown.getCause();
        }
    }

    /// @param before the voice's samples before the script
    private void hear(Sound sound, long before) {
        double offset = (double) before / voice.sampleRateHertz();
        for (var word : sound.words())
            words.add(new SaidWord(
                    word.text(), milliseconds(offset + word.startSeconds()), milliseconds(offset + word.endSeconds())));
        spoken += sound.pcm().length / 2;
        write(resampler.hear(Pcm.floats(sound.pcm())));
    }

    private void write(float[] samples) {
        try {
            encoder.write(samples);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
        written += samples.length;
    }

    /// Writes the rest. Before it the file is not one.
    void finish() throws IOException {
        try {
            write(resampler.end());
        } catch (UncheckedIOException thrown) {
            throw thrown.getCause();
        }
        encoder.close();
    }

    List<SaidWord> words() {
        return List.copyOf(words);
    }

    /// The length in 16 kHz samples.
    long samples() {
        return written;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static int milliseconds(double seconds) {
        return (int) Math.round(seconds * MILLIS_PER_SECOND);
    }
}
