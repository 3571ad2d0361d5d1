package dev.vivavoce.billing.usage;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import dev.vivavoce.billing.BillingServer;
import dev.vivavoce.billing.v1.Entitlements;
import dev.vivavoce.identity.v1.User;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.speech.v1.SpeakingSessionFinished;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The effect of speech's `speaking.finished` on the ledger, with a real outbox and follower.
class SettlementTest {
    @RegisterExtension
    static final BillingServer billing = new BillingServer();

    private final UUID user = UUID.randomUUID();
    private final UUID session = UUID.randomUUID();

    @BeforeEach
    void resetClock() {
        billing.clock.set(Instant.parse("2026-11-20T10:00:00Z"));
    }

    @Test
    void a_finished_session_uses_the_audio_received_and_releases_the_rest() {
        var _ = billing.reserve(user, session);
        billing.finish(user, session, Duration.ofMillis(61_500));
        billing.settled();
        assertThat(billing.entitlements(user)).satisfies(seen -> ledger(seen, 61_500, 0, 3_538_500));
    }

    @Test
    void an_end_published_many_times_counts_once() {
        var _ = billing.reserve(user, session);
        for (int i = 0; i < 5; i++) billing.finish(user, session, Duration.ofSeconds(30));
        billing.settled();
        assertThat(billing.entitlements(user)).satisfies(seen -> ledger(seen, 30_000, 0, 3_570_000));
    }

    @Test
    void a_session_over_midnight_counts_to_the_month_it_was_reserved_in() {
        billing.clock.set(Instant.parse("2026-11-30T23:58:00Z"));
        var _ = billing.reserve(user, session);
        billing.clock.set(Instant.parse("2026-12-01T00:04:00Z"));
        assertThat(billing.entitlements(user)).satisfies(seen -> ledger(seen, 0, 0, 3_600_000));
        billing.finish(user, session, Duration.ofMinutes(5));
        billing.settled();
        assertThat(billing.entitlements(user)).satisfies(seen -> ledger(seen, 0, 0, 3_600_000));
        billing.clock.set(Instant.parse("2026-11-30T23:59:00Z"));
        assertThat(billing.entitlements(user)).satisfies(seen -> ledger(seen, 300_000, 0, 3_300_000));
    }

    @Test
    void a_reservation_that_is_never_settled_is_released_without_charge_and_a_late_end_still_counts() {
        var _ = billing.reserve(user, session);
        billing.clock.pass(Duration.ofMinutes(15).minusMillis(1));
        assertThat(billing.entitlements(user)).satisfies(seen -> ledger(seen, 0, 600_000, 3_000_000));
        billing.clock.pass(Duration.ofMillis(1));
        assertThat(billing.entitlements(user)).satisfies(seen -> ledger(seen, 0, 0, 3_600_000));
        billing.finish(user, session, Duration.ofMinutes(9));
        billing.settled();
        assertThat(billing.entitlements(user)).satisfies(seen -> ledger(seen, 540_000, 0, 3_060_000));
    }

    @Test
    void a_session_whose_reservation_was_lost_counts_to_the_month_it_began_in() {
        billing.clock.set(Instant.parse("2026-12-02T00:00:00Z"));
        var finished = BillingServer.finished(
                user, session, Instant.parse("2026-11-30T23:59:59.999Z"), Duration.ofSeconds(40));
        billing.speech().publish(user, finished);
        billing.settled();
        assertThat(billing.entitlements(user)).satisfies(seen -> ledger(seen, 0, 0, 3_600_000));
        billing.clock.set(Instant.parse("2026-11-30T00:00:00Z"));
        assertThat(billing.entitlements(user)).satisfies(seen -> ledger(seen, 40_000, 0, 3_560_000));
    }

    @Test
    void time_beyond_the_reservation_counts_and_leaves_zero() {
        var _ = billing.reserve(user, session);
        billing.finish(user, session, Duration.ofMinutes(70));
        billing.settled();
        assertThat(billing.entitlements(user)).satisfies(seen -> ledger(seen, 4_200_000, 0, 0));
    }

