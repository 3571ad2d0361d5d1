package dev.vivavoce.billing.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// How a call is refused: code and reason, or the field that is wrong.
final class Refused {
    private Refused() {}

    static void with(Code code, String reason, ThrowingCallable call) {
        var status = status(call);
        assertThat(status.getCode()).as(status.getMessage()).isEqualTo(code.getNumber());
        assertThat(detail(status, ErrorInfo.class).getReason()).isEqualTo(reason);
    }

    static void field(String field, ThrowingCallable call) {
        var status = status(call);
        assertThat(status.getCode()).as(status.getMessage()).isEqualTo(Code.INVALID_ARGUMENT_VALUE);
        assertThat(detail(status, BadRequest.class).getFieldViolations(0).getField())
                .isEqualTo(field);
    }

    private static Status status(ThrowingCallable call) {
        var thrown = Objects.requireNonNull(catchThrowableOfType(StatusRuntimeException.class, call), "not refused");
        return Objects.requireNonNull(StatusProto.fromThrowable(thrown));
    }

    private static <M extends Message> M detail(Status status, Class<M> type) {
        for (var detail : status.getDetailsList()) {
            try {
                if (detail.is(type)) return detail.unpack(type);
            } catch (InvalidProtocolBufferException thrown) {
                throw new AssertionError(thrown);
            }
        }
        throw new AssertionError("no " + type.getSimpleName() + " in " + status);
    }
}
