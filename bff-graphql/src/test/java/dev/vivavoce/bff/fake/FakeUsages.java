package dev.vivavoce.bff.fake;

import com.google.protobuf.util.Durations;
import dev.vivavoce.billing.v1.Feature;
import dev.vivavoce.billing.v1.GetUsageRequest;
import dev.vivavoce.billing.v1.GetUsageResponse;
import dev.vivavoce.billing.v1.UsageDay;
import dev.vivavoce.billing.v1.UsageServiceGrpc;
import dev.vivavoce.billing.v1.UsedFeature;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;

/// Billing's use by day: on the first of a month one minute, and so on, and 4,000 tokens. The period begins on
/// 2026-11-01, and today is 2026-11-03, where five minutes are reserved and 1,000 characters were spoken.
public final class FakeUsages extends UsageServiceGrpc.UsageServiceImplBase {
    /// The zone of the last call.
    public volatile String lastTimeZone = "";

    @Override
    public void getUsage(GetUsageRequest request, StreamObserver<GetUsageResponse> out) {
        if (!request.getUserId().equals(Caller.current().subject()))
            throw Failure.notFound("USER_UNKNOWN", "no such user");
        lastTimeZone = zone(request.getTimeZone()).getId();
        var today = LocalDate.of(2026, 11, 3);
        var first =
                request.getFirstDay().isEmpty() ? LocalDate.of(2026, 11, 1) : LocalDate.parse(request.getFirstDay());
        var last = request.getLastDay().isEmpty() ? today : LocalDate.parse(request.getLastDay());
        if (last.isBefore(first)) throw Failure.invalidField("last_day", "before first_day");
        var response = GetUsageResponse.newBuilder();
        first.datesUntil(last.plusDays(1))
                .forEach(day -> response.addDays(UsageDay.newBuilder()
                        .setDay(day.toString())
                        .setSpeechUsed(Durations.fromMinutes(day.getDayOfMonth()))
                        .setSpeechReserved(Durations.fromMinutes(day.equals(today) ? 5 : 0))
                        .addFeatures(UsedFeature.newBuilder()
                                .setFeature(Feature.FEATURE_MODEL_TOKENS)
                                .setAmount(4_000))
                        .addFeatures(UsedFeature.newBuilder()
                                .setFeature(Feature.FEATURE_SYNTHESIZED_CHARACTERS)
                                .setAmount(day.equals(today) ? 1_000 : 0))));
        out.onNext(response.build());
        out.onCompleted();
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException _) {
            throw Failure.invalidField("time_zone", "unknown (expected: a name such as Europe/Berlin)");
        }
    }
}
