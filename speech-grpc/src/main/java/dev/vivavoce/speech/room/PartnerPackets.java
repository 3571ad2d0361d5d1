package dev.vivavoce.speech.room;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.session.stream.RoomVoices;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends what a partner says to the learner in the room, one packet after the other, on a thread of its own. A
/// piece of the voice that has waited for three seconds is dropped, because the talk has moved on. So a server
/// that is away costs the learner the voice, and neither the talk nor memory. Metric: `speech.room.packets`
/// (counter; tag `outcome`: `sent`, `late`, `failed`).
final class PartnerPackets implements RoomVoices.Line {
    /// How clients find the packets among others.
    static final String TOPIC = "vivavoce.partner";

    private static final Logger log = LoggerFactory.getLogger(PartnerPackets.class);
    /// Six seconds of the voice.
    private static final int MOST_PACKETS = 64;
    /// A piece is sent half a second before it is to be heard.
    private static final Duration LATE = Duration.ofSeconds(3);
    /// A server that fails is left alone for so long.
    private static final Duration AFTER_FAILURE = Duration.ofMillis(250);

    /// @param isSound whether it is of no use when it is late
    private record Packet(byte[] message, boolean isSound, long addedAt) {}

    private final UUID sessionId;
    private final Consumer<byte[]> room;
    private final MeterRegistry meters;
    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Packet> waiting = new ArrayDeque<>();
    private boolean isClosed;
    private boolean hasFailed;

    /// @param room sends a packet and returns when the server has it; throws a [Failure] when it does not take it
    /// @param nanoTime `System::nanoTime`
    PartnerPackets(UUID sessionId, Consumer<byte[]> room, MeterRegistry meters, LongSupplier nanoTime) {
        this.sessionId = sessionId;
        this.room = room;
        this.meters = meters;
        this.nanoTime = nanoTime;
        Thread.ofVirtual().name("partner-packets").start(this::sendAll);
    }

    @Override
    public void play(byte[] response) {
        add(new Packet(response, true, nanoTime.getAsLong()));
    }

    @Override
    public void tell(byte[] response) {
        add(new Packet(response, false, nanoTime.getAsLong()));
    }

    @Override
    public void close() {
        lock.lock();
        try {
            isClosed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void add(Packet packet) {
        lock.lock();
        try {
            if (waiting.size() == MOST_PACKETS) {
                waiting.removeFirst();
                count("late");
            }
            waiting.addLast(packet);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void sendAll() {
        try {
            for (var packet = next(); packet != null; packet = next()) {
                if (packet.isSound() && nanoTime.getAsLong() - packet.addedAt() > LATE.toNanos()) count("late");
                else send(packet);
            }
        } catch (InterruptedException _) {
            // only the end of the process interrupts it
        }
    }

    /// Null after the last one.
    private @Nullable Packet next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (waiting.isEmpty() && !isClosed) changed.await();
            return waiting.pollFirst();
        } finally {
            lock.unlock();
        }
    }

    private void send(Packet packet) throws InterruptedException {
        try {
            room.accept(packet.message());
            count("sent");
        } catch (Failure thrown) {
            count("failed");
            if (!hasFailed) log.warn("the partner of session {} is not heard: {}", sessionId, thrown.getMessage());
            hasFailed = true;
            Thread.sleep(AFTER_FAILURE);
        } catch (RuntimeException thrown) { // the talk goes on without it
            count("failed");
            log.error("a packet for the room of session {} is not sent", sessionId, thrown);
        }
    }

    private void count(String outcome) {
        meters.counter("speech.room.packets", "outcome", outcome).increment();
    }
}
