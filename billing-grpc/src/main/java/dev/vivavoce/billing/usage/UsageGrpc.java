package dev.vivavoce.billing.usage;

import com.google.protobuf.util.Durations;
import dev.vivavoce.billing.v1.Feature;
import dev.vivavoce.billing.v1.GetUsageRequest;
import dev.vivavoce.billing.v1.GetUsageResponse;
import dev.vivavoce.billing.v1.RecordUsageRequest;
import dev.vivavoce.billing.v1.RecordUsageResponse;
import dev.vivavoce.billing.v1.UsageDay;
import dev.vivavoce.billing.v1.UsageServiceGrpc;
import dev.vivavoce.billing.v1.UsedFeature;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Serves what users have used; maps messages to the records of [Usages].
public final class UsageGrpc extends UsageServiceGrpc.UsageServiceImplBase {
    private static final int LENGTH_OF_A_DAY = 10;
    private static final long MOST_AT_ONCE = 1_000_000_000;

    private final Usages usages;

    public UsageGrpc(Usages usages) {
        this.usages = usages;
    }

    @Override
    public void getUsage(GetUsageRequest request, StreamObserver<GetUsageResponse> out) {
        var caller = Caller.current();
        var userId = request.getUserId().isEmpty() ? caller.userId() : Ids.uuid("user_id", request.getUserId());
        if (!caller.mayRead(userId)) throw Failure.notFound("USER_UNKNOWN", "no such user");
        var days = usages.days(
                userId,
                zone(request.getTimeZone()),
                day("first_day", request.getFirstDay()),
                day("last_day", request.getLastDay()));
        var response = GetUsageResponse.newBuilder();
        for (var day : days) response.addDays(message(day));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void recordUsage(RecordUsageRequest request, StreamObserver<RecordUsageResponse> out) {
        long amount = request.getAmount();
        if (amount < 1 || amount > MOST_AT_ONCE)
            throw Failure.invalidField("amount", amount + " (expected: 1 to " + MOST_AT_ONCE + ")");
        var share = usages.record(new UsageRecord(
                IdempotencyKey.parse(request.getIdempotencyKey()).value(),
                Ids.uuid("user_id", request.getUserId()),
                recorded(request.getFeature()),
                amount));
        out.onNext(RecordUsageResponse.newBuilder()
                .setShare(ShareMapping.message(share))
                .build());
        out.onCompleted();
    }

    private static ZoneId zone(String text) {
        if (text.isEmpty()) return ZoneOffset.UTC;
        if (!ZoneId.getAvailableZoneIds().contains(text))
            throw Failure.invalidField("time_zone", "unknown (expected: a name such as Europe/Berlin)");
        return ZoneId.of(text);
    }

    private static @Nullable LocalDate day(String field, String text) {
        if (text.isEmpty()) return null;
        try {
            if (text.length() == LENGTH_OF_A_DAY) return LocalDate.parse(text);
        } catch (DateTimeException _) { // told below
        }
        throw Failure.invalidField(field, "no day (expected: one such as 2026-11-20)");
    }

    private static dev.vivavoce.billing.plan.Feature recorded(Feature feature) {
        return switch (feature) {
            case FEATURE_SYNTHESIZED_CHARACTERS -> dev.vivavoce.billing.plan.Feature.SYNTHESIZED_CHARACTERS;
            case FEATURE_SPEECH_MINUTES ->
                throw Failure.invalidField("feature", "counted by sessions (expected: another feature)");
            case FEATURE_MODEL_TOKENS, FEATURE_DOCUMENTS, FEATURE_DOCUMENT_BYTES ->
                throw Failure.invalidField("feature", "counted by content (expected: another feature)");
            case FEATURE_UNSPECIFIED, UNRECOGNIZED ->
                throw Failure.invalidField("feature", "not set (expected: SYNTHESIZED_CHARACTERS)");
        };
    }

    private static UsageDay message(DayUsage day) {
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
}
