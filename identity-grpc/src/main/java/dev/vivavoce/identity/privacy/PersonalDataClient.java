package dev.vivavoce.identity.privacy;

import com.google.protobuf.util.Durations;
import dev.vivavoce.privacy.v1.ErasePersonalDataRequest;
import dev.vivavoce.privacy.v1.ErasePersonalDataResponse;
import dev.vivavoce.privacy.v1.ExportPersonalDataRequest;
import dev.vivavoce.privacy.v1.PersonalDataServiceGrpc;
import dev.vivavoce.privacy.v1.PersonalDataServiceGrpc.PersonalDataServiceBlockingStub;
import dev.vivavoce.runtime.privacy.Category;
import dev.vivavoce.runtime.privacy.Erasure;
import dev.vivavoce.runtime.privacy.ErasureReport;
import dev.vivavoce.runtime.privacy.ExportSink;
import dev.vivavoce.runtime.privacy.PersonalData;
import io.grpc.Channel;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;

/// What another service stores of people.
public final class PersonalDataClient implements PersonalData {
    private static final Duration ERASING = Duration.ofSeconds(30);
    private static final Duration EXPORTING = Duration.ofMinutes(10);

    private final PersonalDataServiceBlockingStub service;

    /// @param channel with identity's own token
    public PersonalDataClient(Channel channel) {
        this.service = PersonalDataServiceGrpc.newBlockingStub(channel);
    }

    @Override
    public void export(UUID userId, ExportSink sink) throws IOException, InterruptedException {
        var request = ExportPersonalDataRequest.newBuilder()
                .setUserId(userId.toString())
                .build();
        var parts = service.withDeadlineAfter(EXPORTING).exportPersonalData(request);
        while (parts.hasNext()) {
            var part = parts.next();
            switch (part.getPartCase()) {
                case FILE -> sink.file(part.getFile());
                case CONTENT -> sink.write(part.getContent().toByteArray());
                case PART_NOT_SET -> throw new IOException("a part of an export is empty");
            }
        }
    }

    @Override
    public ErasureReport erase(UUID userId) {
        var request = ErasePersonalDataRequest.newBuilder()
                .setUserId(userId.toString())
                .build();
        return report(service.withDeadlineAfter(ERASING).erasePersonalData(request));
    }

    private static ErasureReport report(ErasePersonalDataResponse response) {
        var erased = response.getErasedList().stream()
                .map(place -> new ErasureReport.Erased(
                        place.getPlace(),
                        Category.valueOf(place.getCategory().name().replace("DATA_CATEGORY_", "")),
                        place.getCount()))
                .toList();
        var kept = response.getKeptList().stream()
                .map(place -> new ErasureReport.Kept(
                        place.getPlace(),
                        Erasure.Reason.valueOf(place.getReason().name().replace("KEPT_REASON_", "")),
                        Duration.ofNanos(Durations.toNanos(place.getKeptFor()))))
                .toList();
        return new ErasureReport(erased, kept);
    }
}
