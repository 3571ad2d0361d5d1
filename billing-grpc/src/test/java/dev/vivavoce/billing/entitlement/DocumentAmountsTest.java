package dev.vivavoce.billing.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.billing.BillingServer;
import dev.vivavoce.billing.v1.CheckEntitlementRequest;
import dev.vivavoce.billing.v1.EntitlementServiceGrpc;
import dev.vivavoce.billing.v1.Feature;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The documents and bytes that plans give.
class DocumentAmountsTest {
    @RegisterExtension
    static final BillingServer billing = new BillingServer();

    private final UUID user = UUID.randomUUID();

    @Test
    void every_plan_gives_documents_and_bytes_which_content_counts() {
        assertThat(left(Feature.FEATURE_DOCUMENTS)).isEqualTo(20);
        assertThat(left(Feature.FEATURE_DOCUMENT_BYTES)).isEqualTo(100_000_000);
        billing.assign(user, "pro");
        assertThat(left(Feature.FEATURE_DOCUMENTS)).isEqualTo(500);
        assertThat(left(Feature.FEATURE_DOCUMENT_BYTES)).isEqualTo(2_000_000_000);
    }

    @Test
    void a_guest_has_none() {
        billing.assign(user, "guest");
        assertThat(left(Feature.FEATURE_DOCUMENTS)).isZero();
        assertThat(left(Feature.FEATURE_DOCUMENT_BYTES)).isZero();
    }

    private long left(Feature feature) {
        var share = EntitlementServiceGrpc.newBlockingStub(billing.server().asService("content"))
                .checkEntitlement(CheckEntitlementRequest.newBuilder()
                        .setUserId(user.toString())
                        .setFeature(feature)
                        .build())
                .getShare();
        assertThat(share.getLeft()).isEqualTo(share.getGranted());
        return share.getLeft();
    }
}
