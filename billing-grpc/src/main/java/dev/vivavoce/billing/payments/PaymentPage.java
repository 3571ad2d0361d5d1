package dev.vivavoce.billing.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A page of the provider.
///
/// @param url contains a secret: only its customer may see it
/// @param expiresAt null for a page that says nothing about it
public record PaymentPage(String id, String url, @Nullable Instant expiresAt) {
    @Override
    public String toString() {
        return "PaymentPage[" + id + "]";
    }
}
