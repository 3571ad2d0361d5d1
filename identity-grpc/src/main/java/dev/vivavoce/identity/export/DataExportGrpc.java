package dev.vivavoce.identity.export;

import dev.vivavoce.identity.v1.DataExportServiceGrpc;
import dev.vivavoce.identity.v1.DataExportState;
import dev.vivavoce.identity.v1.GetDataExportRequest;
import dev.vivavoce.identity.v1.GetDataExportResponse;
import dev.vivavoce.identity.v1.StartDataExportRequest;
import dev.vivavoce.identity.v1.StartDataExportResponse;
import dev.vivavoce.identity.v1.WatchDataExportRequest;
import dev.vivavoce.identity.v1.WatchDataExportResponse;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.server.Duplex;
import dev.vivavoce.runtime.watch.WatchEvent;
import dev.vivavoce.runtime.watch.WatchResponses;
import dev.vivavoce.runtime.watch.WatchSink;
import io.grpc.stub.StreamObserver;
import java.util.UUID;

/// The gRPC endpoint of exports.
public final class DataExportGrpc extends DataExportServiceGrpc.DataExportServiceImplBase {
    private final DataExports exports;

    public DataExportGrpc(DataExports exports) {
        this.exports = exports;
    }

    @Override
    public void startDataExport(StartDataExportRequest request, StreamObserver<StartDataExportResponse> out) {
        var key = Ids.uuid("idempotency_key", request.getIdempotencyKey());
        var export = exports.start(Caller.current().userId(), key);
        out.onNext(StartDataExportResponse.newBuilder()
                .setExport(message(exports.download(export)))
                .build());
        out.onCompleted();
    }

    @Override
    public void getDataExport(GetDataExportRequest request, StreamObserver<GetDataExportResponse> out) {
        var response = GetDataExportResponse.newBuilder();
        exports.find(Caller.current().userId()).ifPresent(export -> response.setExport(message(export)));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void watchDataExport(WatchDataExportRequest request, StreamObserver<WatchDataExportResponse> out) {
        var userId = Caller.current().userId();
        var id = exports.get(userId).export().id();
        Duplex.<WatchDataExportRequest, WatchDataExportResponse>stream(
                out, call -> exports.watch(id, new Responses(call, userId)));
    }

    private static dev.vivavoce.identity.v1.DataExport message(DataExport.Download download) {
        var export = download.export();
        var message = dev.vivavoce.identity.v1.DataExport.newBuilder()
                .setId(export.id().toString())
                .setState(
                        switch (export.state()) {
                            case RUNNING -> DataExportState.DATA_EXPORT_STATE_RUNNING;
                            case READY -> DataExportState.DATA_EXPORT_STATE_READY;
                            case FAILED -> DataExportState.DATA_EXPORT_STATE_FAILED;
                        })
                .setProgress(export.progress())
                .setRequestedAt(ProtoTimes.timestamp(export.requestedAt()));
        var file = export.file();
        if (file != null) message.setLength(file.length()).setExpiresAt(ProtoTimes.timestamp(file.expiresAt()));
        if (download.address() != null)
            message.setDownloadUrl(download.address().toString());
        return message.build();
    }

    /// Sends the export as it is at each step.
    private final class Responses implements WatchSink {
        private final Duplex<WatchDataExportRequest, WatchDataExportResponse> call;
        private final UUID userId;

        Responses(Duplex<WatchDataExportRequest, WatchDataExportResponse> call, UUID userId) {
            this.call = call;
            this.userId = userId;
        }

        @Override
        public void send(WatchEvent.Durable step) throws InterruptedException {
            var response = WatchDataExportResponse.newBuilder().setExport(message(exports.get(userId)));
            WatchResponses.send(call, response.build());
        }

        @Override
        public boolean offer(WatchEvent.Interim event) {
            return false; // there are none
        }
    }
}
