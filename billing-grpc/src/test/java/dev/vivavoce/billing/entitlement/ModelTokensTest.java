package dev.vivavoce.billing.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Timestamps;
import dev.vivavoce.billing.BillingServer;
import dev.vivavoce.billing.v1.BatchCheckEntitlementsRequest;
import dev.vivavoce.billing.v1.CheckEntitlementRequest;
import dev.vivavoce.billing.v1.EntitlementServiceGrpc;
import dev.vivavoce.billing.v1.EntitlementServiceGrpc.EntitlementServiceBlockingStub;
import dev.vivavoce.billing.v1.Feature;
import dev.vivavoce.billing.v1.FeatureShare;
import dev.vivavoce.billing.v1.SubscriptionChanged;
import dev.vivavoce.events.v1.EventServiceGrpc;
import dev.vivavoce.events.v1.FollowRequest;
import dev.vivavoce.runtime.events.EventContract;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The tokens of language models that plans give, and the event by which services learn of another plan.
class ModelTokensTest {
    @RegisterExtension
    static final BillingServer billing = new BillingServer();

    private static final EventContract<SubscriptionChanged> CHANGED = EventContract.of(SubscriptionChanged.class);

    private final UUID user = UUID.randomUUID();

    @BeforeEach
    void resetClock() {
        billing.clock.set(Instant.parse("2026-11-20T22:00:00Z"));
    }

    @Test
    void every_plan_gives_tokens_of_a_day_which_content_counts() {
        var other = UUID.randomUUID();
        billing.assign(user, "pro");
        var shares = service()
                .batchCheckEntitlements(BatchCheckEntitlementsRequest.newBuilder()
                        .addUserIds(user.toString())
                        .addUserIds(other.toString())
                        .setFeature(Feature.FEATURE_MODEL_TOKENS)
                        .build())
                .getSharesList();
        assertThat(shares).containsExactlyInAnyOrder(share(user, "pro", 500_000), share(other, "free", 100_000));
        billing.clock.pass(Duration.ofHours(2));
        assertThat(Timestamps.toString(check().getResetsAt())).isEqualTo("2026-11-22T00:00:00Z");
    }

    @Test
    void a_plan_that_is_assigned_is_told_with_the_event_of_its_user() {
        billing.assign(user, "pro");
        assertThat(told()).isEqualTo("pro");
        billing.assign(user, "free");
        assertThat(told()).isEqualTo("free");
    }

    /// The plan in the newest event about the user.
    private String told() {
        var events = EventServiceGrpc.newBlockingStub(billing.server().asService("content"))
                .withDeadlineAfter(Duration.ofSeconds(20))
                .follow(FollowRequest.newBuilder().addEventTypes(CHANGED.type()).build());
        var wanted = check().getPlanId();
        while (events.hasNext()) {
            var response = events.next();
            if (!response.hasEvent()) continue;
            var changed = CHANGED.read(response.getEvent());
            if (changed.getUserId().equals(user.toString())
                    && changed.getPlanId().equals(wanted)) return wanted;
        }
        return "nothing";
    }

    private FeatureShare check() {
        return service()
                .checkEntitlement(CheckEntitlementRequest.newBuilder()
                        .setUserId(user.toString())
                        .setFeature(Feature.FEATURE_MODEL_TOKENS)
                        .build())
                .getShare();
    }

    private static FeatureShare share(UUID userId, String planId, long tokens) {
        return FeatureShare.newBuilder()
                .setUserId(userId.toString())
                .setPlanId(planId)
                .setGranted(tokens)
                .setLeft(tokens)
                .setResetsAt(Timestamps.fromSeconds(
                        Instant.parse("2026-11-21T00:00:00Z").getEpochSecond()))
                .build();
    }

    private static EntitlementServiceBlockingStub service() {
        return EntitlementServiceGrpc.newBlockingStub(billing.server().asService("content"));
    }
}
