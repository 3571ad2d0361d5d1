package dev.vivavoce.bench.media;

import dev.vivavoce.runtime.confinement.Confinement;
import dev.vivavoce.speech.media.decoding.DecodedMedia;
import dev.vivavoce.speech.media.decoding.MediaDecoder;
import dev.vivavoce.speech.media.decoding.MediaLimits;
import dev.vivavoce.speech.media.encoding.SpeechEncoder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/// A long recording: a minute of a voice-like sound, again and again.
public final class LongRecording {
    private static final int HERTZ = 16_000;
    private static final int HARMONICS = 20;

    private final int minutes;
    private final float[] minute = minute();

    public LongRecording(int minutes) {
        this.minutes = minutes;
    }

    /// What it takes to encode or decode.
    ///
    /// @param bytes of the file
    /// @param seconds that it took
    /// @param childMegabytes the largest process that was started
    /// @param heapMegabytes the most that was left of the heap of this one after a collection
    public record Cost(long bytes, double seconds, long childMegabytes, long heapMegabytes) {}

    public Cost encode(SpeechEncoder.Format format, Path file) throws IOException {
        long begin = System.nanoTime();
        try (var memory = new PeakMemory()) {
            try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    var encoder = SpeechEncoder.of(format, channel)) {
                for (int i = 0; i < minutes; i++) encoder.write(minute);
            }
            return cost(file, begin, memory);
        }
    }

    /// Makes a file of another with ffmpeg.
    ///
    /// @return empty when ffmpeg is not installed
    public static Optional<Path> convert(Path from, Path file) throws IOException, InterruptedException {
        var program = Confinement.find("ffmpeg");
        if (program.isEmpty()) return Optional.empty();
        var command =
                List.of(program.get().toString(), "-nostdin", "-v", "error", "-i", from.toString(), file.toString());
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) throw new IllegalStateException("ffmpeg ended with " + code);
        return Optional.of(file);
    }

    public Cost decode(Path file) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        try (var memory = new PeakMemory()) {
            var decoded = new MediaDecoder(MediaLimits.STANDARD).decode(file, OutputStream.nullOutputStream());
            check(decoded);
            return cost(file, begin, memory);
        }
    }

    /// AAC ends with a whole frame.
    private void check(DecodedMedia decoded) {
        long surplus = decoded.samples() - (long) minutes * minute.length;
        if (surplus < 0 || surplus > 1024)
            throw new IllegalStateException(surplus + " samples more than were encoded: " + decoded);
    }

    private static Cost cost(Path file, long begin, PeakMemory memory) throws IOException {
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Cost(Files.size(file), seconds, memory.childMegabytes(), memory.heapMegabytes());
    }

    private static float[] minute() {
        var sound = new float[60 * HERTZ];
        for (int i = 0; i < sound.length; i++) {
            double time = (double) i / HERTZ;
            double phase = 2 * Math.PI * (140 * time - 7 * Math.cos(2 * Math.PI * 0.7 * time));
            double sum = 0;
            for (int harmonic = 1; harmonic <= HARMONICS; harmonic++)
                sum += Math.sin(phase * harmonic) / harmonic * Math.exp(-Math.abs(harmonic - 5) / 6.0);
            sound[i] = (float) (0.25 * sum * (0.55 + 0.45 * Math.sin(2 * Math.PI * 2.3 * time)));
        }
        return sound;
    }
}
