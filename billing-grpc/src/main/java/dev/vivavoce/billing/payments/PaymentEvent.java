package dev.vivavoce.billing.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that happened at the provider. It names what has changed and says nothing about how: the object
/// is asked for again.
///
/// @param objectId of the object that has changed
/// @param customerId null when it is about no customer
public record PaymentEvent(
        String id,
        String type,
        String apiVersion,
        boolean isLive,
        Instant createdAt,
        @Nullable String objectId,
        @Nullable String customerId) {}
