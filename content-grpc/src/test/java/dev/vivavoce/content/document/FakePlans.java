package dev.vivavoce.content.document;

import dev.vivavoce.billing.v1.CheckEntitlementRequest;
import dev.vivavoce.billing.v1.CheckEntitlementResponse;
import dev.vivavoce.billing.v1.EntitlementServiceGrpc;
import dev.vivavoce.runtime.failure.Failure;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Billing's answers about documents as a test wants them.
final class FakePlans extends EntitlementServiceGrpc.EntitlementServiceImplBase {
    private record Amounts(long documents, long bytes) {}

    private final Map<String, Amounts> given = new ConcurrentHashMap<>();
    private volatile boolean isDown;

    void gives(String userId, long documents, long bytes) {
        given.put(userId, new Amounts(documents, bytes));
    }

    void down(boolean down) {
        this.isDown = down;
    }

    @Override
    public void checkEntitlement(CheckEntitlementRequest request, StreamObserver<CheckEntitlementResponse> out) {
        if (isDown) throw Failure.unavailable("DATABASE_UNAVAILABLE", "billing is down");
        var amounts = given.getOrDefault(request.getUserId(), new Amounts(0, 0));
        long amount = switch (request.getFeature()) {
            case FEATURE_DOCUMENTS -> amounts.documents();
            case FEATURE_DOCUMENT_BYTES -> amounts.bytes();
            default -> throw Failure.invalidField("feature", "another");
        };
        var response = CheckEntitlementResponse.newBuilder();
        response.getShareBuilder()
                .setUserId(request.getUserId())
                .setPlanId("pro")
                .setGranted(amount)
                .setLeft(amount);
        out.onNext(response.build());
        out.onCompleted();
    }
}
