package dev.vivavoce.billing.entitlement;

import com.google.protobuf.Duration;
import com.google.protobuf.util.Durations;
import dev.vivavoce.billing.plan.Plan;
import dev.vivavoce.billing.plan.Plans;
import dev.vivavoce.billing.price.PlanPrice;
import dev.vivavoce.billing.price.Prices;
import dev.vivavoce.billing.usage.Allowance;
import dev.vivavoce.billing.usage.Reservations;
import dev.vivavoce.billing.usage.Reserving;
import dev.vivavoce.billing.usage.UsageMapping;
import dev.vivavoce.billing.usage.Usages;
import dev.vivavoce.billing.v1.AssignPlanRequest;
import dev.vivavoce.billing.v1.AssignPlanResponse;
import dev.vivavoce.billing.v1.BatchCheckEntitlementsRequest;
import dev.vivavoce.billing.v1.BatchCheckEntitlementsResponse;
import dev.vivavoce.billing.v1.BatchGetEntitlementsRequest;
import dev.vivavoce.billing.v1.BatchGetEntitlementsResponse;
import dev.vivavoce.billing.v1.CheckEntitlementRequest;
import dev.vivavoce.billing.v1.CheckEntitlementResponse;
import dev.vivavoce.billing.v1.CheckSpeechRequest;
import dev.vivavoce.billing.v1.CheckSpeechResponse;
import dev.vivavoce.billing.v1.EntitlementServiceGrpc;
import dev.vivavoce.billing.v1.GetEntitlementsRequest;
import dev.vivavoce.billing.v1.GetEntitlementsResponse;
import dev.vivavoce.billing.v1.ListPlansRequest;
import dev.vivavoce.billing.v1.ListPlansResponse;
import dev.vivavoce.billing.v1.PaymentInterval;
import dev.vivavoce.billing.v1.ReserveSpeechRequest;
import dev.vivavoce.billing.v1.ReserveSpeechResponse;
import dev.vivavoce.billing.v1.SpeechUsedUp;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;
import java.util.List;

/// Serves plans and speech time; maps the records of [Plans] and [Reservations] to messages.
public final class EntitlementGrpc extends EntitlementServiceGrpc.EntitlementServiceImplBase {
    private final Plans plans;
    private final Prices prices;
    private final Reservations reservations;
    private final Usages usages;
    private final PlanAssignments assignments;

    public EntitlementGrpc(
            Plans plans, Prices prices, Reservations reservations, Usages usages, PlanAssignments assignments) {
        this.plans = plans;
        this.prices = prices;
        this.reservations = reservations;
        this.usages = usages;
        this.assignments = assignments;
    }

