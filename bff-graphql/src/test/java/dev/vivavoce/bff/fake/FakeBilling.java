package dev.vivavoce.bff.fake;

import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import dev.vivavoce.billing.v1.BatchGetEntitlementsRequest;
import dev.vivavoce.billing.v1.BatchGetEntitlementsResponse;
import dev.vivavoce.billing.v1.EntitlementServiceGrpc;
import dev.vivavoce.billing.v1.Entitlements;
import dev.vivavoce.billing.v1.ListPlansRequest;
import dev.vivavoce.billing.v1.ListPlansResponse;
import dev.vivavoce.billing.v1.Plan;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtime.server.GrpcServer;
import io.grpc.stub.StreamObserver;

/// Billing: every person has the free plan, half of it used.
public final class FakeBilling implements AutoCloseable {
    public final Counted calls = new Counted();
    private final GrpcServer server;

    private static final Plan FREE = Plan.newBuilder()
            .setId("free")
            .setName("Free")
            .setSpeechAMonth(Durations.fromMinutes(60))
            .setLongestSession(Durations.fromMinutes(10))
            .build();

    public FakeBilling(FakeIdentity identity) {
        server = GrpcServer.of("billing")
                .tokens(TokenVerifier.of(
                        () -> new com.nimbusds.jose.jwk.JWKSet(
                                        identity.keys.key().toPublicJWK())
                                .toString(),
                        "billing"))
                .service(calls.counting(new Billing()))
                .start();
    }

    public String target() {
        return server.inProcessTarget();
    }

    public String wireTarget() {
        return "localhost:" + server.port();
    }

    private static final class Billing extends EntitlementServiceGrpc.EntitlementServiceImplBase {
        @Override
        public void listPlans(ListPlansRequest request, StreamObserver<ListPlansResponse> out) {
            out.onNext(ListPlansResponse.newBuilder().addPlans(FREE).build());
            out.onCompleted();
        }

        @Override
        public void batchGetEntitlements(
                BatchGetEntitlementsRequest request, StreamObserver<BatchGetEntitlementsResponse> out) {
            var response = BatchGetEntitlementsResponse.newBuilder();
            for (var id : request.getUserIdsList())
                response.addEntitlements(Entitlements.newBuilder()
                        .setUserId(id)
                        .setPlan(FREE)
                        .setSpeechUsed(Durations.fromMinutes(30))
                        .setSpeechReserved(Durations.fromMinutes(5))
                        .setSpeechLeft(Durations.fromMinutes(25))
                        .setResetsAt(Timestamps.fromMillis(1_800_000_000_000L)));
            out.onNext(response.build());
            out.onCompleted();
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
