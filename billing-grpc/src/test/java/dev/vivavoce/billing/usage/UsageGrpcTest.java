package dev.vivavoce.billing.usage;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import dev.vivavoce.billing.BillingServer;
import dev.vivavoce.billing.v1.CheckEntitlementRequest;
import dev.vivavoce.billing.v1.Feature;
import dev.vivavoce.billing.v1.FeatureShare;
import dev.vivavoce.billing.v1.GetUsageRequest;
import dev.vivavoce.billing.v1.RecordUsageRequest;
import dev.vivavoce.billing.v1.UsageDay;
import dev.vivavoce.billing.v1.UsageServiceGrpc;
import dev.vivavoce.billing.v1.UsageServiceGrpc.UsageServiceBlockingStub;
import dev.vivavoce.identity.v1.UserErased;
import dev.vivavoce.runtime.security.Caller.Role;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.Refusal;
import io.grpc.Status.Code;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageGrpcTest {
    @RegisterExtension
    static final BillingServer billing = new BillingServer();

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final UUID user = UUID.randomUUID();

    @BeforeEach
    void resetClock() {
        billing.clock.set(Instant.parse("2026-11-20T10:00:00Z"));
    }

    @Test
    void the_current_period_has_every_day_until_today_and_what_was_used_on_it() {
        billing.clock.set(Instant.parse("2026-11-03T10:00:00Z"));
        speak(MINUTE.multipliedBy(4));
        billing.clock.set(Instant.parse("2026-11-05T10:00:00Z"));
        speak(MINUTE.multipliedBy(2));
        speak(MINUTE);
        var running = UUID.randomUUID();
        var _ = billing.reserve(user, running, MINUTE.multipliedBy(5));

        var days = days(GetUsageRequest.newBuilder());
        assertThat(days)
                .extracting(UsageDay::getDay)
                .containsExactly("2026-11-01", "2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05");
        assertThat(days).extracting(UsageGrpcTest::minutes).containsExactly("0+0", "0+0", "4+0", "0+0", "3+5");
        billing.clock.pass(Duration.ofMinutes(16));
        assertThat(minutes(days(GetUsageRequest.newBuilder()).getLast()))
                .as("a reservation that has expired holds nothing")
                .isEqualTo("3+0");
    }

    /// The provider's clock sets the period, and may be past midnight before ours is.
    @Test
    void a_period_that_begins_a_moment_later_has_today() throws Exception {
        billing.clock.set(Instant.parse("2026-11-20T23:59:59Z"));
        subscribe("2026-11-21T00:00:00Z", "2026-12-21T00:00:00Z");
        speak(MINUTE);
        var days = days(GetUsageRequest.newBuilder());
        assertThat(days).extracting(UsageDay::getDay).containsExactly("2026-11-20");
        assertThat(days).extracting(UsageGrpcTest::minutes).containsExactly("1+0");
    }

    @Test
    void what_was_spoken_before_the_plan_was_bought_is_not_of_its_period() throws Exception {
        speak(MINUTE.multipliedBy(2));
        subscribe("2026-11-20T11:00:00Z", "2026-12-20T11:00:00Z");
        billing.clock.set(Instant.parse("2026-11-20T12:00:00Z"));
        speak(MINUTE);
        assertThat(days(GetUsageRequest.newBuilder()))
                .extracting(UsageGrpcTest::minutes)
                .containsExactly("1+0");
        assertThat(days(GetUsageRequest.newBuilder().setFirstDay("2026-11-20")))
                .as("a day that was asked for is whole")
                .extracting(UsageGrpcTest::minutes)
                .containsExactly("3+0");
    }

    @Test
    void what_was_used_of_a_paid_period_is_not_of_the_month_that_it_ended_in() throws Exception {
        subscribe("2026-10-10T00:00:00Z", "2026-11-10T00:00:00Z");
        billing.clock.set(Instant.parse("2026-11-09T12:00:00Z"));
        speak(MINUTE.multipliedBy(2));
        try (var connection = connection();
                var delete = connection.prepareStatement("DELETE FROM plan_grant WHERE user_id = ?")) {
            delete.setObject(1, user);
            delete.executeUpdate();
        }
        billing.clock.set(Instant.parse("2026-11-11T12:00:00Z"));
        speak(MINUTE);
        assertThat(days(GetUsageRequest.newBuilder()).subList(8, 11))
                .extracting(UsageGrpcTest::minutes)
                .containsExactly("0+0", "0+0", "1+0");
        assertThat(days(GetUsageRequest.newBuilder().setFirstDay("2026-11-09")))
                .as("days that were asked for have all")
                .extracting(UsageGrpcTest::minutes)
                .containsExactly("2+0", "0+0", "1+0");
    }

    private static Connection connection() throws SQLException {
        var settings = billing.server().settings();
        return DriverManager.getConnection(
                settings.get("BILLING_DATABASE_URL"),
                settings.get("BILLING_DATABASE_USER"),
                settings.get("BILLING_DATABASE_PASSWORD"));
    }

    private void subscribe(String from, String until) throws Exception {
        try (var connection = connection();
                var insert = connection.prepareStatement("""
                        INSERT INTO plan_grant (user_id, source, plan_id, plan_version, paid_from, paid_until, granted_at)
                        VALUES (?, 'SUBSCRIPTION', 'pro', 1, ?::timestamptz, ?::timestamptz, now())
                        """)) {
            insert.setObject(1, user);
            insert.setString(2, from);
            insert.setString(3, until);
            insert.executeUpdate();
        }
    }

    @Test
    void a_day_begins_at_midnight_where_the_person_is_and_may_have_23_hours() {
        billing.clock.set(Instant.parse("2026-03-28T23:30:00Z")); // 00:30 on the 29th in Berlin
        speak(MINUTE);
        billing.clock.set(Instant.parse("2026-03-29T21:59:00Z")); // 23:59, after the clock was set forward
        speak(MINUTE.multipliedBy(2));
        billing.clock.set(Instant.parse("2026-03-29T22:00:00Z")); // midnight
        speak(MINUTE.multipliedBy(4));
        var range = GetUsageRequest.newBuilder().setFirstDay("2026-03-28").setLastDay("2026-03-30");
        assertThat(days(range.clone().setTimeZone("Europe/Berlin")))
                .extracting(UsageGrpcTest::minutes)
                .containsExactly("0+0", "3+0", "4+0");
        assertThat(days(range)).extracting(UsageGrpcTest::minutes).containsExactly("1+0", "6+0", "0+0");
        assertThat(days(range.clone().setTimeZone("Pacific/Kiritimati")))
                .extracting(UsageGrpcTest::minutes)
                .containsExactly("0+0", "1+0", "6+0");
    }

    @ParameterizedTest
    @CsvSource({
        "time_zone, Europe/Atlantis, , ",
        "time_zone, +02:00, , ",
        "first_day, , 2026-11-31, ",
        "first_day, , +999999999-01-01, ",
        "last_day, , 2026-11-20, 2026-11-19",
        "first_day, , 2025-11-19, 2026-11-20",
        "last_day, , , yesterday",
    })
    void wrong_days_and_zones_are_refused(String field, String zone, String first, String last) {
        var request = GetUsageRequest.newBuilder();
        if (zone != null) request.setTimeZone(zone);
        if (first != null) request.setFirstDay(first);
        if (last != null) request.setLastDay(last);
        Refusal.expectField(field, () -> days(request));
    }

    @Test
    void several_faults_of_a_request_are_told_at_once() {
        var asked = GetUsageRequest.newBuilder()
                .setTimeZone("Europe/Atlantis")
                .setFirstDay("2026-11-31")
                .setLastDay("yesterday");
        assertThat(Refusal.of(() -> days(asked)).fields()).containsExactly("time_zone", "first_day", "last_day");
        var used = RecordUsageRequest.newBuilder()
                .setIdempotencyKey("once")
                .setUserId("me")
                .build();
        assertThat(Refusal.of(() -> asService().recordUsage(used)).fields())
                .containsExactly("idempotency_key", "user_id", "feature", "amount");
    }

    @Test
    void a_year_can_be_asked_for_and_the_usage_of_others_only_by_administrators_and_services() {
        var year = GetUsageRequest.newBuilder().setFirstDay("2025-11-20").setLastDay("2026-11-20");
        assertThat(days(year)).hasSize(366);
        var ofUser = GetUsageRequest.newBuilder().setUserId(user.toString()).build();
        Refusal.expect(
                Code.NOT_FOUND, "USER_UNKNOWN", () -> as(UUID.randomUUID()).getUsage(ofUser));
        var administrator = UsageServiceGrpc.newBlockingStub(billing.server().as(UUID.randomUUID(), Role.ADMIN));
        assertThat(administrator.getUsage(ofUser).getDaysList()).hasSize(20);
    }

    @Test
    void what_a_service_records_counts_once_and_beyond_what_the_plan_gives() {
        assertThat(left()).isEqualTo(100_000);
        var key = UUID.randomUUID();
        assertThat(record(key, 99_999).getLeft()).isEqualTo(1);
        assertThat(record(key, 99_999).getLeft()).as("a repeat").isEqualTo(1);
        Refusal.expect(Code.ALREADY_EXISTS, "IDEMPOTENCY_KEY_REUSED", () -> record(key, 5));
        assertThat(record(UUID.randomUUID(), 40).getLeft()).isZero();
        var today = days(GetUsageRequest.newBuilder()).getLast();
        assertThat(today.getFeaturesList()).singleElement().satisfies(used -> {
            assertThat(used.getFeature()).isEqualTo(Feature.FEATURE_SYNTHESIZED_CHARACTERS);
            assertThat(used.getAmount()).isEqualTo(100_039);
        });
        assertThat(billing.entitlements(user).getSpeechLeft()).isEqualTo(Durations.fromMinutes(60));
        billing.clock.set(Instant.parse("2026-12-01T00:00:00Z"));
        assertThat(left()).as("the next period").isEqualTo(100_000);
    }

    @Test
    void what_cannot_be_recorded_is_refused() {
        Refusal.expectField("amount", () -> record(UUID.randomUUID(), 0));
        Refusal.expectField("amount", () -> record(UUID.randomUUID(), 1_000_000_001));
        for (var feature : List.of(
                Feature.FEATURE_SPEECH_MINUTES,
                Feature.FEATURE_MODEL_TOKENS,
                Feature.FEATURE_DOCUMENTS,
                Feature.FEATURE_DOCUMENT_BYTES,
                Feature.FEATURE_UNSPECIFIED))
            Refusal.expectField(
                    "feature",
                    () -> asService()
                            .recordUsage(request(UUID.randomUUID(), 1)
                                    .setFeature(feature)
                                    .build()));
        billing.server()
                .identity()
                .publish(
                        user, UserErased.newBuilder().setUserId(user.toString()).build());
        Await.until("the user is erased", () -> {
            try {
                var _ = record(UUID.randomUUID(), 1);
                return false;
            } catch (io.grpc.StatusRuntimeException thrown) {
                return Refusal.of(thrown).reason().equals("USER_UNKNOWN");
            }
        });
    }

    private void speak(Duration time) {
        var session = UUID.randomUUID();
        var before = Durations.toNanos(billing.entitlements(user).getSpeechUsed());
        var _ = billing.reserve(user, session, time);
        billing.finish(user, session, time);
        var _ = billing.await(user, seen -> Durations.toNanos(seen.getSpeechUsed()) == before + time.toNanos());
    }

    private FeatureShare record(UUID key, long amount) {
        return asService().recordUsage(request(key, amount).build()).getShare();
    }

    private RecordUsageRequest.Builder request(UUID key, long amount) {
        return RecordUsageRequest.newBuilder()
                .setUserId(user.toString())
                .setFeature(Feature.FEATURE_SYNTHESIZED_CHARACTERS)
                .setAmount(amount)
                .setIdempotencyKey(key.toString());
    }

    private long left() {
        return billing.asSpeech()
                .checkEntitlement(CheckEntitlementRequest.newBuilder()
                        .setUserId(user.toString())
                        .setFeature(Feature.FEATURE_SYNTHESIZED_CHARACTERS)
                        .build())
                .getShare()
                .getLeft();
    }

    private List<UsageDay> days(GetUsageRequest.Builder request) {
        return as(user).getUsage(request.build()).getDaysList();
    }

    /// Used and reserved.
    private static String minutes(UsageDay day) {
        return Durations.toMinutes(day.getSpeechUsed()) + "+" + Durations.toMinutes(day.getSpeechReserved());
    }

    private static UsageServiceBlockingStub as(UUID userId) {
        return UsageServiceGrpc.newBlockingStub(billing.server().as(userId));
    }

    private static UsageServiceBlockingStub asService() {
        return UsageServiceGrpc.newBlockingStub(billing.server().asService("speech"));
    }
}
