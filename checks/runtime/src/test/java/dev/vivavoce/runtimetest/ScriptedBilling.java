package dev.vivavoce.runtimetest;

import dev.vivavoce.billing.v1.CheckEntitlementRequest;
import dev.vivavoce.billing.v1.CheckEntitlementResponse;
import dev.vivavoce.billing.v1.EntitlementServiceGrpc;
import dev.vivavoce.runtime.failure.Failure;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Billing as a test of entitlements wants it: one amount for all, delayed answers, outages.
final class ScriptedBilling extends EntitlementServiceGrpc.EntitlementServiceImplBase {
    /// Calls that have arrived.
    final AtomicInteger calls = new AtomicInteger();

    volatile long granted = 100;
    volatile boolean isDown;
    private volatile @Nullable CountDownLatch held;

    /// Holds answers back from now on. They say what is true now, until [#release].
    void hold() {
        held = new CountDownLatch(1);
    }

    void release() {
        var latch = held;
        held = null;
        if (latch != null) latch.countDown();
    }

    @Override
    public void checkEntitlement(CheckEntitlementRequest request, StreamObserver<CheckEntitlementResponse> out) {
        long now = granted;
        var latch = held;
        calls.incrementAndGet();
        if (isDown) throw Failure.unavailable("DATABASE_UNAVAILABLE", "billing is down");
        await(latch);
        var response = CheckEntitlementResponse.newBuilder();
        response.getShareBuilder()
                .setUserId(request.getUserId())
                .setPlanId("pro")
                .setGranted(now)
                .setLeft(now - request.getFeatureValue());
        out.onNext(response.build());
        out.onCompleted();
    }

    private static void await(@Nullable CountDownLatch latch) {
        try {
            if (latch != null) latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