    @Override
    public void listPlans(ListPlansRequest request, StreamObserver<ListPlansResponse> out) {
        var response = ListPlansResponse.newBuilder();
        for (var plan : plans.listed())
            if (plan.intervals().isEmpty() || prices.sells(plan)) {
                var message = message(plan).toBuilder();
                for (var price : prices.of(plan)) message.addPrices(message(price));
                response.addPlans(message);
            }
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void getEntitlements(GetEntitlementsRequest request, StreamObserver<GetEntitlementsResponse> out) {
        var caller = Caller.current();
        var userId = request.getUserId().isEmpty() ? caller.userId() : Ids.uuid("user_id", request.getUserId());
        if (!caller.mayRead(userId)) throw Failure.notFound("USER_UNKNOWN", "no such user");
        var entitlement = reservations.of(List.of(userId)).getFirst();
        out.onNext(GetEntitlementsResponse.newBuilder()
                .setEntitlements(message(entitlement))
                .build());
        out.onCompleted();
    }

    @Override
    public void batchGetEntitlements(
            BatchGetEntitlementsRequest request, StreamObserver<BatchGetEntitlementsResponse> out) {
        var caller = Caller.current();
        var readable = Ids.uuids("user_ids", request.getUserIdsList(), EntitlementRequestMapping.MOST_USERS).stream()
                .filter(caller::mayRead)
                .toList();
        var response = BatchGetEntitlementsResponse.newBuilder();
        for (var entitlement : reservations.of(readable)) response.addEntitlements(message(entitlement));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void checkSpeech(CheckSpeechRequest request, StreamObserver<CheckSpeechResponse> out) {
        var response = CheckSpeechResponse.newBuilder();
        switch (reservations.check(Ids.uuid("user_id", request.getUserId()))) {
            case Reserving.Available(var audioLimit) ->
                response.getAvailableBuilder().setAudioLimit(message(audioLimit));
            case Reserving.UsedUp usedUp -> response.setUsedUp(message(usedUp));
        }
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void reserveSpeech(ReserveSpeechRequest request, StreamObserver<ReserveSpeechResponse> out) {
        var wanted = EntitlementRequestMapping.wanted(request);
        var response = ReserveSpeechResponse.newBuilder();
        switch (reservations.reserve(wanted.userId(), wanted.sessionId(), wanted.audio())) {
            case Reserving.Reserved(var reservation, var audioLimit) ->
                response.getReservedBuilder()
                        .setReserved(message(reservation.granted()))
                        .setAudioLimit(message(audioLimit))
                        .setExpiresAt(ProtoTimes.timestamp(reservation.expiresAt()));
            case Reserving.UsedUp usedUp -> response.setUsedUp(message(usedUp));
        }
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void assignPlan(AssignPlanRequest request, StreamObserver<AssignPlanResponse> out) {
        var assignment = EntitlementRequestMapping.assignment(request);
        assignments.assign(assignment);
        out.onNext(AssignPlanResponse.newBuilder()
                .setEntitlements(
                        message(reservations.of(List.of(assignment.userId())).getFirst()))
                .build());
        out.onCompleted();
    }

    @Override
    public void checkEntitlement(CheckEntitlementRequest request, StreamObserver<CheckEntitlementResponse> out) {
        var checked = EntitlementRequestMapping.checked(request);
        var share = usages.shares(checked.feature(), checked.userIds()).getFirst();
        out.onNext(CheckEntitlementResponse.newBuilder()
                .setShare(UsageMapping.message(share))
                .build());
        out.onCompleted();
    }

    @Override
    public void batchCheckEntitlements(
            BatchCheckEntitlementsRequest request, StreamObserver<BatchCheckEntitlementsResponse> out) {
        var checked = EntitlementRequestMapping.checked(request);
        var response = BatchCheckEntitlementsResponse.newBuilder();
        for (var share : usages.shares(checked.feature(), checked.userIds()))
            response.addShares(UsageMapping.message(share));
        out.onNext(response.build());
        out.onCompleted();
    }

    private static dev.vivavoce.billing.v1.PlanPrice message(PlanPrice price) {
        return dev.vivavoce.billing.v1.PlanPrice.newBuilder()
                .setInterval(
                        switch (price.interval()) {
                            case MONTH -> PaymentInterval.PAYMENT_INTERVAL_MONTH;
                            case YEAR -> PaymentInterval.PAYMENT_INTERVAL_YEAR;
                        })
                .setAmount(price.amount())
                .setCurrency(price.currency())
                .build();
    }

    private static dev.vivavoce.billing.v1.Plan message(Plan plan) {
        return dev.vivavoce.billing.v1.Plan.newBuilder()
                .setId(plan.id())
                .setName(plan.name())
                .setSpeechAMonth(message(plan.speech()))
                .setLongestSession(message(plan.longestSession()))
                .setMostSeats(plan.mostSeats())
                .setCostBudgetFactor(plan.costBudgetFactor())
                .setDocuments(plan.amount(dev.vivavoce.billing.plan.Feature.DOCUMENTS))
                .setDocumentBytes(plan.amount(dev.vivavoce.billing.plan.Feature.DOCUMENT_BYTES))
                .setModelTokensADay(plan.amount(dev.vivavoce.billing.plan.Feature.MODEL_TOKENS))
                .setSynthesizedCharacters(plan.amount(dev.vivavoce.billing.plan.Feature.SYNTHESIZED_CHARACTERS))
                .build();
    }

    private static dev.vivavoce.billing.v1.Entitlements message(Allowance entitlement) {
        return dev.vivavoce.billing.v1.Entitlements.newBuilder()
                .setUserId(entitlement.userId().toString())
                .setPlan(message(entitlement.plan()))
                .setSpeechUsed(message(entitlement.used()))
                .setSpeechReserved(message(entitlement.reserved()))
                .setSpeechLeft(message(entitlement.left()))
                .setResetsAt(ProtoTimes.timestamp(entitlement.resetsAt()))
                .build();
    }

    private static SpeechUsedUp message(Reserving.UsedUp usedUp) {
        var message = SpeechUsedUp.newBuilder()
                .setLimit(message(usedUp.limit()))
                .setResetsAt(ProtoTimes.timestamp(usedUp.resetsAt()));
        for (var hold : usedUp.holds())
            message.addHeldByBuilder()
                    .setSessionId(hold.sessionId().toString())
                    .setReserved(message(hold.granted()))
                    .setExpiresAt(ProtoTimes.timestamp(hold.expiresAt()));
        return message.build();
    }

    private static Duration message(java.time.Duration duration) {
        return Durations.fromNanos(duration.toNanos());
    }
}
