package dev.vivavoce.bff.subscription;

import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.plan.Money;
import java.net.URI;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// An invoice of the payment provider.
///
/// @param invoiceId the provider's own
record Invoice(
        String invoiceId,
        @Nullable String number,
        InvoiceStatus status,
        Money total,
        Money paid,
        OffsetDateTime createdAt,
        @Nullable URI pageUrl,
        @Nullable URI pdfUrl) {
    static final String TYPE = "Invoice";

    /// Whether it is paid.
    enum InvoiceStatus {
        OPEN,
        PAID,
        CLOSED
    }

    public String id() {
        return GlobalId.of(TYPE, invoiceId);
    }
}
