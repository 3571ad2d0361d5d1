package dev.vivavoce.billing.grant;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import dev.vivavoce.billing.BillingServer;
import dev.vivavoce.identity.v1.GuestStarted;
import dev.vivavoce.identity.v1.UserErased;
import dev.vivavoce.identity.v1.UserRegistered;
import dev.vivavoce.runtimetest.Refusal;
import io.grpc.Status;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UserEventsTest {
    @RegisterExtension
    static final BillingServer billing = new BillingServer();

    private final UUID user = UUID.randomUUID();

    @Test
    void a_guest_has_a_minute_until_it_registers() {
        start();
        var guest = billing.await(user, seen -> seen.getPlan().getId().equals("guest"));
        assertThat(guest.getSpeechLeft()).isEqualTo(Durations.fromMinutes(1));
        assertThat(guest.getPlan().getLongestSession()).isEqualTo(Durations.fromSeconds(20));
        billing.finish(user, UUID.randomUUID(), Duration.ofSeconds(7));
        billing.settled();
        register();
        var registered = billing.await(user, seen -> seen.getPlan().getId().equals("free"));
        assertThat(registered.getSpeechUsed()).isEqualTo(Durations.fromSeconds(7));
    }

    @Test
    void a_registration_takes_no_plan_but_that_of_a_guest() {
        billing.assign(user, "pro");
        register();
        handled();
        assertThat(billing.entitlements(user).getPlan().getId()).isEqualTo("pro");
    }

    @Test
    void a_user_who_is_erased_leaves_nothing_and_a_late_end_or_reservation_stores_nothing() throws SQLException {
        start();
        var session = UUID.randomUUID();
        var _ = billing.reserve(user, session);
        billing.finish(user, session, Duration.ofSeconds(7));
        billing.settled();
        erase();
        handled();
        assertThat(rows()).isZero();
        billing.finish(user, UUID.randomUUID(), Duration.ofSeconds(9));
        billing.settled();
        assertThat(rows()).isZero();
        Refusal.expect(Status.Code.NOT_FOUND, "USER_UNKNOWN", () -> billing.reserve(user, UUID.randomUUID()));
        assertThat(rows()).isZero();
    }

    private void start() {
        identity(GuestStarted.newBuilder().setUserId(user.toString()).build());
    }

    private void register() {
        identity(UserRegistered.newBuilder().setUserId(user.toString()).build());
    }

    private void erase() {
        identity(UserErased.newBuilder().setUserId(user.toString()).build());
    }

    private void identity(com.google.protobuf.Message payload) {
        billing.server().identity().publish(user, payload);
    }

    /// Waits until billing has processed one more event of identity; all earlier ones are processed then.
    private static void handled() {
        var other = UUID.randomUUID();
        billing.server()
                .identity()
                .publish(
                        other,
                        GuestStarted.newBuilder().setUserId(other.toString()).build());
        var _ = billing.await(other, seen -> seen.getPlan().getId().equals("guest"));
    }

    private int rows() throws SQLException {
        var settings = billing.server().settings();
        try (var connection = DriverManager.getConnection(
                        settings.get("BILLING_DATABASE_URL"),
                        settings.get("BILLING_DATABASE_USER"),
                        settings.get("BILLING_DATABASE_PASSWORD"));
                var statement = connection.prepareStatement("""
                        SELECT (SELECT count(*) FROM speech_reservation WHERE user_id = ?)
                            + (SELECT count(*) FROM speech_period WHERE user_id = ?)
                            + (SELECT count(*) FROM plan_grant WHERE user_id = ?)
                        """)) {
            for (int i = 1; i <= 3; i++) statement.setObject(i, user);
            try (var found = statement.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }
}
