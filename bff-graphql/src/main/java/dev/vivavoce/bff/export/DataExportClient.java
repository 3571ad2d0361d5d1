package dev.vivavoce.bff.export;

import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.client.ServerStream;
import dev.vivavoce.bff.export.DataExport.DataExportState;
import dev.vivavoce.identity.v1.DataExportServiceGrpc;
import dev.vivavoce.identity.v1.GetDataExportRequest;
import dev.vivavoce.identity.v1.StartDataExportRequest;
import dev.vivavoce.identity.v1.WatchDataExportRequest;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Calls identity to export what the services store of a person.
public final class DataExportClient {
    private final DataExportServiceGrpc.DataExportServiceBlockingStub exports;

    public DataExportClient(Channel identity) {
        exports = DataExportServiceGrpc.newBlockingStub(identity);
    }

    ExportMyDataPayload start(Requester requester, ExportMyDataInput input) {
        var request = StartDataExportRequest.newBuilder()
                .setIdempotencyKey(input.idempotencyKey().toString())
                .build();
        try {
            var response = Calls.signedIn(exports, requester, Calls.CHANGE).startDataExport(request);
            return new ExportMyDataPayload(export(response.getExport()), List.of());
        } catch (StatusRuntimeException thrown) {
            if (!Refusals.is(thrown, "USER_UNKNOWN")) throw thrown;
            return new ExportMyDataPayload(null, List.of(new AccountEnded("the account has been erased")));
        }
    }

    @Nullable
    DataExport export(Requester requester) {
        var response =
                Calls.signedIn(exports, requester, Calls.READ).getDataExport(GetDataExportRequest.getDefaultInstance());
        return response.hasExport() ? export(response.getExport()) : null;
    }

    ServerStream<?, DataExport> steps(Requester requester) {
        var stub = Calls.openStream(exports, requester);
        return new ServerStream<>(
                () -> stub.watchDataExport(WatchDataExportRequest.getDefaultInstance()),
                response -> export(response.getExport()));
    }

    private static DataExport export(dev.vivavoce.identity.v1.DataExport message) {
        return new DataExport(
                UUID.fromString(message.getId()),
                ProtoMapping.required(DataExportState.class, message.getState(), "DATA_EXPORT_STATE_"),
                message.getProgress(),
                ProtoMapping.time(message.getRequestedAt()),
                message.hasExpiresAt() ? ProtoMapping.time(message.getExpiresAt()) : null,
                message.getLength() == 0 ? null : (double) message.getLength(),
                message.getDownloadUrl().isEmpty() ? null : URI.create(message.getDownloadUrl()));
    }
}
