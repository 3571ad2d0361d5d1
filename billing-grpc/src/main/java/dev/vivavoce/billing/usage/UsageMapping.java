package dev.vivavoce.billing.usage;

import com.google.protobuf.util.Durations;
import dev.vivavoce.billing.v1.Feature;
import dev.vivavoce.billing.v1.FeatureShare;
import dev.vivavoce.billing.v1.GetUsageRequest;
import dev.vivavoce.billing.v1.RecordUsageRequest;
import dev.vivavoce.billing.v1.UsageDay;
import dev.vivavoce.billing.v1.UsedFeature;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.failure.Violations;
import dev.vivavoce.runtime.proto.ProtoTimes;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Maps what users use and have to messages, and requests to records. What is wrong with a request is said at once.
public final class UsageMapping {
    private static final int LENGTH_OF_A_DAY = 10;
    private static final long MOST_AT_ONCE = 1_000_000_000;

    private UsageMapping() {}

    /// @throws dev.vivavoce.runtime.failure.Failure INVALID_ARGUMENT / FIELD_INVALID
    static Usages.AskedDays days(GetUsageRequest request) {
        var violations = new Violations();
        var zone = zone(request.getTimeZone(), violations);
        var first = day("first_day", request.getFirstDay(), violations);
        var last = day("last_day", request.getLastDay(), violations);
        violations.throwIfAny();
        return new Usages.AskedDays(zone, first, last);
    }

    /// @throws dev.vivavoce.runtime.failure.Failure INVALID_ARGUMENT / FIELD_INVALID
    static UsageRecord used(RecordUsageRequest request) {
        var violations = new Violations();
        var key = Ids.uuid("idempotency_key", request.getIdempotencyKey(), violations);
        var userId = Ids.uuid("user_id", request.getUserId(), violations);
        var feature = recorded(request.getFeature(), violations);
        violations.range("amount", request.getAmount(), 1, MOST_AT_ONCE, "");
        violations.throwIfAny();
        return new UsageRecord(key.orElseThrow(), userId.orElseThrow(), feature.orElseThrow(), request.getAmount());
    }

    public static FeatureShare message(Share share) {
        return FeatureShare.newBuilder()
                .setUserId(share.userId().toString())
                .setPlanId(share.planId())
                .setGranted(share.granted())
                .setLeft(share.left())
                .setResetsAt(ProtoTimes.timestamp(share.resetsAt()))
                .build();
    }

    static UsageDay message(DayUsage day) {
        var message = UsageDay.newBuilder()
                .setDay(day.day().toString())
                .setSpeechUsed(Durations.fromNanos(day.speechUsed().toNanos()))
                .setSpeechReserved(Durations.fromNanos(day.speechReserved().toNanos()));
        day.features()
                .forEach((feature, amount) -> message.addFeatures(UsedFeature.newBuilder()
                        .setFeature(
                                switch (feature) {
                                    case SPEECH_MINUTES -> Feature.FEATURE_SPEECH_MINUTES;
                                    case SYNTHESIZED_CHARACTERS -> Feature.FEATURE_SYNTHESIZED_CHARACTERS;
                                    case MODEL_TOKENS -> Feature.FEATURE_MODEL_TOKENS;
                                    case DOCUMENTS -> Feature.FEATURE_DOCUMENTS;
                                    case DOCUMENT_BYTES -> Feature.FEATURE_DOCUMENT_BYTES;
                                })
                        .setAmount(amount)));
        return message.build();
    }

    private static ZoneId zone(String text, Violations violations) {
        if (text.isEmpty()) return ZoneOffset.UTC;
        if (ZoneId.getAvailableZoneIds().contains(text)) return ZoneId.of(text);
        violations.add("time_zone", "unknown (expected: a name such as Europe/Berlin)");
        return ZoneOffset.UTC;
    }

    private static @Nullable LocalDate day(String field, String text, Violations violations) {
        if (text.isEmpty()) return null;
        try {
            if (text.length() == LENGTH_OF_A_DAY) return LocalDate.parse(text);
        } catch (DateTimeException _) { // a violation, as of a text of another length
        }
        violations.add(field, "no day (expected: one such as 2026-11-20)");
        return null;
    }

    private static Optional<dev.vivavoce.billing.plan.Feature> recorded(Feature feature, Violations violations) {
        var fault = switch (feature) {
            case FEATURE_SYNTHESIZED_CHARACTERS -> "";
            case FEATURE_SPEECH_MINUTES -> "counted by sessions (expected: another feature)";
            case FEATURE_MODEL_TOKENS, FEATURE_DOCUMENTS, FEATURE_DOCUMENT_BYTES ->
                "counted by content (expected: another feature)";
            case FEATURE_UNSPECIFIED, UNRECOGNIZED -> "not set (expected: SYNTHESIZED_CHARACTERS)";
        };
        violations.check("feature", fault.isEmpty(), fault);
        return fault.isEmpty()
                ? Optional.of(dev.vivavoce.billing.plan.Feature.SYNTHESIZED_CHARACTERS)
                : Optional.empty();
    }
}
