package dev.vivavoce.bff.fake;

import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import dev.vivavoce.billing.v1.AssignPlanRequest;
import dev.vivavoce.billing.v1.AssignPlanResponse;
import dev.vivavoce.billing.v1.BatchGetEntitlementsRequest;
import dev.vivavoce.billing.v1.BatchGetEntitlementsResponse;
import dev.vivavoce.billing.v1.EntitlementServiceGrpc;
import dev.vivavoce.billing.v1.Entitlements;
import dev.vivavoce.billing.v1.GetEntitlementsRequest;
import dev.vivavoce.billing.v1.GetEntitlementsResponse;
import dev.vivavoce.billing.v1.ListPlansRequest;
import dev.vivavoce.billing.v1.ListPlansResponse;
import dev.vivavoce.billing.v1.PaymentInterval;
import dev.vivavoce.billing.v1.Plan;
import dev.vivavoce.billing.v1.PlanPrice;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtime.server.GrpcServer;
import io.grpc.stub.StreamObserver;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Billing: every person has the free plan, half of it used, until they are given Pro.
public final class FakeBilling implements AutoCloseable {
    public final Counted calls = new Counted();
    public final FakeSubscriptions subscriptions = new FakeSubscriptions();
    public final FakeSeats seats = new FakeSeats();
    public final FakeUsages usages = new FakeUsages();
    private final Map<String, Plan> given = new ConcurrentHashMap<>();
    private final GrpcServer server;

    private static final Plan FREE = Plan.newBuilder()
            .setId("free")
            .setName("Free")
            .setSpeechAMonth(Durations.fromMinutes(60))
            .setLongestSession(Durations.fromMinutes(10))
            .setMostSeats(1)
            .setCostBudgetFactor(1)
            .setDocuments(20)
            .setDocumentBytes(100_000_000)
            .setModelTokensADay(100_000)
            .setSynthesizedCharacters(100_000)
            .build();

    private static final Plan PRO = Plan.newBuilder()
            .setId("pro")
            .setName("Pro")
            .setSpeechAMonth(Durations.fromMinutes(1_200))
            .setLongestSession(Durations.fromMinutes(30))
            .setMostSeats(1)
            .setCostBudgetFactor(3)
            .setDocuments(500)
            .setDocumentBytes(2_000_000_000)
            .setModelTokensADay(500_000)
            .setSynthesizedCharacters(2_000_000)
            .addPrices(price(PaymentInterval.PAYMENT_INTERVAL_MONTH, 1_200))
            .addPrices(price(PaymentInterval.PAYMENT_INTERVAL_YEAR, 12_000))
            .build();

    private static final Plan TEAM = Plan.newBuilder()
            .setId("team")
            .setName("Team")
            .setSpeechAMonth(Durations.fromMinutes(1_200))
            .setLongestSession(Durations.fromMinutes(30))
            .setMostSeats(50)
            .setCostBudgetFactor(3)
            .setDocuments(500)
            .setDocumentBytes(2_000_000_000)
            .setModelTokensADay(500_000)
            .setSynthesizedCharacters(2_000_000)
            .addPrices(price(PaymentInterval.PAYMENT_INTERVAL_MONTH, 1_000))
            .addPrices(price(PaymentInterval.PAYMENT_INTERVAL_YEAR, 10_000))
            .build();

    public FakeBilling(FakeIdentity identity) {
        server = GrpcServer.of("billing")
                .administration(_ -> {})
                .tokens(TokenVerifier.of(
                        () -> new com.nimbusds.jose.jwk.JWKSet(
                                        identity.keys.key().toPublicJWK())
                                .toString(),
                        "billing"))
                .service(calls.counting(new Billing()))
                .service(calls.counting(subscriptions))
                .service(calls.counting(seats))
                .service(calls.counting(usages))
                .service(calls.counting(new FakeTimelines()))
                .start();
    }

    private static PlanPrice.Builder price(PaymentInterval interval, long amount) {
        return PlanPrice.newBuilder().setInterval(interval).setAmount(amount).setCurrency("eur");
    }

    public String target() {
        return server.inProcessTarget();
    }

    public String wireTarget() {
        return "localhost:" + server.port();
    }

    public void givePro(UUID userId) {
        given.put(userId.toString(), PRO);
    }

    private final class Billing extends EntitlementServiceGrpc.EntitlementServiceImplBase {
        @Override
        public void listPlans(ListPlansRequest request, StreamObserver<ListPlansResponse> out) {
            out.onNext(ListPlansResponse.newBuilder()
                    .addPlans(FREE)
                    .addPlans(PRO)
                    .addPlans(TEAM)
                    .build());
            out.onCompleted();
        }

        @Override
        public void batchGetEntitlements(
                BatchGetEntitlementsRequest request, StreamObserver<BatchGetEntitlementsResponse> out) {
            var response = BatchGetEntitlementsResponse.newBuilder();
            for (var id : request.getUserIdsList()) response.addEntitlements(of(id));
            out.onNext(response.build());
            out.onCompleted();
        }

        @Override
        public void getEntitlements(GetEntitlementsRequest request, StreamObserver<GetEntitlementsResponse> out) {
            out.onNext(GetEntitlementsResponse.newBuilder()
                    .setEntitlements(of(request.getUserId()))
                    .build());
            out.onCompleted();
        }

        @Override
        public void assignPlan(AssignPlanRequest request, StreamObserver<AssignPlanResponse> out) {
            if (request.getPlanId().equals("gold")) throw Failure.notFound("PLAN_UNKNOWN", "no such plan");
            if (request.hasEndsAt() && ProtoTimes.instant(request.getEndsAt()).isBefore(Instant.EPOCH))
                throw Failure.invalidField("ends_at", "not in the future");
            given.put(request.getUserId(), PRO);
            out.onNext(AssignPlanResponse.newBuilder()
                    .setEntitlements(of(request.getUserId()))
                    .build());
            out.onCompleted();
        }

        private Entitlements of(String id) {
            return Entitlements.newBuilder()
                    .setUserId(id)
                    .setPlan(given.getOrDefault(id, FREE))
                    .setSpeechUsed(Durations.fromMinutes(30))
                    .setSpeechReserved(Durations.fromMinutes(5))
                    .setSpeechLeft(Durations.fromMinutes(25))
                    .setResetsAt(Timestamps.fromMillis(1_800_000_000_000L))
                    .build();
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
