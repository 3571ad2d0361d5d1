package dev.vivavoce.speech.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtimetest.Await;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The queue between a talk and its room: order, what is late, and a server that does not take it.
class PartnerPacketsTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicLong nanos = new AtomicLong();
    private final List<Integer> taken = new CopyOnWriteArrayList<>();
    private final Semaphore mayTake = new Semaphore(0);
    private volatile boolean isAway;
    private final PartnerPackets packets = new PartnerPackets(UUID.randomUUID(), this::take, meters, nanos::get);

    @AfterEach
    void close() {
        mayTake.release(1_000);
        packets.close();
    }

    @Test
    void packets_go_out_in_order_also_those_that_wait_at_the_end() {
        for (int i = 1; i <= 9; i += 2) {
            packets.play(message(i));
            packets.tell(message(i + 1));
        }
        packets.close();
        mayTake.release(10);
        Await.until("all", () -> count("sent") == 10);
        assertThat(taken).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void a_voice_that_is_late_is_dropped_and_nothing_else() {
        packets.play(message(1));
        Await.until("the first is on its way", mayTake::hasQueuedThreads);
        packets.play(message(2));
        packets.tell(message(3));
        nanos.set(TimeUnit.MILLISECONDS.toNanos(3_001));
        packets.play(message(4));
        mayTake.release(10);
        Await.until("all that is of use", () -> taken.size() == 3);
        assertThat(taken).containsExactly(1, 3, 4);
        assertThat(count("late")).isEqualTo(1);
    }

    @Test
    void a_server_that_takes_nothing_costs_no_more_than_its_newest_packets() {
        packets.play(message(0));
        Await.until("the first is on its way", mayTake::hasQueuedThreads);
        for (int i = 1; i <= 100; i++) packets.play(message(i));
        assertThat(count("late")).isEqualTo(36);
        mayTake.release(100);
        Await.until("the rest", () -> taken.size() == 65);
        assertThat(taken.get(1)).isEqualTo(37);
    }

    @Test
    void a_server_that_comes_back_gets_what_is_said_then() {
        isAway = true;
        packets.play(message(1));
        Await.until("it is away", () -> count("failed") == 1);
        isAway = false;
        mayTake.release(10);
        packets.play(message(2));
        Await.until("it is back", () -> count("sent") == 1);
        assertThat(taken).containsExactly(2);
    }

    private void take(byte[] message) {
        if (isAway) throw Failure.unavailable("ROOMS_UNAVAILABLE", "away");
        mayTake.acquireUninterruptibly();
        taken.add((int) message[0]);
    }

    private double count(String outcome) {
        return meters.counter("speech.room.packets", "outcome", outcome).count();
    }

    private static byte[] message(int number) {
        return new byte[] {(byte) number};
    }
}
