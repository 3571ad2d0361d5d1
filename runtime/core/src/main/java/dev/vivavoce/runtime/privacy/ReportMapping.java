package dev.vivavoce.runtime.privacy;

import com.google.protobuf.util.Durations;
import dev.vivavoce.privacy.v1.DataCategory;
import dev.vivavoce.privacy.v1.ErasePersonalDataResponse;
import dev.vivavoce.privacy.v1.ErasedPlace;
import dev.vivavoce.privacy.v1.KeptPlace;
import dev.vivavoce.privacy.v1.KeptReason;

/// The message of a report.
public final class ReportMapping {
    private ReportMapping() {}

    public static ErasePersonalDataResponse message(ErasureReport report) {
        var message = ErasePersonalDataResponse.newBuilder();
        for (var one : report.erased())
            message.addErased(ErasedPlace.newBuilder()
                    .setPlace(one.place())
                    .setCategory(DataCategory.valueOf(
                            "DATA_CATEGORY_" + one.category().name()))
                    .setCount(one.count()));
        for (var one : report.kept())
            message.addKept(KeptPlace.newBuilder()
                    .setPlace(one.place())
                    .setReason(KeptReason.valueOf("KEPT_REASON_" + one.reason().name()))
                    .setKeptFor(Durations.fromNanos(one.atMost().toNanos())));
        return message.build();
    }
}
