package dev.vivavoce.billing.entitlement;

import com.google.protobuf.Duration;
import com.google.protobuf.util.Durations;
import dev.vivavoce.billing.v1.AssignPlanRequest;
import dev.vivavoce.billing.v1.AssignPlanResponse;
import dev.vivavoce.billing.v1.BatchGetEntitlementsRequest;
import dev.vivavoce.billing.v1.BatchGetEntitlementsResponse;
import dev.vivavoce.billing.v1.CheckSpeechRequest;
import dev.vivavoce.billing.v1.CheckSpeechResponse;
import dev.vivavoce.billing.v1.EntitlementServiceGrpc;
import dev.vivavoce.billing.v1.GetEntitlementsRequest;
import dev.vivavoce.billing.v1.GetEntitlementsResponse;
import dev.vivavoce.billing.v1.ListPlansRequest;
import dev.vivavoce.billing.v1.ListPlansResponse;
import dev.vivavoce.billing.v1.ReserveSpeechRequest;
import dev.vivavoce.billing.v1.ReserveSpeechResponse;
import dev.vivavoce.billing.v1.SpeechUsedUp;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.security.Caller.Role;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.UUID;

/// Serves plans and speech time; maps messages to the records of [Entitlements].
public final class EntitlementGrpc extends EntitlementServiceGrpc.EntitlementServiceImplBase {
    private static final int MOST_USERS = 200;

    private final Entitlements entitlements;

    public EntitlementGrpc(Entitlements entitlements) {
        this.entitlements = entitlements;
    }

    @Override
    public void listPlans(ListPlansRequest request, StreamObserver<ListPlansResponse> out) {
        var response = ListPlansResponse.newBuilder();
        for (var plan : entitlements.plans()) response.addPlans(message(plan));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void getEntitlements(GetEntitlementsRequest request, StreamObserver<GetEntitlementsResponse> out) {
        var caller = Caller.current();
        var userId = request.getUserId().isEmpty() ? caller.userId() : Ids.uuid("user_id", request.getUserId());
        if (!mayRead(caller, userId)) throw Failure.notFound("USER_UNKNOWN", "no such user");
        var entitlement = entitlements.of(List.of(userId)).getFirst();
        out.onNext(GetEntitlementsResponse.newBuilder()
                .setEntitlements(message(entitlement))
                .build());
        out.onCompleted();
    }

    @Override
    public void batchGetEntitlements(
            BatchGetEntitlementsRequest request, StreamObserver<BatchGetEntitlementsResponse> out) {
        var caller = Caller.current();
        var readable = Ids.uuids("user_ids", request.getUserIdsList(), MOST_USERS).stream()
                .filter(id -> mayRead(caller, id))
                .toList();
        var response = BatchGetEntitlementsResponse.newBuilder();
        for (var entitlement : entitlements.of(readable)) response.addEntitlements(message(entitlement));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void checkSpeech(CheckSpeechRequest request, StreamObserver<CheckSpeechResponse> out) {
        var response = CheckSpeechResponse.newBuilder();
        switch (entitlements.check(Ids.uuid("user_id", request.getUserId()))) {
            case Reserving.Available(var audioLimit) ->
                response.getAvailableBuilder().setAudioLimit(message(audioLimit));
            case Reserving.UsedUp usedUp -> response.setUsedUp(message(usedUp));
        }
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void reserveSpeech(ReserveSpeechRequest request, StreamObserver<ReserveSpeechResponse> out) {
        var userId = Ids.uuid("user_id", request.getUserId());
        var sessionId = Ids.uuid("session_id", request.getSessionId());
        var audio = audio(request.getAudio());
        var response = ReserveSpeechResponse.newBuilder();
        switch (entitlements.reserve(userId, sessionId, audio)) {
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
        var userId = Ids.uuid("user_id", request.getUserId());
        out.onNext(AssignPlanResponse.newBuilder()
                .setEntitlements(message(entitlements.assign(userId, request.getPlanId())))
                .build());
        out.onCompleted();
    }

    private static java.time.Duration audio(Duration asked) {
        boolean isBounded = Durations.isValid(asked)
                && Durations.isPositive(asked)
                && Durations.compare(asked, Durations.fromDays(1)) <= 0;
        if (!isBounded) throw Failure.invalidField("audio", "more than 0 s, at most a day");
        return java.time.Duration.ofNanos(Durations.toNanos(asked));
    }

    private static boolean mayRead(Caller caller, UUID userId) {
        return caller.is(Role.ADMIN)
                || caller.is(Role.SERVICE)
                || caller.userId().equals(userId);
    }

    private static dev.vivavoce.billing.v1.Plan message(Plan plan) {
        return dev.vivavoce.billing.v1.Plan.newBuilder()
                .setId(plan.id())
                .setName(plan.name())
                .setSpeechAMonth(message(plan.speechAMonth()))
                .setLongestSession(message(plan.longestSession()))
                .build();
    }

    private static dev.vivavoce.billing.v1.Entitlements message(Entitlement entitlement) {
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
