package dev.vivavoce.runtimetest.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Message;
import dev.vivavoce.events.v1.Event;
import dev.vivavoce.identity.v1.UserRegistered;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.events.EventContract;
import dev.vivavoce.runtime.events.EventSink;
import dev.vivavoce.runtime.events.EventSource;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.speech.v1.SpeakingSessionFinished;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The contract of every pair of [EventSink] and [EventSource]: extend it, and run it against the real transport.
public abstract class EventSourceContract {
    private static final String TYPE = EventContract.of(UserRegistered.class).type();

    /// The database of the service that publishes the events.
    protected abstract Database origin();

    protected abstract EventSink sink();

    protected abstract EventSource source();

    /// Ends every connection of a source, as a restart of its service does.
    protected abstract void breakConnections() throws Exception;

    @Test
    void events_come_in_the_order_of_their_commits_and_after_the_cursor() throws Exception {
        var published = IntStream.range(0, 20).mapToObj(_ -> publish()).toList();
        try (var all = follow(0, Set.of(TYPE))) {
            Await.until(() -> all.users().size() == 20);
            assertThat(all.users()).isEqualTo(published);
            assertThat(all.cursors).isSorted().doesNotHaveDuplicates();
            long tenth = all.cursors.get(9);
            try (var rest = follow(tenth, Set.of(TYPE))) {
                Await.until(() -> rest.users().size() == 10);
                assertThat(rest.users()).isEqualTo(published.subList(10, 20));
            }
        }
    }

    @Test
    void new_events_come_while_it_is_followed() {
        try (var following = follow(0, Set.of(TYPE))) {
            var first = publish();
            Await.until(() -> following.users().equals(List.of(first)));
            var second = publish();
            Await.until(() -> following.users().equals(List.of(first, second)));
        }
    }

    @Test
    void a_rolled_back_event_is_never_delivered() {
        try (var following = follow(0, Set.of(TYPE))) {
            assertThatThrownBy(() -> origin().run(db -> {
                        sink().append(db, UUID.randomUUID(), registered(UUID.randomUUID()));
                        throw new IllegalStateException("rolled back");
                    }))
                    .hasMessage("rolled back");
            var committed = publish();
            Await.until(() -> following.users().contains(committed));
            assertThat(following.users()).containsExactly(committed);
        }
    }

    /// Of three writers one commits an event, one rolls it back, and one first commits an event of another type.
    @Test
    void concurrent_commits_are_all_delivered_with_increasing_cursors() {
        var published = new CopyOnWriteArrayList<String>();
        try (var following = follow(0, Set.of(TYPE))) {
            // So many that no thread times out while it waits for a connection, even on a busy machine.
            try (var threads = Executors.newFixedThreadPool(16)) {
                IntStream.range(0, 300).forEach(n -> threads.execute(() -> write(n, published)));
            }
            Await.until(() -> following.users().size() == 200);
            assertThat(new HashSet<>(following.users())).isEqualTo(new HashSet<>(published));
            assertThat(following.cursors).isSorted().doesNotHaveDuplicates();
        }
    }

    private void write(int n, List<String> published) {
        try {
            var userId = UUID.randomUUID();
            origin().run(db -> {
                if (n % 3 == 2) sink().append(db, userId, SpeakingSessionFinished.getDefaultInstance());
                sink().append(db, userId, registered(userId));
                if (n % 3 == 1) throw new IllegalStateException("rolled back");
            });
            published.add(userId.toString());
        } catch (IllegalStateException _) {
            // from a writer that rolls back
        }
    }

    @Test
    void events_of_other_types_are_skipped_and_advance_the_cursor() {
        var wanted = publish();
        try (var following = follow(0, Set.of(TYPE))) {
            Await.until(() -> following.users().size() == 1);
            long before = following.cursors.getLast();
            origin().run(db -> sink().append(db, null, SpeakingSessionFinished.getDefaultInstance()));
            Await.until(() -> following.passedOver.stream().anyMatch(cursor -> cursor > before));
            assertThat(following.users()).containsExactly(wanted);
        }
        try (var everything = follow(0, Set.of())) {
            Await.until(() -> everything.events.size() == 2);
        }
    }

    @Test
    void an_event_keeps_its_id_time_and_payload_however_often_it_is_delivered() throws Exception {
        var userId = publish();
        var deliveries = new ArrayList<Event>();
        for (int i = 0; i < 2; i++)
            try (var following = follow(0, Set.of(TYPE))) {
                Await.until(() -> following.events.size() == 1);
                deliveries.addAll(following.events);
            }
        assertThat(deliveries.getFirst()).isEqualTo(deliveries.getLast());
        var event = deliveries.getFirst();
        assertThat(event.getPayload().unpack(UserRegistered.class).getUserId()).isEqualTo(userId);
        assertThat(UUID.fromString(event.getEventId())).isNotNull();
        assertThat(event.getService()).isEqualTo(source().name());
        assertThat(event.hasTimestamp()).isTrue();
    }

    @Test
    void a_broken_connection_ends_the_stream_and_the_next_continues_after_the_cursor() throws Exception {
        var first = publish();
        long cursor;
        try (var following = follow(0, Set.of(TYPE))) {
            Await.until(() -> following.users().equals(List.of(first)));
            breakConnections();
            Await.until(() -> !following.thread.isAlive());
            cursor = following.cursors.getLast();
        }
        var second = publish();
        try (var following = follow(cursor, Set.of(TYPE))) {
            Await.until(() -> following.users().equals(List.of(second)));
        }
    }

    @Test
    void an_exception_of_the_receiver_ends_the_stream() {
        publish();
        assertThatThrownBy(() -> source().follow(0, Set.of(TYPE), new EventSource.Receiver() {
                    @Override
                    public void event(long cursor, Event event) {
                        throw new IllegalStateException("cannot be taken");
                    }

                    @Override
                    public void passedOver(long cursor) {}
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("cannot be taken");
    }

    @Test
    void an_interrupt_ends_the_stream() {
        var following = follow(0, Set.of(TYPE));
        var first = publish();
        Await.until(() -> following.users().contains(first));
        following.close();
        Await.until(() -> !following.thread.isAlive());
    }

    private Following follow(long after, Set<String> types) {
        return new Following(source(), after, types);
    }

    private String publish() {
        var userId = UUID.randomUUID();
        origin().run(db -> sink().append(db, userId, registered(userId)));
        return userId.toString();
    }

    private static Message registered(UUID userId) {
        return UserRegistered.newBuilder().setUserId(userId.toString()).build();
    }

    /// A consumer without a database; closing it interrupts its thread.
    private static final class Following implements AutoCloseable, EventSource.Receiver {
        private final List<Event> events = new CopyOnWriteArrayList<>();
        private final List<Long> cursors = new CopyOnWriteArrayList<>();
        private final List<Long> passedOver = new CopyOnWriteArrayList<>();
        private final Thread thread;

        Following(EventSource source, long after, Set<String> types) {
            thread = Thread.ofVirtual().start(() -> {
                try {
                    source.follow(after, types, this);
                } catch (RuntimeException | InterruptedException _) {
                    // the stream has ended, as the test expects
                }
            });
        }

        @Override
        public void event(long cursor, Event event) {
            cursors.add(cursor);
            events.add(event);
        }

        @Override
        public void passedOver(long cursor) {
            passedOver.add(cursor);
        }

        List<String> users() {
            return events.stream().map(Event::getUserId).toList();
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }
}
