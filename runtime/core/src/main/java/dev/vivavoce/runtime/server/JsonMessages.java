package dev.vivavoce.runtime.server;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.linecorp.armeria.common.grpc.GrpcJsonMarshaller;
import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.ServiceDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Reads and writes the messages of a service as JSON. Armeria generates classes for that, which took 15 % of the
/// processor time of a start of the whole platform, so it happens when the first JSON arrives, on the thread that reads
/// it: most callers send protobuf.
final class JsonMessages implements GrpcJsonMarshaller {
    private final Supplier<GrpcJsonMarshaller> marshaller;

    JsonMessages(ServiceDescriptor service) {
        marshaller = Suppliers.memoize(() -> GrpcJsonMarshaller.of(service));
    }

    @Override
    public <T> void serializeMessage(Marshaller<T> type, T message, OutputStream out) throws IOException {
        marshaller.get().serializeMessage(type, message, out);
    }

    @Override
    public <T> T deserializeMessage(Marshaller<T> type, InputStream in) throws IOException {
        return marshaller.get().deserializeMessage(type, in);
    }
}
