package dev.vivavoce.billing.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An invoice of the provider. Amounts are in minor units of the currency.
///
/// @param number as printed on it; null until it is final
/// @param status `draft`, `open`, `paid`, `uncollectible` or `void`
/// @param pageUrl where it can be read and paid; null until it is final
public record PaidInvoice(
        String id,
        String customerId,
        @Nullable String number,
        String status,
        String currency,
        long total,
        long paid,
        Instant createdAt,
        @Nullable String pageUrl,
        @Nullable String pdfUrl) {}
