package dev.vivavoce.bff.erasure;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What every service has erased of a person, and what it keeps and why.
record ErasureReceipt(
        UUID id,
        OffsetDateTime requestedAt,
        @Nullable OffsetDateTime completedAt,
        OffsetDateTime expiresAt,
        List<ServiceErasure> services) {

    /// @param answeredAt null while the service has not answered
    record ServiceErasure(
            String service, @Nullable OffsetDateTime answeredAt, List<ErasedPlace> erased, List<KeptPlace> kept) {}

    record ErasedPlace(String place, DataCategory category, int count) {}

    /// @param days the longest time until it is deleted
    record KeptPlace(String place, KeptReason reason, int days) {}

    /// A kind of personal data.
    enum DataCategory {
        ACCOUNT,
        SIGN_INS,
        SPEAKING,
        RESULTS,
        SPEECH_TIME,
        AUTHORSHIP,
        EVENTS,
        CONSENTS,
        EXPORTS,
        PAYMENTS,
        DOCUMENTS
    }

    /// Why something remains.
    enum KeptReason {
        ERASURE_MARK,
        SIGN_IN_PROTECTION,
        RECEIPT,
        AUDIT_LOG,
        INVOICES
    }
}
