package dev.vivavoce.runtimetest.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtime.watch.WatchEvent;
import dev.vivavoce.runtime.watch.WatchSink;
import dev.vivavoce.runtime.watch.Watches;
import dev.vivavoce.runtimetest.Await;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// The contract of watches, for every log that keeps all its events: the test of each extends it. A log that keeps only
/// the newest state of a subject, such as that of a sound or of a run of a pipeline, cannot give the ones before it.
public abstract class WatchContract {
    /// The process that writes.
    protected abstract Watches here();

    /// Another process with the same log, which only watches.
    protected abstract Watches elsewhere();

    /// A new subject without events.
    protected abstract UUID subject();

    /// Appends an event, in the process that writes.
    protected abstract void append(UUID subject);

    /// Appends the last event, in the process that writes.
    protected abstract void appendLast(UUID subject);

    @Test
    void every_durable_event_arrives_once_and_in_order_from_any_cursor_in_every_process() {
        var subject = subject();
        for (int i = 0; i < 25; i++) append(subject); // more than one reading of the log
        var fromStart = watch(here(), subject, 0);
        var fromTen = watch(here(), subject, 10);
        var afar = watch(elsewhere(), subject, 0);
        var afarFromTen = watch(elsewhere(), subject, 10);
        Await.until("the first 25 events", () -> fromStart.durable().size() == 25);
        for (int i = 0; i < 74; i++) append(subject);
        appendLast(subject);
        fromStart.awaitEnd();
        fromTen.awaitEnd();
        afar.awaitEnd();
        afarFromTen.awaitEnd();
        assertThat(fromStart.durable()).isEqualTo(cursors(1, 100));
        assertThat(afar.durable()).isEqualTo(cursors(1, 100));
        assertThat(fromTen.durable()).isEqualTo(cursors(11, 100));
        assertThat(afarFromTen.durable()).isEqualTo(cursors(11, 100));
        var late = watch(elsewhere(), subject, 99);
        late.awaitEnd();
        assertThat(late.durable()).containsExactly(100L);
    }

    @Test
    void a_cursor_that_the_log_has_not_reached_counts_as_none() {
        var subject = subject();
        for (int i = 0; i < 25; i++) append(subject);
        var ahead = watch(here(), subject, 26);
        var farAhead = watch(elsewhere(), subject, Long.MAX_VALUE);
        var atTheEnd = watch(here(), subject, 25);
        Await.until(
                "all events",
                () -> ahead.durable().size() == 25 && farAhead.durable().size() == 25);
        append(subject);
        appendLast(subject);
        ahead.awaitEnd();
        farAhead.awaitEnd();
        atTheEnd.awaitEnd();
        assertThat(ahead.durable()).isEqualTo(cursors(1, 27));
        assertThat(farAhead.durable()).isEqualTo(cursors(1, 27));
        assertThat(atTheEnd.durable()).containsExactly(26L, 27L);
    }

    @Test
    void an_interim_event_arrives_between_its_durable_ones_in_every_process() {
        var subject = subject();
        append(subject);
        var near = watch(here(), subject, 0);
        var afar = watch(elsewhere(), subject, 0);
        Await.until("interim events in both processes", () -> {
            here().interim(subject, interim(1, "one"));
            return near.interims().contains(1L) && afar.interims().contains(1L);
        });
        append(subject);
        Await.until(
                "the second event in both processes",
                () -> near.durable().size() == 2 && afar.durable().size() == 2);
        Await.until("interim events after the second", () -> {
            here().interim(subject, interim(2, "two"));
            return near.interims().contains(2L) && afar.interims().contains(2L);
        });
        appendLast(subject);
        near.awaitEnd();
        afar.awaitEnd();
        near.assertInterimsFollowTheirDurableEvent();
        afar.assertInterimsFollowTheirDurableEvent();
    }

    @Test
    void a_slow_watcher_loses_interim_events_only() {
        var subject = subject();
        append(subject);
        var slow = new Watched(true);
        slow.start(here(), subject, 0);
        Await.until("the slow watcher is sending", slow::isSending);
        for (int i = 2; i <= 60; i++) {
            append(subject);
            here().interim(subject, interim(i, "topic-" + i));
        }
        appendLast(subject);
        slow.release();
        slow.awaitEnd();
        assertThat(slow.durable()).isEqualTo(cursors(1, 61));
        assertThat(slow.interims()).hasSizeLessThan(59);
        slow.assertInterimsFollowTheirDurableEvent();
    }

    @Test
    void a_newer_interim_event_replaces_an_unsent_one_of_its_topic() {
        var subject = subject();
        append(subject);
        var slow = new Watched(true);
        slow.start(here(), subject, 0);
        Await.until("the slow watcher is sending", slow::isSending);
        for (int i = 0; i < 10; i++) here().interim(subject, interim(1, "topic"));
        slow.release();
        Await.until("the newest interim event", () -> !slow.interims().isEmpty());
        appendLast(subject);
        slow.awaitEnd();
        assertThat(slow.interims()).hasSize(1);
    }

    private static WatchEvent.Interim interim(long cursor, String topic) {
        return new WatchEvent.Interim(cursor, new byte[] {1}, topic);
    }

    private static List<Long> cursors(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }

    private static Watched watch(Watches watches, UUID subject, long after) {
        var watched = new Watched(false);
        watched.start(watches, subject, after);
        return watched;
    }

    /// The events that one watcher received.
    private static final class Watched implements WatchSink {
        private final List<WatchEvent> events = new CopyOnWriteArrayList<>();
        private final CountDownLatch sending = new CountDownLatch(1);
        private final CountDownLatch released;
        private final CountDownLatch ended = new CountDownLatch(1);

        /// @param slow whether it blocks until [#release]
        Watched(boolean slow) {
            released = new CountDownLatch(slow ? 1 : 0);
        }

        void start(Watches watches, UUID subject, long after) {
            Thread.ofVirtual().start(() -> {
                try {
                    watches.watch(subject, after, this);
                    ended.countDown();
                } catch (InterruptedException thrown) {
                    throw new IllegalStateException(thrown);
                }
            });
        }

        boolean isSending() {
            return sending.getCount() == 0;
        }

        void release() {
            released.countDown();
        }

        void awaitEnd() {
            Await.until("the watch ends", () -> ended.getCount() == 0);
        }

        List<Long> durable() {
            return events.stream()
                    .filter(WatchEvent.Durable.class::isInstance)
                    .map(WatchEvent::cursor)
                    .toList();
        }

        List<Long> interims() {
            return events.stream()
                    .filter(WatchEvent.Interim.class::isInstance)
                    .map(WatchEvent::cursor)
                    .toList();
        }

        void assertInterimsFollowTheirDurableEvent() {
            long last = 0;
            for (var event : events) {
                if (event instanceof WatchEvent.Interim)
                    assertThat(event.cursor()).isEqualTo(last);
                last = event.cursor();
            }
        }

        @Override
        public void send(WatchEvent.Durable event) throws InterruptedException {
            sending.countDown();
            released.await();
            events.add(event);
        }

        @Override
        public boolean offer(WatchEvent.Interim event) {
            return events.add(event);
        }
    }
}
