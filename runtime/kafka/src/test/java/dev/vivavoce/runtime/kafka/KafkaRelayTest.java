package dev.vivavoce.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.runtime.config.EventSettings;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.events.EventFollower;
import dev.vivavoce.runtime.events.EventRelay;
import dev.vivavoce.runtime.events.Outbox;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A service with an outbox whose relay sends to Kafka.
class KafkaRelayTest {
    @RegisterExtension
    static final TestBroker broker = TestBroker.shared();

    private static final Duration LEASE = Duration.ofMillis(900);
    private static final Duration OFTEN = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final EventSettings.OverKafka settings = broker.settings(2);
    private final KafkaClients clients = new KafkaClients(settings, "identity");
    private final Database.Address address = TestPostgres.database();
    private final Database database = Database.open(address, "test_events", 6);
    private final Outbox outbox = new Outbox(database, "identity", Clock.systemUTC());
    private final Reader reader = new Reader();

    @AfterEach
    void close() {
        reader.close();
        database.close();
    }

    @Test
    void another_replica_sends_on_from_a_killed_one_when_its_lease_has_ended() throws Exception {
        var second = Database.open(address, "test_events", 4);
        try (second) {
            var killed = relay(second, new Outbox(second, "identity", Clock.systemUTC()));
            publish(30);
            Await.until("all is sent", LONG, () -> sent() == 30);
            try (killed;
                    var _ = relay(database, outbox)) {
                second.close(); // it can neither store nor renew anything, as if its process were killed
                publish(30);
                Await.until("all is sent", LONG, () -> sent() == 60);
            }
        }
        assertThat(cursors(60))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 60).boxed().toList());
    }

    @Test
    void a_replica_that_was_suspended_cannot_send_after_another_has_begun() throws Exception {
        publish(2);
        var log = new KafkaLog(clients);
        try (var suspended = log.open();
                var next = log.open()) {
            var batch = database.transaction(db -> OutboxRows.all(db, "identity"));
            assertThatThrownBy(() -> suspended.send(batch))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("old epoch");
            next.send(batch);
        }
        assertThat(cursors(2)).containsExactly(1L, 2L);
    }

    @Test
    void a_topic_that_was_made_anew_gets_everything_that_the_outbox_has() throws Exception {
        publish(5);
        try (var _ = relay(database, outbox)) {
            Await.until("all is sent", LONG, () -> sent() == 5);
        }
        try (var admin = broker.admin()) {
            admin.deleteTopics(List.of(clients.names().topic("identity"))).all().get();
        }
        publish(1);
        try (var _ = relay(database, outbox)) {
            Await.until("all is sent", LONG, () -> sent() == 6);
        }
        assertThat(cursors(6)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void an_event_about_a_deleted_subject_stays_until_who_reads_kafka_has_processed_it() throws Exception {
        var subject = UUID.randomUUID();
        database.run(db -> outbox.append(db, UUID.randomUUID(), subject, Publishing.registered(UUID.randomUUID())));
        try (var _ = relay(database, outbox)) {
            Await.until("all is sent", LONG, () -> sent() == 1);
            Await.until("the relay has looked at what is processed", LONG, () -> !isDeleted(subject));
            try (var followers = follow()) {
                Await.until("it is processed", LONG, () -> reader.count() == 1);
                Await.until("it is deleted", LONG, () -> isDeleted(subject));
                assertThat(followers.all()).hasSize(2);
            }
        }
        assertThat(RelayRows.processedBy(database, "speech")).isEqualTo(1);
    }

    @Test
    void what_somebody_has_not_processed_is_sent_again_before_the_topic_deletes_it() throws Exception {
        publish(3);
        database.run(db ->
                db.execute("INSERT INTO outbox_follower (follower, cursor, followed_at) VALUES ('speech', 1, now())"));
        database.run(db -> db.execute("UPDATE outbox SET created_at = created_at - interval '4 days'"));
        try (var _ = relay(database, outbox)) {
            assertThat(cursors(5)).containsExactly(1L, 2L, 2L, 3L, 3L);
            try (var _ = follow()) { // who follows earlier may process an event before it is sent again
                Await.until("all is processed", LONG, () -> RelayRows.processedBy(database, "speech") == 3);
            }
        }
        assertThat(reader.count()).isEqualTo(3);
    }

    @Test
    void a_record_of_somebody_else_is_passed_over() throws Exception {
        try (var _ = relay(database, outbox)) {
            Await.until("the topic is there", LONG, () -> RelayRows.exist(database));
            try (var producer = clients.producer()) { // as a relay would, which it fences
                producer.initTransactions();
                producer.beginTransaction();
                for (int i = 0; i < 2; i++) {
                    producer.send(foreign(i));
                    var numbered = foreign(i);
                    numbered.headers().add(KafkaRecords.CURSOR, "1".getBytes(StandardCharsets.UTF_8));
                    producer.send(numbered);
                }
                producer.commitTransaction();
            }
            publish(4);
            try (var _ = follow()) {
                Await.until("all is processed", LONG, () -> reader.count() == 4);
            }
        }
        assertThat(reader.processed()).isEqualTo(Reader.published(database));
    }

    @Test
    void the_replica_that_sends_measures_what_waits() throws Exception {
        var away = new KafkaClients(
                new EventSettings.OverKafka("127.0.0.1:1", settings.prefix(), 1, 1, Duration.ofDays(7), true, Map.of()),
                "identity");
        publish(7);
        try (var _ = EventRelay.start(database, outbox, new KafkaLog(away), LEASE, OFTEN)) {
            var gauge =
                    database.telemetry().meters().get("events.relay.waiting").gauge();
            Await.until("it is measured", LONG, () -> gauge.value() == 7);
        }
    }

    private ProducerRecord<String, byte[]> foreign(int partition) {
        return new ProducerRecord<>(
                clients.names().topic("identity"), partition, "key", "no event".getBytes(StandardCharsets.UTF_8));
    }

    private EventRelay relay(Database of, Outbox from) {
        return EventRelay.start(of, from, new KafkaLog(clients), LEASE, OFTEN);
    }

    private long sent() {
        return RelayRows.sent(database);
    }

    private boolean isDeleted(UUID subject) {
        return database.transaction(db -> outbox.delete(db, subject, Set.of("speech")));
    }

    private void publish(int events) {
        IntStream.range(0, events).forEach(_ -> {
            var userId = UUID.randomUUID();
            database.run(db -> outbox.append(db, userId, Publishing.registered(userId)));
        });
    }

    private Followers follow() {
        var speech = new KafkaClients(settings, "speech");
        return new Followers(KafkaEventSource.all(speech, "identity")
                .map(source -> EventFollower.start(reader.database(), source, List.of(Publishing.TYPE), reader.taker()))
                .toList());
    }

    private record Followers(List<EventFollower> all) implements AutoCloseable {
        @Override
        public void close() throws InterruptedException {
            for (var follower : all) follower.close();
        }
    }

    private TopicPartition partition(int number) {
        return new TopicPartition(clients.names().topic("identity"), number);
    }

    /// The cursors of the events in the topic, repeats included, in order, when there are so many.
    private List<Long> cursors(int events) {
        var records = new KafkaRecords(clients.names().topic("identity"), "identity", 2);
        var cursors = new ArrayList<Long>();
        try (var consumer = new KafkaClients(settings, "tests").consumer(partition(0))) {
            var all = List.of(partition(0), partition(1));
            consumer.assign(all);
            consumer.seekToBeginning(all);
            long begin = System.nanoTime();
            while (cursors.size() < events && System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(30))
                for (var record : consumer.poll(Duration.ofMillis(200)))
                    if (record.value() != null) cursors.add(records.read(record).getCursor());
        }
        return cursors.stream().sorted().toList();
    }
}
