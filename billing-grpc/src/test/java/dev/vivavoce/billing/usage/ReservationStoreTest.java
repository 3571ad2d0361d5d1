package dev.vivavoce.billing.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtimetest.TableReads;
import dev.vivavoce.runtimetest.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// With many users and months in the tables, every query uses an index and reads only the rows that it
/// returns.
class ReservationStoreTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("billing", 2);

    private static final Instant MONTH = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final ReservationStore store = new ReservationStore();

    @BeforeAll
    static void fill() {
        database.get().run(db -> {
            db.execute("""
                    INSERT INTO speech_period (user_id, period_start, used_ns)
                    SELECT md5(n::text)::uuid, start, 1000000000
                    FROM generate_series(1, 5000) AS n,
                         (VALUES (timestamptz '2026-10-01Z'), (timestamptz '2026-11-01Z')) AS m (start)
                    """);
            db.execute("""
                    INSERT INTO speech_reservation (session_id, user_id, period_start, granted_ns, reserved_at,
                                                    expires_at, settled_at, used_ns)
                    SELECT md5(user_id::text || period_start || n)::uuid, user_id, period_start, 1000,
                           '2026-11-20 09:50Z', '2026-11-20 10:10Z', CASE WHEN n > 1 THEN now() END,
                           CASE WHEN n > 1 THEN 500 END
                    FROM speech_period, generate_series(1, 5) AS n
                    """);
        });
        database.get().run(db -> db.execute("ANALYZE"));
    }

    @Test
    void balances_of_many_users_are_one_query_by_their_keys() {
        var users = List.of(user(7), user(2_000), UUID.randomUUID());
        var rows = rowsReadByIndex(db -> {
            var found = store.balances(db, users, List.of(MONTH, MONTH, MONTH), NOW);
            assertThat(found).extracting(Balance::userId).containsExactlyInAnyOrderElementsOf(users);
            assertThat(found)
                    .extracting(Balance::reserved)
                    .containsExactlyInAnyOrder(Duration.ofNanos(1000), Duration.ofNanos(1000), Duration.ZERO);
        });
        assertThat(rows).isLessThan(20);
    }

    @Test
    void a_reservation_is_found_and_settled_by_its_session() {
        var session = database.get()
                .transaction(db -> db.createQuery(
                                "SELECT session_id FROM speech_reservation WHERE settled_at IS NULL LIMIT 1")
                        .mapTo(UUID.class)
                        .one());
        var rows = rowsReadByIndex(db -> {
            var reservation = store.reservation(db, session).orElseThrow();
            store.lockPeriod(db, reservation.userId(), reservation.periodStart(), Duration.ZERO);
            assertThat(store.settle(db, session, Duration.ofSeconds(1), NOW)).isPresent();
            assertThat(store.settle(db, session, Duration.ofSeconds(1), NOW)).isEmpty();
            store.addUsed(db, reservation.userId(), reservation.periodStart(), Duration.ofSeconds(1));
        });
        assertThat(rows).isLessThan(20);
    }

    @Test
    void the_sessions_that_hold_time_are_found_by_their_user() {
        var rows = rowsReadByIndex(
                db -> assertThat(store.holds(db, user(7), MONTH, NOW, 20)).hasSize(1));
        assertThat(rows).isLessThan(20);
    }

    private static long rowsReadByIndex(Consumer<Handle> work) {
        var reads = TableReads.of(database.get(), work);
        assertThat(reads.whole()).as("tables read whole").isEmpty();
        return reads.byIndex();
    }

    private static UUID user(int number) {
        return database.get()
                .transaction(db -> db.createQuery("SELECT md5(:number)::uuid")
                        .bind("number", String.valueOf(number))
                        .mapTo(UUID.class)
                        .one());
    }
}
