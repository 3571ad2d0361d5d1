package dev.vivavoce.content.extraction.reading;

import dev.vivavoce.content.extraction.document.UnreadableDocumentException;
import dev.vivavoce.content.extraction.document.UnreadableDocumentException.Reason;
import dev.vivavoce.content.extraction.wire.Frame;
import dev.vivavoce.content.extraction.wire.FrameReader;
import dev.vivavoce.runtime.confinement.ChildJvm;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// A running reading process. At most two of its frames are in memory: one that is waited for, one behind it. A
/// process that writes faster waits in its own `write`.
final class ReaderProcess implements AutoCloseable {
    private static final Duration END = Duration.ofSeconds(5);
    /// A process ended by a signal has this and the signal's number as its exit code.
    private static final int BY_SIGNAL = 128;
    private static final int ABORT = 6;
    private static final int KILL = 9;
    private static final int PROCESSOR_TIME = 24;

    private final Process process;
    private final Thread pump;
    private final BlockingQueue<Event> events = new ArrayBlockingQueue<>(1);
    private boolean ready;

    private sealed interface Event {
        record Said(Frame frame) implements Event {}

        record Nonsense(UnreadableDocumentException why) implements Event {}

        record Ended() implements Event {}
    }

    private ReaderProcess(Process process) {
        this.process = process;
        pump = Thread.ofPlatform().daemon().name("document-reader").start(this::pump);
    }

    /// @throws UncheckedIOException when the process cannot be started
    static ReaderProcess start(List<String> command, Path folder) {
        var builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        try {
            return new ReaderProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns the next frame.
    ///
    /// @throws UnreadableDocumentException with `TOO_SLOW` when none comes in time, with another reason when the
    ///     process ends or writes what is no frame
    /// @throws UncheckedIOException when the process ended before it could begin
    Frame next(Duration within) throws InterruptedException {
        var event = events.poll(Math.max(0, within.toNanos()), TimeUnit.NANOSECONDS);
        if (event == null) throw new UnreadableDocumentException(Reason.TOO_SLOW, "nothing more came in time");
        return switch (event) {
            case Event.Said(Frame frame) -> {
                ready = true;
                yield frame;
            }
            case Event.Nonsense(UnreadableDocumentException why) -> throw why;
            case Event.Ended() -> throw ended();
        };
    }

    private RuntimeException ended() throws InterruptedException {
        if (!process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS))
            return new UnreadableDocumentException(Reason.BROKEN, "the reading process fell silent");
        int code = process.exitValue();
        if (!ready)
            return new UncheckedIOException(
                    new IOException("the reading process ended with " + code + " before it began"));
        var reason = switch (code) {
            case ChildJvm.OUT_OF_MEMORY, BY_SIGNAL + ABORT, BY_SIGNAL + KILL -> Reason.TOO_COMPLEX;
            case BY_SIGNAL + PROCESSOR_TIME -> Reason.TOO_SLOW;
            default -> Reason.BROKEN;
        };
        return new UnreadableDocumentException(reason, "the reading process ended with " + code);
    }

    private void pump() {
        try (var in = new BufferedInputStream(process.getInputStream())) {
            var frames = new FrameReader(in);
            for (var frame = frames.next(); frame.isPresent(); frame = frames.next())
                events.put(new Event.Said(frame.get()));
            events.put(new Event.Ended());
        } catch (UnreadableDocumentException e) {
            offer(new Event.Nonsense(e));
        } catch (IOException e) {
            offer(new Event.Ended());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void offer(Event last) {
        try {
            events.put(last);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
