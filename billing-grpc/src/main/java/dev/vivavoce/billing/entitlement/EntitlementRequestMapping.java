package dev.vivavoce.billing.entitlement;

import com.google.protobuf.Duration;
import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import dev.vivavoce.billing.entitlement.PlanAssignments.Assignment;
import dev.vivavoce.billing.v1.AssignPlanRequest;
import dev.vivavoce.billing.v1.BatchCheckEntitlementsRequest;
import dev.vivavoce.billing.v1.CheckEntitlementRequest;
import dev.vivavoce.billing.v1.Feature;
import dev.vivavoce.billing.v1.ReserveSpeechRequest;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.failure.Violations;
import dev.vivavoce.runtime.proto.ProtoTimes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Maps requests about entitlements to records. What is wrong with a request is said at once.
final class EntitlementRequestMapping {
    static final int MOST_USERS = 200;

    private static final int LONGEST_REASON = 500;

    private EntitlementRequestMapping() {}

    /// Speech that a session wants to reserve.
    record Wanted(UUID userId, UUID sessionId, java.time.Duration audio) {}

    /// A feature of some users.
    record Checked(dev.vivavoce.billing.plan.Feature feature, List<UUID> userIds) {}

    /// @throws dev.vivavoce.runtime.failure.Failure INVALID_ARGUMENT / FIELD_INVALID
    static Wanted wanted(ReserveSpeechRequest request) {
        var violations = new Violations();
        var userId = Ids.uuid("user_id", request.getUserId(), violations);
        var sessionId = Ids.uuid("session_id", request.getSessionId(), violations);
        violations.check("audio", isBounded(request.getAudio()), "more than 0 s, at most a day");
        violations.throwIfAny();
        return new Wanted(
                userId.orElseThrow(),
                sessionId.orElseThrow(),
                java.time.Duration.ofNanos(Durations.toNanos(request.getAudio())));
    }

    private static boolean isBounded(Duration asked) {
        return Durations.isValid(asked)
                && Durations.isPositive(asked)
                && Durations.compare(asked, Durations.fromDays(1)) <= 0;
    }

    /// @throws dev.vivavoce.runtime.failure.Failure INVALID_ARGUMENT / FIELD_INVALID
    static Assignment assignment(AssignPlanRequest request) {
        var violations = new Violations();
        var userId = Ids.uuid("user_id", request.getUserId(), violations);
        var endsAt = endsAt(request, violations);
        var reason = request.getReason().strip();
        violations.range("reason", reason.codePointCount(0, reason.length()), 0, LONGEST_REASON, "characters");
        violations.throwIfAny();
        return new Assignment(userId.orElseThrow(), request.getPlanId(), endsAt, reason.isEmpty() ? null : reason);
    }

    private static @Nullable Instant endsAt(AssignPlanRequest request, Violations violations) {
        if (!request.hasEndsAt()) return null;
        if (Timestamps.isValid(request.getEndsAt())) return ProtoTimes.instant(request.getEndsAt());
        violations.add("ends_at", "no instant");
        return null;
    }

    /// @throws dev.vivavoce.runtime.failure.Failure INVALID_ARGUMENT / FIELD_INVALID
    static Checked checked(CheckEntitlementRequest request) {
        var violations = new Violations();
        var feature = feature(request.getFeature(), violations);
        var userId = Ids.uuid("user_id", request.getUserId(), violations);
        violations.throwIfAny();
        return new Checked(feature.orElseThrow(), List.of(userId.orElseThrow()));
    }

    /// @throws dev.vivavoce.runtime.failure.Failure INVALID_ARGUMENT / FIELD_INVALID
    static Checked checked(BatchCheckEntitlementsRequest request) {
        var violations = new Violations();
        var feature = feature(request.getFeature(), violations);
        var userIds = Ids.uuids("user_ids", request.getUserIdsList(), MOST_USERS, violations);
        violations.throwIfAny();
        return new Checked(feature.orElseThrow(), userIds);
    }

    private static Optional<dev.vivavoce.billing.plan.Feature> feature(Feature feature, Violations violations) {
        return switch (feature) {
            case FEATURE_SPEECH_MINUTES -> Optional.of(dev.vivavoce.billing.plan.Feature.SPEECH_MINUTES);
            case FEATURE_SYNTHESIZED_CHARACTERS ->
                Optional.of(dev.vivavoce.billing.plan.Feature.SYNTHESIZED_CHARACTERS);
            case FEATURE_MODEL_TOKENS -> Optional.of(dev.vivavoce.billing.plan.Feature.MODEL_TOKENS);
            case FEATURE_DOCUMENTS -> Optional.of(dev.vivavoce.billing.plan.Feature.DOCUMENTS);
            case FEATURE_DOCUMENT_BYTES -> Optional.of(dev.vivavoce.billing.plan.Feature.DOCUMENT_BYTES);
            case FEATURE_UNSPECIFIED, UNRECOGNIZED -> {
                violations.add("feature", "not set (expected: SPEECH_MINUTES or another one)");
                yield Optional.empty();
            }
        };
    }
}