    @Test
    void ends_published_out_of_order_and_repeatedly_give_the_same_sum() {
        var sessions = new ArrayList<SpeakingSessionFinished>();
        for (int i = 1; i <= 6; i++) {
            var id = UUID.randomUUID();
            var _ = billing.reserve(user, id);
            sessions.add(BillingServer.finished(user, id, billing.clock.instant(), Duration.ofSeconds(i)));
        }
        var published = new ArrayList<>(sessions);
        published.addAll(sessions);
        published.addAll(sessions);
        Collections.shuffle(published, new Random(7));
        for (var finished : published) billing.speech().publish(user, finished);
        billing.settled();
        assertThat(billing.entitlements(user)).satisfies(seen -> ledger(seen, 21_000, 0, 3_579_000));
    }

    @Test
    void an_end_that_cannot_be_parsed_goes_to_the_dead_letters_and_delays_no_other() throws SQLException {
        int before = deadLetters();
        var negative = BillingServer.finished(user, session, Instant.EPOCH, Duration.ofSeconds(-1));
        billing.speech().publish(user, negative);
        billing.speech().publish("speaking.finished", 2, user, negative);
        billing.speech().publish("speaking.finished", 1, user, User.getDefaultInstance());
        billing.speech().publish("speaking.paused", 1, user, User.getDefaultInstance());
        billing.finish(user, UUID.randomUUID(), Duration.ofSeconds(3));
        billing.settled();
        assertThat(billing.entitlements(user)).satisfies(seen -> ledger(seen, 3_000, 0, 3_597_000));
        assertThat(deadLetters() - before).isEqualTo(3);
    }

    @Test
    void nothing_is_lost_or_doubled_when_billing_is_restarted_between_events() {
        for (int i = 0; i < 60; i++) {
            billing.finish(user, UUID.randomUUID(), Duration.ofSeconds(1));
            if (i % 15 == 7) billing.server().restart();
        }
        billing.settled();
        assertThat(billing.entitlements(user)).satisfies(seen -> ledger(seen, 60_000, 0, 3_540_000));
    }

    @Test
    void nothing_is_lost_or_doubled_when_the_database_drops_its_connections_between_events() throws SQLException {
        for (int i = 0; i < 120; i++) {
            billing.finish(user, UUID.randomUUID(), Duration.ofSeconds(1));
            if (i % 20 == 9) dropConnections();
        }
        billing.settled();
        assertThat(billing.entitlements(user)).satisfies(seen -> ledger(seen, 120_000, 0, 3_480_000));
    }

    @Test
    void sessions_that_end_while_speech_is_unreachable_are_settled_afterwards() {
        billing.speech().stop();
        try {
            for (int i = 0; i < 5; i++) billing.finish(user, UUID.randomUUID(), Duration.ofSeconds(1));
            assertThat(billing.reserve(user, session).hasReserved())
                    .as("billing answers meanwhile")
                    .isTrue();
        } finally {
            billing.speech().start();
        }
        billing.settled();
        assertThat(billing.entitlements(user)).satisfies(seen -> ledger(seen, 5_000, 600_000, 2_995_000));
    }

    private static void ledger(Entitlements seen, long usedMillis, long reservedMillis, long leftMillis) {
        assertThat(seen.getSpeechUsed()).as("used").isEqualTo(Durations.fromMillis(usedMillis));
        assertThat(seen.getSpeechReserved()).as("reserved").isEqualTo(Durations.fromMillis(reservedMillis));
        assertThat(seen.getSpeechLeft()).as("left").isEqualTo(Durations.fromMillis(leftMillis));
    }

    private static int deadLetters() throws SQLException {
        try (var connection = connect();
                var rows = connection.createStatement().executeQuery("SELECT count(*) FROM event_dead_letter")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /// Simulates a crash of the database's processes.
    private static void dropConnections() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE datname = current_database() AND pid <> pg_backend_pid()
                    """);
        }
    }

    private static java.sql.Connection connect() throws SQLException {
        var settings = billing.server().settings();
        var address = new Database.Address(
                settings.getOrDefault("BILLING_DATABASE_URL", ""),
                settings.getOrDefault("BILLING_DATABASE_USER", ""),
                new Secret(settings.getOrDefault("BILLING_DATABASE_PASSWORD", "")));
        return DriverManager.getConnection(
                address.url(), address.user(), address.password().reveal());
    }
}
