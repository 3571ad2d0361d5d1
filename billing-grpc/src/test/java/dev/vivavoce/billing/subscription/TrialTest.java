package dev.vivavoce.billing.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.billing.PayingServer;
import dev.vivavoce.billing.v1.CancelSubscriptionRequest;
import dev.vivavoce.billing.v1.EntitlementServiceGrpc;
import dev.vivavoce.billing.v1.GetEntitlementsRequest;
import dev.vivavoce.billing.v1.Invoice;
import dev.vivavoce.billing.v1.ListInvoicesRequest;
import dev.vivavoce.runtimetest.Await;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TrialTest {
    @RegisterExtension
    static final PayingServer billing = new PayingServer(Map.of("BILLING_TRIAL_DAYS", "14"));

    private final UUID user = UUID.randomUUID();

    @Test
    void the_first_subscription_of_a_person_begins_with_a_trial_and_no_other_does() {
        billing.pay(user);
        Await.until("a trial of Pro", () -> plan().equals("pro"));
        assertThat(paid()).containsOnly(0L);
        var _ = billing.as(user)
                .cancelSubscription(CancelSubscriptionRequest.newBuilder()
                        .setNow(true)
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .build());
        assertThat(plan()).isEqualTo("free");
        billing.pay(user);
        Await.until("Pro", () -> plan().equals("pro"));
        assertThat(paid()).contains(1200L);
    }

    private Iterable<Long> paid() {
        return billing.as(user).listInvoices(ListInvoicesRequest.getDefaultInstance()).getInvoicesList().stream()
                .map(Invoice::getPaid)
                .toList();
    }

    private String plan() {
        return EntitlementServiceGrpc.newBlockingStub(billing.server().as(user))
                .getEntitlements(GetEntitlementsRequest.getDefaultInstance())
                .getEntitlements()
                .getPlan()
                .getId();
    }
}
