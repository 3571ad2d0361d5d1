package dev.vivavoce.bff.fake;

import com.google.protobuf.util.Timestamps;
import dev.vivavoce.identity.v1.DataExport;
import dev.vivavoce.identity.v1.DataExportServiceGrpc;
import dev.vivavoce.identity.v1.DataExportState;
import dev.vivavoce.identity.v1.GetDataExportRequest;
import dev.vivavoce.identity.v1.GetDataExportResponse;
import dev.vivavoce.identity.v1.StartDataExportRequest;
import dev.vivavoce.identity.v1.StartDataExportResponse;
import dev.vivavoce.identity.v1.WatchDataExportRequest;
import dev.vivavoce.identity.v1.WatchDataExportResponse;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Identity's exports: one is ready as soon as it is watched. The key of zeros is that of an erased person.
final class FakeExports extends DataExportServiceGrpc.DataExportServiceImplBase {
    private final Map<String, DataExport> exports = new ConcurrentHashMap<>();

    @Override
    public void startDataExport(StartDataExportRequest request, StreamObserver<StartDataExportResponse> out) {
        if (request.getIdempotencyKey().equals(new UUID(0, 0).toString()))
            throw Failure.notFound("USER_UNKNOWN", "no such user");
        var export = DataExport.newBuilder()
                .setId(UUID.randomUUID().toString())
                .setState(DataExportState.DATA_EXPORT_STATE_RUNNING)
                .setRequestedAt(Timestamps.fromMillis(0))
                .build();
        exports.put(Caller.current().subject(), export);
        out.onNext(StartDataExportResponse.newBuilder().setExport(export).build());
        out.onCompleted();
    }

    @Override
    public void getDataExport(GetDataExportRequest request, StreamObserver<GetDataExportResponse> out) {
        var response = GetDataExportResponse.newBuilder();
        var export = exports.get(Caller.current().subject());
        if (export != null) response.setExport(export);
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void watchDataExport(WatchDataExportRequest request, StreamObserver<WatchDataExportResponse> out) {
        var export = exports.get(Caller.current().subject());
        if (export == null) throw Failure.notFound("EXPORT_UNKNOWN", "there is no export");
        var ready = export.toBuilder()
                .setState(DataExportState.DATA_EXPORT_STATE_READY)
                .setProgress(1)
                .setLength(4_000_000_000L)
                .setExpiresAt(Timestamps.fromMillis(604_800_000))
                .setDownloadUrl("https://files.example.org/objects/exports/1.zip?signature=x")
                .build();
        exports.put(Caller.current().subject(), ready);
        for (var step : new DataExport[] {export, ready})
            out.onNext(WatchDataExportResponse.newBuilder().setExport(step).build());
        out.onCompleted();
    }
}
