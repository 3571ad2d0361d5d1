package dev.vivavoce.billing.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Duration;
import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import dev.vivavoce.billing.BillingServer;
import dev.vivavoce.billing.v1.AssignPlanRequest;
import dev.vivavoce.billing.v1.BatchCheckEntitlementsRequest;
import dev.vivavoce.billing.v1.BatchGetEntitlementsRequest;
import dev.vivavoce.billing.v1.CheckEntitlementRequest;
import dev.vivavoce.billing.v1.CheckSpeechRequest;
import dev.vivavoce.billing.v1.EntitlementServiceGrpc;
import dev.vivavoce.billing.v1.EntitlementServiceGrpc.EntitlementServiceBlockingStub;
import dev.vivavoce.billing.v1.GetEntitlementsRequest;
import dev.vivavoce.billing.v1.GetTimelineRequest;
import dev.vivavoce.billing.v1.ListPlansRequest;
import dev.vivavoce.billing.v1.Plan;
import dev.vivavoce.billing.v1.ReconcileServiceGrpc;
import dev.vivavoce.billing.v1.ReserveSpeechRequest;
import dev.vivavoce.billing.v1.SpeechHold;
import dev.vivavoce.runtime.readiness.Readiness;
import dev.vivavoce.runtime.security.Caller.Role;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.Channel;
import io.grpc.Status.Code;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EntitlementGrpcTest {
    @RegisterExtension
    static final BillingServer billing = new BillingServer();

    private static final java.time.Duration TEN_MINUTES = java.time.Duration.ofMinutes(10);

    private final UUID user = UUID.randomUUID();

    @BeforeEach
    void resetClock() {
        billing.clock.set(Instant.parse("2026-11-20T10:00:00Z"));
    }

    @ParameterizedTest
    @EnumSource
    void plans_are_public_and_without_a_payment_provider_none_is_sold(Transport transport) {
        var plans = stub(billing.server().channel(transport))
                .listPlans(ListPlansRequest.getDefaultInstance())
                .getPlansList();
        assertThat(plans).extracting(Plan::getId).containsExactly("free");
        assertThat(plans.getFirst().getSpeechAMonth()).isEqualTo(minutes(60));
        assertThat(plans.getFirst().getLongestSession()).isEqualTo(minutes(10));
        assertThat(plans.getFirst().getCostBudgetFactor()).isEqualTo(1);
        assertThat(plans.getFirst().getDocuments()).isEqualTo(20);
        assertThat(plans.getFirst().getDocumentBytes()).isEqualTo(100_000_000);
        assertThat(plans.getFirst().getModelTokensADay()).isEqualTo(100_000);
        assertThat(plans.getFirst().getSynthesizedCharacters()).isEqualTo(100_000);
        assertThat(Readiness.of(billing.server().channel(transport))).isEqualTo("up without payments");
    }

    @ParameterizedTest
    @EnumSource
    void an_unknown_user_is_on_the_free_plan_with_all_of_it_left(Transport transport) {
        var seen = stub(billing.server().as(transport, user))
                .getEntitlements(GetEntitlementsRequest.getDefaultInstance())
                .getEntitlements();
        assertThat(seen.getUserId()).isEqualTo(user.toString());
        assertThat(seen.getPlan().getId()).isEqualTo("free");
        assertThat(seen.getSpeechUsed()).isEqualTo(minutes(0));
        assertThat(seen.getSpeechReserved()).isEqualTo(minutes(0));
        assertThat(seen.getSpeechLeft()).isEqualTo(minutes(60));
        assertThat(Timestamps.toString(seen.getResetsAt())).isEqualTo("2026-12-01T00:00:00Z");
    }

    @ParameterizedTest
    @EnumSource
    void another_user_is_unknown_to_a_learner_and_known_to_an_administrator_and_a_service(Transport transport) {
        var other = UUID.randomUUID();
        var ofOther =
                GetEntitlementsRequest.newBuilder().setUserId(other.toString()).build();
        Refusal.expect(
                Code.NOT_FOUND,
                "USER_UNKNOWN",
                () -> stub(billing.server().as(transport, user)).getEntitlements(ofOther));
        var asAdmin = stub(billing.server().as(transport, user, Role.ADMIN));
        assertThat(asAdmin.getEntitlements(ofOther).getEntitlements().getUserId())
                .isEqualTo(other.toString());
        assertThat(service(transport).getEntitlements(ofOther).getEntitlements().getUserId())
                .isEqualTo(other.toString());
    }

    @ParameterizedTest
    @EnumSource
    void a_call_without_a_token_is_refused_but_for_the_plans(Transport transport) {
        var nobody = stub(billing.server().channel(transport));
        for (var call : List.<Runnable>of(
                () -> nobody.getEntitlements(GetEntitlementsRequest.getDefaultInstance()),
                () -> nobody.batchGetEntitlements(batch(user)),
                () -> nobody.checkSpeech(CheckSpeechRequest.getDefaultInstance()),
                () -> nobody.reserveSpeech(BillingServer.reservation(user, UUID.randomUUID(), TEN_MINUTES)),
                () -> nobody.assignPlan(AssignPlanRequest.getDefaultInstance())))
            Refusal.expect(Code.UNAUTHENTICATED, "TOKEN_MISSING", call);
    }

    @ParameterizedTest
    @EnumSource
    void only_a_service_reserves_and_only_an_administrator_or_a_service_assigns_plans(Transport transport) {
        for (var role : List.of(Role.LEARNER, Role.AUTHOR, Role.EXAMINER)) {
            var person = stub(billing.server().as(transport, user, role));
            Refusal.expect(Code.PERMISSION_DENIED, "ROLE_MISSING", () -> person.assignPlan(toPlan("pro")));
        }
        for (var role : List.of(Role.LEARNER, Role.ADMIN)) {
            var person = stub(billing.server().as(transport, user, role));
            Refusal.expect(
                    Code.PERMISSION_DENIED,
                    "ROLE_MISSING",
                    () -> person.reserveSpeech(BillingServer.reservation(user, UUID.randomUUID(), TEN_MINUTES)));
        }
        var assigned = stub(billing.server().as(transport, UUID.randomUUID(), Role.ADMIN))
                .assignPlan(toPlan("demo"))
                .getEntitlements();
        assertThat(assigned.getPlan().getId()).isEqualTo("demo");
        assertThat(assigned.getPlan().getCostBudgetFactor()).isEqualTo(10);
        assertThat(assigned.getPlan().getModelTokensADay()).isEqualTo(5_000_000);
        assertThat(assigned.getUserId()).isEqualTo(user.toString());
        assertThat(service(transport)
                        .assignPlan(toPlan("pro"))
                        .getEntitlements()
                        .getPlan()
                        .getId())
                .isEqualTo("pro");
        assertThat(billing.entitlements(user).getPlan().getId()).isEqualTo("pro");
    }

    @Test
    void the_timeline_tells_which_plans_a_user_was_given_until_when_and_why() {
        var admin = billing.server().as(UUID.randomUUID(), Role.ADMIN);
        var timeline =
                GetTimelineRequest.newBuilder().setUserId(user.toString()).build();
        var _ = stub(admin)
                .assignPlan(toPlan("pro").toBuilder()
                        .setEndsAt(Timestamps.fromSeconds(
                                Instant.parse("2026-12-24T12:00:00Z").getEpochSecond()))
                        .setReason(" An outage\nof three hours. ")
                        .build());
        billing.clock.pass(java.time.Duration.ofMinutes(1));
        billing.assign(user, "free");
        Refusal.expect(Code.NOT_FOUND, "PLAN_UNKNOWN", () -> stub(admin).assignPlan(toPlan("gold")));
        billing.assign(UUID.randomUUID(), "demo");
        assertThat(ReconcileServiceGrpc.newBlockingStub(admin)
                        .getTimeline(timeline)
                        .getEntriesList())
                .extracting(entry -> entry.getKind() + " " + Timestamps.toString(entry.getAt()) + " " + entry.getText())
                .containsExactly(
                        "TIMELINE_KIND_CHANGE 2026-11-20T10:01:00Z assigned free",
                        "TIMELINE_KIND_CHANGE 2026-11-20T10:00:00Z assigned pro until 2026-12-24T12:00:00Z:"
                                + " An outage of three hours.");
    }

    @ParameterizedTest
    @EnumSource
    void an_unknown_plan_changes_nothing(Transport transport) {
        for (var id : List.of("gold", "", "FREE"))
            Refusal.expect(
                    Code.NOT_FOUND, "PLAN_UNKNOWN", () -> service(transport).assignPlan(toPlan(id)));
        assertThat(billing.entitlements(user).getPlan().getId()).isEqualTo("free");
    }

    @ParameterizedTest
    @EnumSource
    void several_faults_of_a_request_are_told_at_once(Transport transport) {
        var service = service(transport);
        assertThat(Refusal.of(() -> service.reserveSpeech(ReserveSpeechRequest.getDefaultInstance()))
                        .fields())
                .containsExactly("user_id", "session_id", "audio");
        var assignment = AssignPlanRequest.newBuilder()
                .setEndsAt(Timestamp.newBuilder().setNanos(-1))
                .setReason("x".repeat(501))
                .build();
        assertThat(Refusal.of(() -> service.assignPlan(assignment)).fields())
                .containsExactly("user_id", "ends_at", "reason");
        assertThat(Refusal.of(() -> service.checkEntitlement(CheckEntitlementRequest.getDefaultInstance()))
                        .fields())
                .containsExactly("feature", "user_id");
        var batch = BatchCheckEntitlementsRequest.newBuilder()
                .addUserIds(user.toString())
                .addUserIds("x")
                .build();
        assertThat(Refusal.of(() -> service.batchCheckEntitlements(batch)).fields())
                .containsExactly("feature", "user_ids[1]");
    }

    @ParameterizedTest
    @EnumSource
    void ids_that_are_no_uuids_and_lists_out_of_bounds_are_field_violations(Transport transport) {
        var service = service(transport);
        Refusal.expectField(
                "user_id",
                () -> service.getEntitlements(
                        GetEntitlementsRequest.newBuilder().setUserId("me").build()));
        Refusal.expectField("user_id", () -> service.reserveSpeech(ReserveSpeechRequest.getDefaultInstance()));
        Refusal.expectField(
                "session_id",
                () -> service.reserveSpeech(ReserveSpeechRequest.newBuilder()
                        .setUserId(user.toString())
                        .setSessionId("1")
                        .build()));
        Refusal.expectField("user_id", () -> service.checkSpeech(CheckSpeechRequest.getDefaultInstance()));
        for (var audio : List.of(Durations.ZERO, Durations.fromSeconds(-1), Durations.fromSeconds(86_401)))
            Refusal.expectField(
                    "audio",
                    () -> service.reserveSpeech(
                            BillingServer.reservation(user, UUID.randomUUID(), TEN_MINUTES).toBuilder()
                                    .setAudio(audio)
                                    .build()));
        Refusal.expectField(
                "user_id",
                () -> service.assignPlan(
                        AssignPlanRequest.newBuilder().setPlanId("pro").build()));
        Refusal.expectField("user_ids", () -> service.batchGetEntitlements(batch()));
        Refusal.expectField(
                "user_ids",
                () -> service.batchGetEntitlements(
                        batch(Stream.generate(UUID::randomUUID).limit(201).toArray(UUID[]::new))));
        Refusal.expectField(
                "user_ids[0]",
                () -> service.batchGetEntitlements(
                        BatchGetEntitlementsRequest.newBuilder().addUserIds("x").build()));
    }

    @ParameterizedTest
    @EnumSource
    void many_users_are_read_at_once_and_a_learner_gets_only_their_own(Transport transport) {
        var users = Stream.generate(UUID::randomUUID).limit(199).toList();
        billing.assign(users.getFirst(), "pro");
        var asked = new ArrayList<>(users);
        asked.add(user);
        var all = service(transport)
                .batchGetEntitlements(batch(asked.toArray(UUID[]::new)))
                .getEntitlementsList();
        assertThat(all)
                .extracting(seen -> UUID.fromString(seen.getUserId()))
                .containsExactlyInAnyOrderElementsOf(asked);
        assertThat(all)
                .filteredOn(seen -> seen.getUserId().equals(users.getFirst().toString()))
                .singleElement()
                .satisfies(seen -> assertThat(seen.getPlan().getId()).isEqualTo("pro"));
        var own = stub(billing.server().as(transport, user))
                .batchGetEntitlements(batch(asked.toArray(UUID[]::new)))
                .getEntitlementsList();
        assertThat(own).extracting(seen -> seen.getUserId()).containsExactly(user.toString());
        assertThat(service(transport).batchGetEntitlements(batch(user, user)).getEntitlementsCount())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_session_reserves_a_minute_at_a_time_and_repeats_and_late_calls_reserve_nothing_more(Transport transport) {
        var service = service(transport);
        var session = UUID.randomUUID();
        for (int minute = 1; minute <= 3; minute++) {
            var answer = service.reserveSpeech(minutesOf(session, minute));
            assertThat(answer.getReserved().getReserved()).isEqualTo(minutes(minute));
            assertThat(answer.getReserved().getAudioLimit()).isEqualTo(minutes(10));
            assertThat(Timestamps.toString(answer.getReserved().getExpiresAt())).isEqualTo("2026-11-20T10:15:00Z");
            assertThat(billing.entitlements(user).getSpeechReserved()).isEqualTo(minutes(minute));
            assertThat(service.reserveSpeech(minutesOf(session, minute))).isEqualTo(answer);
        }
        assertThat(service.reserveSpeech(minutesOf(session, 1)).getReserved().getReserved())
                .as("a call that arrives late")
                .isEqualTo(minutes(3));
        assertThat(service.reserveSpeech(minutesOf(session, 99)).getReserved().getReserved())
                .as("the plan's longest session")
                .isEqualTo(minutes(10));
        assertThat(billing.entitlements(user).getSpeechLeft()).isEqualTo(minutes(50));
    }

    @Test
    void the_last_time_is_shared_and_the_sessions_that_hold_it_are_named() {
        takeAllBut(java.time.Duration.ofSeconds(150));
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        assertThat(billing.check(user).getAvailable().getAudioLimit()).isEqualTo(Durations.fromSeconds(150));
        assertThat(billing.asSpeech()
                        .reserveSpeech(minutesOf(first, 1))
                        .getReserved()
                        .getAudioLimit())
                .isEqualTo(Durations.fromSeconds(150));
        billing.clock.pass(java.time.Duration.ofSeconds(1));
        assertThat(billing.asSpeech()
                        .reserveSpeech(minutesOf(second, 2))
                        .getReserved()
                        .getReserved())
                .isEqualTo(Durations.fromSeconds(90));
        var extended = billing.asSpeech().reserveSpeech(minutesOf(first, 2)).getReserved();
        assertThat(extended.getReserved()).as("nothing more is left").isEqualTo(minutes(1));
        assertThat(extended.getAudioLimit()).isEqualTo(minutes(1));
        var usedUp = billing.check(user).getUsedUp();
        assertThat(usedUp.getLimit()).isEqualTo(minutes(60));
        assertThat(Timestamps.toString(usedUp.getResetsAt())).isEqualTo("2026-12-01T00:00:00Z");
        assertThat(usedUp.getHeldByList())
                .extracting(SpeechHold::getSessionId)
                .containsExactly(second.toString(), first.toString());
        assertThat(usedUp.getHeldBy(0).getReserved()).isEqualTo(Durations.fromSeconds(90));
        assertThat(Timestamps.toString(usedUp.getHeldBy(0).getExpiresAt())).isEqualTo("2026-11-20T10:15:01Z");
        assertThat(billing.reserve(user, UUID.randomUUID()).getUsedUp()).isEqualTo(usedUp);
        billing.finish(user, second, java.time.Duration.ofSeconds(20));
        billing.settled();
        assertThat(billing.check(user).getAvailable().getAudioLimit()).isEqualTo(Durations.fromSeconds(70));
    }

    @Test
    void a_month_without_time_names_no_session() {
        takeAllBut(java.time.Duration.ZERO);
        assertThat(billing.check(user).getUsedUp().getHeldByList()).isEmpty();
    }

    @Test
    void a_reservation_that_ran_out_competes_again_and_a_settled_one_gets_no_more() {
        var session = UUID.randomUUID();
        var _ = billing.reserve(user, session, java.time.Duration.ofMinutes(3));
        billing.clock.pass(java.time.Duration.ofMinutes(14));
        var _ = billing.reserve(user, session, java.time.Duration.ofMinutes(3));
        billing.clock.pass(java.time.Duration.ofMinutes(14));
        assertThat(billing.entitlements(user).getSpeechReserved()).as("renewed").isEqualTo(minutes(3));
        billing.clock.pass(java.time.Duration.ofMinutes(1));
        assertThat(billing.entitlements(user).getSpeechReserved())
                .as("given back")
                .isEqualTo(minutes(0));
        takeAllBut(java.time.Duration.ofMinutes(2));
        assertThat(billing.reserve(user, session, java.time.Duration.ofMinutes(4))
                        .getReserved()
                        .getReserved())
                .isEqualTo(minutes(2));
        billing.finish(user, session, java.time.Duration.ofMinutes(1));
        billing.settled();
        var late =
                billing.reserve(user, session, java.time.Duration.ofMinutes(5)).getReserved();
        assertThat(late.getAudioLimit()).isEqualTo(late.getReserved());
        assertThat(billing.entitlements(user).getSpeechReserved()).isEqualTo(minutes(0));
        assertThat(billing.entitlements(user).getSpeechLeft()).isEqualTo(minutes(1));
    }

    @Test
    void less_than_ten_seconds_left_is_used_up_and_ten_seconds_are_not() {
        takeAllBut(java.time.Duration.ofSeconds(10));
        assertThat(billing.reserve(user, UUID.randomUUID()).getReserved().getAudioLimit())
                .isEqualTo(Durations.fromSeconds(10));
        var poor = UUID.randomUUID();
        billing.finish(poor, UUID.randomUUID(), java.time.Duration.ofMinutes(60).minusNanos(9_999_999_999L));
        var _ = billing.await(poor, seen -> Durations.isPositive(seen.getSpeechUsed()));
        assertThat(billing.reserve(poor, UUID.randomUUID()).hasUsedUp()).isTrue();
    }

    @Test
    void the_session_of_one_user_is_not_reserved_for_another() {
        var session = UUID.randomUUID();
        var _ = billing.reserve(user, session);
        var other = UUID.randomUUID();
        Refusal.expect(Code.ALREADY_EXISTS, "IDEMPOTENCY_KEY_REUSED", () -> billing.reserve(other, session));
        assertThat(billing.entitlements(other).getSpeechReserved()).isEqualTo(minutes(0));
    }

    @Test
    void a_new_month_begins_with_all_of_it_left() {
        takeAllBut(java.time.Duration.ZERO);
        assertThat(billing.reserve(user, UUID.randomUUID()).hasUsedUp()).isTrue();
        billing.clock.set(Instant.parse("2026-11-30T23:59:59.999Z"));
        assertThat(billing.reserve(user, UUID.randomUUID()).hasUsedUp()).isTrue();
        billing.clock.set(Instant.parse("2026-12-01T00:00:00Z"));
        assertThat(billing.reserve(user, UUID.randomUUID()).hasReserved()).isTrue();
        assertThat(Timestamps.toString(billing.entitlements(user).getResetsAt()))
                .isEqualTo("2027-01-01T00:00:00Z");
    }

    @Test
    void a_bigger_plan_applies_at_once_and_a_smaller_one_leaves_zero() {
        takeAllBut(java.time.Duration.ZERO);
        billing.assign(user, "pro");
        assertThat(billing.entitlements(user).getSpeechLeft()).isEqualTo(minutes(1140));
        var _ = billing.reserve(user, UUID.randomUUID());
        billing.assign(user, "free");
        assertThat(billing.entitlements(user).getSpeechLeft()).isEqualTo(minutes(0));
        assertThat(billing.reserve(user, UUID.randomUUID()).hasUsedUp()).isTrue();
    }

    /// Settles one session that leaves this much of the free plan's hour.
    private void takeAllBut(java.time.Duration left) {
        billing.finish(user, UUID.randomUUID(), java.time.Duration.ofMinutes(60).minus(left));
        var _ = billing.await(user, seen -> Durations.isPositive(seen.getSpeechUsed()));
    }

    private ReserveSpeechRequest minutesOf(UUID session, int minutes) {
        return BillingServer.reservation(user, session, java.time.Duration.ofMinutes(minutes));
    }

    private EntitlementServiceBlockingStub service(Transport transport) {
        var token = billing.server().identity().serviceToken("speech", "billing");
        return stub(billing.server().with(transport, token));
    }

    private static EntitlementServiceBlockingStub stub(Channel channel) {
        return EntitlementServiceGrpc.newBlockingStub(channel);
    }

    private static BatchGetEntitlementsRequest batch(UUID... users) {
        return BatchGetEntitlementsRequest.newBuilder()
                .addAllUserIds(Stream.of(users).map(UUID::toString).toList())
                .build();
    }

    private AssignPlanRequest toPlan(String planId) {
        return AssignPlanRequest.newBuilder()
                .setUserId(user.toString())
                .setPlanId(planId)
                .build();
    }

    private static Duration minutes(long minutes) {
        return Durations.fromMinutes(minutes);
    }
}
