package dev.vivavoce.speech.recording;

import dev.vivavoce.speech.audio.Pcm;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// Cuts what a stream hears into pieces of ten seconds, for a thread that stores them.
final class PieceRecorder implements Recorder {
    /// What a process that is killed loses at most, besides the pieces that wait for the store.
    static final int PIECE_SAMPLES = 10 * Recording.SAMPLE_RATE;
    /// How many pieces may wait for the store: two minutes, 4 MB.
    private static final int WAITING = 12;

    /// Samples that are to be stored.
    record Heard(long first, byte[] pcm) {
        /// The last one: it holds nothing.
        static final Heard END = new Heard(-1, new byte[0]);

        boolean isEnd() {
            return pcm.length == 0;
        }

        int samples() {
            return pcm.length / Recording.SAMPLE_BYTES;
        }
    }

    private final BlockingQueue<Heard> waiting = new ArrayBlockingQueue<>(WAITING + 1);
    private final ByteArrayOutputStream open = new ByteArrayOutputStream();
    private long first;
    private volatile boolean isOff;
    private volatile boolean isOverrun;

    @Override
    public void hear(long position, float[] samples) {
        if (isOff || samples.length == 0) return;
        if (open.size() == 0) first = position;
        open.writeBytes(Pcm.bytes(samples));
        if (open.size() >= PIECE_SAMPLES * Recording.SAMPLE_BYTES) cut();
    }

    private void cut() {
        // One place is for the end.
        if (waiting.remainingCapacity() < 2) {
            isOverrun = true;
            off();
        } else waiting.add(new Heard(first, open.toByteArray()));
        open.reset();
    }

    @Override
    public void close() {
        if (!isOff && open.size() > 0) cut();
        open.reset();
        if (!isOff || isOverrun) waiting.add(Heard.END);
    }

    /// The next piece; [Heard#END] after the last one.
    Heard next() throws InterruptedException {
        return waiting.take();
    }

    /// Whether the store was too slow.
    boolean isOverrun() {
        return isOverrun;
    }

    /// Nothing more is wanted.
    void off() {
        isOff = true;
    }
}
