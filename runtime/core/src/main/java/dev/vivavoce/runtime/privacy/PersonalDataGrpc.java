package dev.vivavoce.runtime.privacy;

import com.google.protobuf.ByteString;
import dev.vivavoce.privacy.v1.ErasePersonalDataRequest;
import dev.vivavoce.privacy.v1.ErasePersonalDataResponse;
import dev.vivavoce.privacy.v1.ExportPersonalDataRequest;
import dev.vivavoce.privacy.v1.ExportPersonalDataResponse;
import dev.vivavoce.privacy.v1.PersonalDataServiceGrpc;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.server.Duplex;
import io.grpc.stub.StreamObserver;
import java.io.IOException;

/// The gRPC endpoint of a service's personal data. Only identity may call it, because it knows that the person
/// has asked.
public final class PersonalDataGrpc extends PersonalDataServiceGrpc.PersonalDataServiceImplBase {
    private static final int LONGEST_PART = 64 * 1024;

    private final PersonalData data;

    public PersonalDataGrpc(PersonalData data) {
        this.data = data;
    }

    @Override
    public void exportPersonalData(ExportPersonalDataRequest request, StreamObserver<ExportPersonalDataResponse> out) {
        requireIdentity();
        var userId = Ids.uuid("user_id", request.getUserId());
        Duplex.<ExportPersonalDataRequest, ExportPersonalDataResponse>stream(out, call -> {
            try {
                data.export(userId, new Parts(call));
            } catch (IOException thrown) {
                throw new IllegalStateException("the export cannot be read", thrown);
            }
        });
    }

    @Override
    public void erasePersonalData(ErasePersonalDataRequest request, StreamObserver<ErasePersonalDataResponse> out) {
        requireIdentity();
        out.onNext(ReportMapping.message(data.erase(Ids.uuid("user_id", request.getUserId()))));
        out.onCompleted();
    }

    private static void requireIdentity() {
        if (!Caller.current().subject().equals("identity"))
            throw Failure.denied("CALLER_NOT_ADMITTED", "only identity may export and erase");
    }

    private record Parts(Duplex<ExportPersonalDataRequest, ExportPersonalDataResponse> call) implements ExportSink {
        @Override
        public void file(String name) throws InterruptedException {
            call.send(ExportPersonalDataResponse.newBuilder().setFile(name).build());
        }

        @Override
        public void write(byte[] bytes) throws InterruptedException {
            for (int from = 0; from < bytes.length; from += LONGEST_PART)
                call.send(ExportPersonalDataResponse.newBuilder()
                        .setContent(ByteString.copyFrom(bytes, from, Math.min(LONGEST_PART, bytes.length - from)))
                        .build());
        }
    }
}
