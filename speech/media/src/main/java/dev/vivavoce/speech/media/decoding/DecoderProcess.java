package dev.vivavoce.speech.media.decoding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.vivavoce.runtime.confinement.ChildJvm;
import dev.vivavoce.speech.media.format.DecoderExit;
import dev.vivavoce.speech.media.format.UnusableMediaException;
import dev.vivavoce.speech.media.format.UnusableMediaException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// A running process that decodes. Its standard output is PCM, its exit code says how it ended; nothing else of it is
/// read. At most three pieces of its output are in memory: one that is written, two behind it. A process that is
/// faster waits in its own `write`.
final class DecoderProcess implements AutoCloseable {
    private static final Duration END = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final int PIECE_BYTES = 1 << 15;
    private static final int SAMPLE_BYTES = 2;

    /// A process ended by a signal has this and the signal's number as its exit code.
    private static final int BY_SIGNAL = 128;

    private static final int ABORT = 6;
    private static final int KILL = 9;
    private static final int PROCESSOR_TIME = 24;

    /// What `prlimit` and `unshare` end with when the program cannot be run.
    private static final int NOT_FOUND = 127;

    private static final int FAILED = 1;
    private static final int MOST_MESSAGES = 1 << 14;

    private final Process process;
    private final Path messages;
    private final Thread pump;
    private final BlockingQueue<Piece> pieces = new ArrayBlockingQueue<>(1);
    private long bytes;

    private sealed interface Piece {
        @SuppressWarnings("ArrayRecordComponent") // handed over once
        record Sound(byte[] pcm) implements Piece {}

        record Ended() implements Piece {}
    }

    private DecoderProcess(Process process, Path messages) {
        this.process = process;
        this.messages = messages;
        pump = Thread.ofPlatform().daemon().name("media-decoder").start(this::pump);
    }

    /// @param folder of the process alone
    /// @throws UncheckedIOException when the process cannot be started
    static DecoderProcess start(List<String> command, Path folder) {
        var messages = folder.resolve("messages");
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectError(messages.toFile());
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        try {
            return new DecoderProcess(builder.start(), messages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes the sound and waits for the end.
    ///
    /// @param most samples that are allowed
    /// @param time the process may take; what `pcm` takes does not count
    /// @return whether the file has all of its sound
    /// @throws UnusableMediaException when the file cannot be used; some sound can have been written before
    /// @throws UncheckedIOException when the process could not begin, or `pcm` fails
    boolean copy(OutputStream pcm, long most, Duration time) throws InterruptedException, IOException {
        var left = time;
        while (true) {
            long start = System.nanoTime();
            var within = left.compareTo(SILENCE) < 0 ? left : SILENCE;
            var piece = pieces.poll(Math.max(0, within.toNanos()), TimeUnit.NANOSECONDS);
            left = left.minusNanos(System.nanoTime() - start);
            switch (piece) {
                case null -> throw new UnusableMediaException(Reason.TOO_SLOW, "nothing more came in time");
                case Piece.Sound(byte[] sound) -> {
                    bytes += sound.length;
                    if (bytes > most * SAMPLE_BYTES)
                        throw new UnusableMediaException(Reason.TOO_LONG, "more than " + most + " samples");
                    pcm.write(sound);
                }
                case Piece.Ended() -> {
                    return isComplete();
                }
            }
        }
    }

    /// Returns how many samples were written.
    long samples() {
        return bytes / SAMPLE_BYTES;
    }

    private boolean isComplete() throws InterruptedException, IOException {
        if (!process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS))
            throw new UnusableMediaException(Reason.BROKEN, "the decoding process fell silent");
        int code = process.exitValue();
        if (code == DecoderExit.COMPLETE || code == DecoderExit.CUT) {
            if (bytes % SAMPLE_BYTES != 0) throw new UnusableMediaException(Reason.BROKEN, "half a sample");
            return code == DecoderExit.COMPLETE;
        }
        throw failure(code);
    }

    private RuntimeException failure(int code) throws IOException {
        var text = "the decoding process ended with " + code;
        var reason = DecoderExit.reason(code);
        if (reason.isPresent()) return new UnusableMediaException(reason.get(), text);
        return switch (code) {
            case ChildJvm.OUT_OF_MEMORY, BY_SIGNAL + ABORT, BY_SIGNAL + KILL ->
                new UnusableMediaException(Reason.TOO_COMPLEX, text);
            case BY_SIGNAL + PROCESSOR_TIME -> new UnusableMediaException(Reason.TOO_SLOW, text);
            case NOT_FOUND -> new UncheckedIOException(new IOException(text));
            case FAILED -> failed(text);
            default -> new UnusableMediaException(Reason.BROKEN, text);
        };
    }

    /// A JVM that cannot begin and an ffmpeg that fails end with the same code, and say different things.
    private RuntimeException failed(String text) throws IOException {
        String said;
        try (var in = Files.newInputStream(messages)) {
            said = new String(in.readNBytes(MOST_MESSAGES), ISO_8859_1);
        }
        if (said.contains("Error occurred during initialization of VM") || said.contains("Could not find or load main"))
            return new UncheckedIOException(new IOException(text + " before it began"));
        if (bytes == 0 && said.contains("matches no streams"))
            return new UnusableMediaException(Reason.NO_AUDIO, "no track of sound");
        return new UnusableMediaException(Reason.BROKEN, text);
    }

    private void pump() {
        try (var in = process.getInputStream()) {
            for (var piece = piece(in); piece.length > 0; piece = piece(in)) pieces.put(new Piece.Sound(piece));
            pieces.put(new Piece.Ended());
        } catch (IOException e) {
            // Closing what was read to its end.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] piece(InputStream in) {
        try {
            return in.readNBytes(PIECE_BYTES);
        } catch (IOException e) {
            return new byte[0]; // the process is gone: its exit code says how
        }
    }

    long pid() {
        return process.pid();
    }

    /// Ends the process, however busy it is, and waits until it has ended.
    @Override
    public void close() {
        process.destroyForcibly();
        pump.interrupt();
        boolean interrupted = false;
        try {
            process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS);
            pump.join(END);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) Thread.currentThread().interrupt();
    }
}
