package dev.vivavoce.billing.seat;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import dev.vivavoce.billing.BillingServer;
import dev.vivavoce.billing.PayingServer;
import dev.vivavoce.billing.v1.AcceptSeatRequest;
import dev.vivavoce.billing.v1.BatchGetTeamsRequest;
import dev.vivavoce.billing.v1.CancelSubscriptionRequest;
import dev.vivavoce.billing.v1.ChangePlanRequest;
import dev.vivavoce.billing.v1.EntitlementServiceGrpc;
import dev.vivavoce.billing.v1.Entitlements;
import dev.vivavoce.billing.v1.GetEntitlementsRequest;
import dev.vivavoce.billing.v1.GetSubscriptionRequest;
import dev.vivavoce.billing.v1.InviteSeatRequest;
import dev.vivavoce.billing.v1.InviteSeatResponse;
import dev.vivavoce.billing.v1.ListSeatsRequest;
import dev.vivavoce.billing.v1.ListSeatsResponse;
import dev.vivavoce.billing.v1.PaymentInterval;
import dev.vivavoce.billing.v1.RemoveSeatRequest;
import dev.vivavoce.billing.v1.Seat;
import dev.vivavoce.billing.v1.SeatServiceGrpc;
import dev.vivavoce.billing.v1.SeatServiceGrpc.SeatServiceBlockingStub;
import dev.vivavoce.billing.v1.StartCheckoutRequest;
import dev.vivavoce.billing.v1.SubscriptionStatus;
import dev.vivavoce.billing.v1.TeamMembership;
import dev.vivavoce.billing.v1.TeamServiceGrpc;
import dev.vivavoce.privacy.v1.ErasePersonalDataRequest;
import dev.vivavoce.privacy.v1.PersonalDataServiceGrpc;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.Refusal;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SeatGrpcTest {
    @RegisterExtension
    static final PayingServer billing = new PayingServer();

    private final UUID owner = UUID.randomUUID();
    private final UUID member = UUID.randomUUID();

    @Test
    void a_person_who_accepts_has_the_plan_and_speech_time_of_their_own() {
        buy(3);
        var invited = invite("Ann.Lee@example.org");
        assertThat(invited.getLink()).startsWith("http://localhost:3000/seat#vvs_");
        assertThat(invited.getIsMailed()).as("this identity mails nothing").isFalse();
        assertThat(plan(member)).isEqualTo("free");

        var seat = accept(member, invited);
        assertThat(seat.getUserId()).isEqualTo(member.toString());
        assertThat(seat.getEmail()).as("the address is the owner's to see").isEmpty();
        assertThat(accept(member, invited)).as("a repeat").isEqualTo(seat);
        assertThat(plan(member)).isEqualTo("team");
        assertThat(entitlements(member).getSpeechLeft()).isEqualTo(Durations.fromMinutes(1200));

        var session = UUID.randomUUID();
        var _ = EntitlementServiceGrpc.newBlockingStub(billing.server().asService("speech"))
                .reserveSpeech(BillingServer.reservation(member, session, Duration.ofMinutes(7)));
        assertThat(entitlements(owner).getSpeechLeft()).isEqualTo(Durations.fromMinutes(1200));
        assertThat(entitlements(member).getSpeechLeft()).isEqualTo(Durations.fromMinutes(1193));
        var own = list(owner);
        assertThat(own.getBought()).isEqualTo(3);
        assertThat(own.getSeatsList()).singleElement().satisfies(one -> {
            assertThat(one.getEmail()).isEqualTo("Ann.Lee@example.org");
            assertThat(one.getUserId()).isEqualTo(member.toString());
            assertThat(one.hasExpiresAt()).isFalse();
            assertThat(one.hasSpeechUsed()).isTrue();
        });
        assertThat(list(member).getOwnSeat()).isEqualTo(seat);
        assertThat(list(member).getBought()).isZero();
    }

    private List<TeamMembership> teams(String service, UUID... people) {
        var request = BatchGetTeamsRequest.newBuilder();
        for (var one : people) request.addUserIds(one.toString());
        return TeamServiceGrpc.newBlockingStub(billing.server().asService(service))
                .batchGetTeams(request.build())
                .getMembershipsList();
    }

    private static TeamMembership in(UUID person, UUID team) {
        return TeamMembership.newBuilder()
                .setUserId(person.toString())
                .setTeamId(team.toString())
                .build();
    }

    @Test
    void a_team_is_its_owner_and_who_has_a_seat_while_it_is_paid_for() {
        var stranger = UUID.randomUUID();
        assertThat(teams("assessment", owner, member)).isEmpty();
        buy(3);
        var invited = invite("ann@example.org");
        assertThat(teams("assessment", owner, member, stranger))
                .as("an invitation is no seat")
                .containsExactly(in(owner, owner));
        var seat = accept(member, invited);
        assertThat(teams("assessment", owner, member, stranger))
                .containsExactlyInAnyOrder(in(owner, owner), in(member, owner));
        Refusal.expect(Code.PERMISSION_DENIED, "CALLER_NOT_ADMITTED", () -> teams("speech", owner));
        Refusal.expect(Code.INVALID_ARGUMENT, "FIELD_INVALID", () -> teams("assessment"));
        remove(member, seat);
        assertThat(teams("assessment", member)).as("left").isEmpty();
        var _ = accept(member, invite("bea@example.org"));
        var _ = billing.as(owner)
                .cancelSubscription(CancelSubscriptionRequest.newBuilder()
                        .setNow(true)
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .build());
        assertThat(teams("assessment", owner, member)).as("not paid for").isEmpty();
    }

    @Test
    void a_link_is_for_one_person_and_a_new_one_takes_its_place() {
        buy(3);
        var first = invite("ann@example.org");
        var second = invite("ANN@example.org");
        assertThat(second.getSeat().getId()).isEqualTo(first.getSeat().getId());
        Refusal.expect(Code.NOT_FOUND, "INVITATION_UNKNOWN", () -> accept(member, first));
        Refusal.expect(Code.FAILED_PRECONDITION, "SEAT_IS_OWN", () -> accept(owner, second));
        var _ = accept(member, second);
        Refusal.expect(Code.NOT_FOUND, "INVITATION_UNKNOWN", () -> accept(UUID.randomUUID(), second));
        Refusal.expect(Code.ALREADY_EXISTS, "SEAT_TAKEN", () -> invite("ann@example.org"));
        var third = invite("bea@example.org");
        Refusal.expect(Code.FAILED_PRECONDITION, "SEAT_ELSEWHERE", () -> accept(member, third));
    }

    @Test
    void no_more_seats_are_given_than_were_bought_whoever_asks_at_the_same_moment() throws Exception {
        buy(4);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<String>>();
            for (int i = 0; i < 12; i++) {
                var address = "person" + i + "@example.org";
                tasks.add(() -> {
                    try {
                        return accept(UUID.randomUUID(), invite(address)).getUserId();
                    } catch (StatusRuntimeException refused) {
                        return Refusal.of(refused).reason();
                    }
                });
            }
            var outcomes = new ArrayList<String>();
            for (var done : executor.invokeAll(tasks)) outcomes.add(done.get());
            assertThat(outcomes).filteredOn(one -> one.equals("SEATS_USED_UP")).hasSize(9);
        }
        assertThat(list(owner).getSeatsList()).hasSize(3).allMatch(seat -> seat.hasAcceptedAt());
    }

    @Test
    void a_seat_that_is_taken_back_gives_nothing_from_then_on_and_is_free_for_another() {
        buy(2);
        var seat = accept(member, invite("ann@example.org"));
        var stranger = UUID.randomUUID();
        remove(stranger, seat);
        assertThat(plan(member)).as("a stranger takes nothing").isEqualTo("team");
        remove(owner, seat);
        remove(owner, seat);
        assertThat(plan(member)).isEqualTo("free");
        var other = accept(stranger, invite("bea@example.org"));
        remove(stranger, other);
        assertThat(plan(stranger)).as("left").isEqualTo("free");
        assertThat(list(owner).getSeatsList()).isEmpty();
    }

    @Test
    void a_team_that_ends_takes_the_plan_from_everybody_at_once() {
        buy(3);
        var _ = accept(member, invite("ann@example.org"));
        var _ = billing.as(owner)
                .cancelSubscription(CancelSubscriptionRequest.newBuilder()
                        .setNow(true)
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .build());
        assertThat(plan(member)).isEqualTo("free");
        assertThat(list(owner).getSeatsList()).isEmpty();
        assertThat(list(member).hasOwnSeat()).isFalse();
    }

    @Test
    void a_payment_that_is_missing_for_good_takes_the_plan_and_leaves_nobody_without_the_free_minutes() {
        buy(3);
        var _ = accept(member, invite("ann@example.org"));
        var customer = billing.admin()
                .getTimeline(dev.vivavoce.billing.v1.GetTimelineRequest.newBuilder()
                        .setUserId(owner.toString())
                        .build())
                .getCustomerId();
        billing.stripe().card(customer, true);
        billing.stripe().advance(Duration.ofDays(32));
        Await.until(
                "a payment that failed",
                () -> billing.as(owner)
                                .getSubscription(GetSubscriptionRequest.getDefaultInstance())
                                .getSubscription()
                                .getStatus()
                        == SubscriptionStatus.SUBSCRIPTION_STATUS_PAST_DUE);
        assertThat(plan(member)).as("seven days of grace").isEqualTo("team");
        billing.stripe().advance(Duration.ofDays(15));
        Await.until("the end", () -> plan(member).equals("free"));
        assertThat(entitlements(member).getSpeechLeft()).isEqualTo(Durations.fromMinutes(60));
    }

    @Test
    void fewer_seats_than_are_taken_cannot_be_bought_and_when_they_are_the_newest_go() {
        buy(4);
        var first = UUID.randomUUID();
        var _ = accept(first, invite("ann@example.org"));
        var _ = accept(member, invite("bea@example.org"));
        Refusal.expect(Code.FAILED_PRECONDITION, "SEATS_TAKEN", () -> change("team", 2));
        Refusal.expect(Code.FAILED_PRECONDITION, "SEATS_TAKEN", () -> change("pro", 1));
        change("team", 3);
        var id = billing
                .admin()
                .getTimeline(dev.vivavoce.billing.v1.GetTimelineRequest.newBuilder()
                        .setUserId(owner.toString())
                        .build())
                .getEntriesList()
                .stream()
                .map(entry -> entry.getText().split(":")[0])
                .filter(text -> text.startsWith("sub_"))
                .findFirst()
                .orElseThrow();
        billing.stripe().tamper(id, "quantity", "2"); // as the provider's dashboard can
        Await.until("the newest seat is gone", () -> plan(member).equals("free"));
        assertThat(plan(first)).isEqualTo("team");
    }

    @Test
    void erasing_a_member_frees_the_seat_and_erasing_the_owner_ends_the_team() {
        buy(3);
        var _ = accept(member, invite("ann@example.org"));
        var other = UUID.randomUUID();
        var _ = accept(other, invite("bea@example.org"));
        erase(member);
        assertThat(list(owner).getSeatsList())
                .singleElement()
                .satisfies(seat -> assertThat(seat.getUserId()).isEqualTo(other.toString()));
        Refusal.expect(Code.NOT_FOUND, "USER_UNKNOWN", () -> accept(member, invite("cyd@example.org")));
        erase(owner);
        assertThat(plan(other)).isEqualTo("free");
        assertThat(list(other).hasOwnSeat()).isFalse();
    }

    @Test
    void only_who_pays_for_seats_can_invite_and_fields_are_checked() {
        Refusal.expect(Code.NOT_FOUND, "SEATS_UNKNOWN", () -> invite("ann@example.org"));
        billing.pay(owner);
        Await.until("Pro", () -> plan(owner).equals("pro"));
        Refusal.expect(Code.NOT_FOUND, "SEATS_UNKNOWN", () -> invite("ann@example.org"));
        for (var address : new String[] {"", "ann", "ann@example", "a b@example.org", "x@y.z\nBcc: all@example.org"})
            Refusal.expectField("email", () -> invite(address));
        Refusal.expectField("token", () -> seats(member).acceptSeat(AcceptSeatRequest.getDefaultInstance()));
        Refusal.expectField("seat_id", () -> seats(member).removeSeat(RemoveSeatRequest.getDefaultInstance()));
        Refusal.expect(
                Code.NOT_FOUND,
                "INVITATION_UNKNOWN",
                () -> seats(member)
                        .acceptSeat(AcceptSeatRequest.newBuilder()
                                .setToken("vvs_guess")
                                .build()));
    }

    private void buy(int seats) {
        var url = billing.as(owner)
                .startCheckout(StartCheckoutRequest.newBuilder()
                        .setPlanId("team")
                        .setInterval(PaymentInterval.PAYMENT_INTERVAL_MONTH)
                        .setSeats(seats)
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .build())
                .getPage()
                .getUrl();
        billing.stripe().pay(url.substring(url.lastIndexOf('/') + 1));
        Await.until("the plan is team", () -> plan(owner).equals("team"));
    }

    private void change(String plan, int seats) {
        var _ = billing.as(owner)
                .changePlan(ChangePlanRequest.newBuilder()
                        .setPlanId(plan)
                        .setInterval(PaymentInterval.PAYMENT_INTERVAL_MONTH)
                        .setSeats(seats)
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .build());
    }

    private InviteSeatResponse invite(String email) {
        return seats(owner)
                .inviteSeat(InviteSeatRequest.newBuilder().setEmail(email).build());
    }

    private Seat accept(UUID userId, InviteSeatResponse invited) {
        var link = invited.getLink();
        return seats(userId)
                .acceptSeat(AcceptSeatRequest.newBuilder()
                        .setToken(link.substring(link.indexOf('#') + 1))
                        .build())
                .getSeat();
    }

    private void remove(UUID userId, Seat seat) {
        var _ = seats(userId)
                .removeSeat(
                        RemoveSeatRequest.newBuilder().setSeatId(seat.getId()).build());
    }

    private ListSeatsResponse list(UUID userId) {
        return seats(userId).listSeats(ListSeatsRequest.getDefaultInstance());
    }

    private void erase(UUID userId) {
        var _ = PersonalDataServiceGrpc.newBlockingStub(billing.server().asService("identity"))
                .erasePersonalData(ErasePersonalDataRequest.newBuilder()
                        .setUserId(userId.toString())
                        .build());
    }

    private static SeatServiceBlockingStub seats(UUID userId) {
        return SeatServiceGrpc.newBlockingStub(billing.server().as(userId));
    }

    private static Entitlements entitlements(UUID userId) {
        return EntitlementServiceGrpc.newBlockingStub(billing.server().as(userId))
                .getEntitlements(GetEntitlementsRequest.getDefaultInstance())
                .getEntitlements();
    }

    private static String plan(UUID userId) {
        return entitlements(userId).getPlan().getId();
    }
}
