package dev.vivavoce.bff.usage;

import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.billing.v1.Feature;
import dev.vivavoce.billing.v1.GetUsageRequest;
import dev.vivavoce.billing.v1.UsageServiceGrpc;
import dev.vivavoce.billing.v1.UsedFeature;
import io.grpc.Channel;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Calls billing about what people have used.
public final class UsageClient {
    private final UsageServiceGrpc.UsageServiceBlockingStub usages;

    public UsageClient(Channel billing) {
        usages = UsageServiceGrpc.newBlockingStub(billing);
    }

    /// Returns every day of a range, oldest first.
    ///
    /// @param firstDay null for the first day of the current period
    /// @param lastDay null for today
    List<UsageDay> days(
            Requester requester,
            String userId,
            String timeZone,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay) {
        var request = GetUsageRequest.newBuilder().setUserId(userId).setTimeZone(timeZone);
        if (firstDay != null) request.setFirstDay(firstDay.toString());
        if (lastDay != null) request.setLastDay(lastDay.toString());
        return Calls.optional(usages, requester).getUsage(request.build()).getDaysList().stream()
                .map(UsageClient::day)
                .toList();
    }

    private static UsageDay day(dev.vivavoce.billing.v1.UsageDay message) {
        long characters = message.getFeaturesList().stream()
                .filter(used -> used.getFeature() == Feature.FEATURE_SYNTHESIZED_CHARACTERS)
                .mapToLong(UsedFeature::getAmount)
                .sum();
        return new UsageDay(
                LocalDate.parse(message.getDay()),
                ProtoMapping.milliseconds(message.getSpeechUsed()),
                ProtoMapping.milliseconds(message.getSpeechReserved()),
                Math.clamp(characters, 0, Integer.MAX_VALUE));
    }
}
