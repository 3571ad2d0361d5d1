package dev.vivavoce.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// What a caller can read from a failed call.
public final class Refusals {
    private Refusals() {}

    /// The gRPC code and the reason.
    public static Consumer<Throwable> refusal(Status.Code code, String reason) {
        return thrown -> {
            assertThat(Status.fromThrowable(thrown).getCode()).as("%s", thrown).isEqualTo(code);
            assertThat(info(thrown).getReason()).isEqualTo(reason);
        };
    }

    public static Map<String, String> metadata(Throwable thrown) {
        return info(thrown).getMetadataMap();
    }

    /// The names of the invalid fields.
    public static List<String> fields(Throwable thrown) {
        return detail(thrown, BadRequest.class).getFieldViolationsList().stream()
                .map(BadRequest.FieldViolation::getField)
                .toList();
    }

    private static ErrorInfo info(Throwable thrown) {
        return detail(thrown, ErrorInfo.class);
    }

    private static <M extends com.google.protobuf.Message> M detail(Throwable thrown, Class<M> type) {
        var status = Objects.requireNonNull(StatusProto.fromThrowable(thrown), thrown::toString);
        for (var detail : status.getDetailsList()) {
            if (!detail.is(type)) continue;
            try {
                return detail.unpack(type);
            } catch (InvalidProtocolBufferException e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("no " + type.getSimpleName() + " in " + status);
    }
}
