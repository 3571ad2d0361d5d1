package dev.vivavoce.speech.transcription.work;

import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.executor.EngineExecutor;
import dev.vivavoce.speech.voiceactivity.Segment;
import dev.vivavoce.speech.voiceactivity.Segmenter;
import dev.vivavoce.speech.voiceactivity.VoiceActivity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The utterances of a recording in order, cut at pauses by the segmenter of live sessions. Reads ten seconds at a
/// time, so memory does not depend on the length.
public final class RecordedSpeech implements AutoCloseable {
    private static final int CHUNK_BYTES = 10 * 16_000 * 2;

    private final InputStream sound;
    private final Segmenter segmenter;
    private final EngineExecutor executor;
    private final Deque<Segment.Utterance> found = new ArrayDeque<>();
    private boolean isOver;

    /// @param pcm samples of 16 bit, signed, little endian, 16 kHz, one channel
    public static RecordedSpeech open(Path pcm, VoiceActivity voiceActivity, EngineExecutor executor)
            throws IOException {
        return new RecordedSpeech(Files.newInputStream(pcm), new Segmenter(voiceActivity, 0), executor);
    }

    private RecordedSpeech(InputStream sound, Segmenter segmenter, EngineExecutor executor) {
        this.sound = sound;
        this.segmenter = segmenter;
        this.executor = executor;
    }

    /// Null after the last one.
    public Segment.@Nullable Utterance next() throws IOException, InterruptedException {
        while (found.isEmpty() && !isOver) {
            var chunk = sound.readNBytes(CHUNK_BYTES);
            isOver = chunk.length < CHUNK_BYTES;
            boolean isLast = isOver;
            for (var segment : BackgroundWork.await(executor.background(() -> hear(chunk, isLast))))
                if (segment instanceof Segment.Utterance utterance) found.addLast(utterance);
        }
        return found.pollFirst();
    }

    private List<Segment> hear(byte[] chunk, boolean isLast) {
        var segments = new ArrayList<>(segmenter.hear(Pcm.floats(chunk)));
        if (isLast) segments.addAll(segmenter.end());
        return segments;
    }

    @Override
    public void close() throws IOException {
        segmenter.close();
        sound.close();
    }
}
