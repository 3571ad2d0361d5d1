package dev.vivavoce.content.usage;

import dev.vivavoce.billing.v1.CheckEntitlementRequest;
import dev.vivavoce.billing.v1.CheckEntitlementResponse;
import dev.vivavoce.billing.v1.EntitlementServiceGrpc;
import dev.vivavoce.billing.v1.Feature;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Billing's answers as a test wants them: each user has so many tokens a day.
final class FakeBilling extends EntitlementServiceGrpc.EntitlementServiceImplBase {
    static final long FREE = 3_000;

    final AtomicInteger calls = new AtomicInteger();

    private final Map<String, Long> tokens = new ConcurrentHashMap<>();
    private volatile boolean isDown;

    void gives(String userId, long amount) {
        tokens.put(userId, amount);
    }

    void down(boolean down) {
        this.isDown = down;
    }

    @Override
    public void checkEntitlement(CheckEntitlementRequest request, StreamObserver<CheckEntitlementResponse> out) {
        Caller.current().require(Caller.Role.SERVICE);
        calls.incrementAndGet();
        if (isDown) throw Failure.unavailable("DATABASE_UNAVAILABLE", "billing is down");
        if (request.getFeature() != Feature.FEATURE_MODEL_TOKENS) throw Failure.invalidField("feature", "another");
        long amount = tokens.getOrDefault(request.getUserId(), FREE);
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
