package dev.vivavoce.it;

import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import java.util.ArrayDeque;
import java.util.List;

/// Makes the call of a grpcurl command, where grpcurl is not installed: `-plaintext`, `-H`, `-d`, the address and the
/// method. Like grpcurl it has no generated code and learns the contract by reflection.
final class PlainGrpcurl {
    private PlainGrpcurl() {}

    public static void main(String[] arguments) throws InterruptedException {
        var left = new ArrayDeque<>(List.of(arguments));
        var headers = new Metadata();
        var request = "{}";
        while (left.getFirst().startsWith("-")) {
            switch (left.removeFirst()) {
                case "-plaintext" -> {}
                case "-d" -> request = left.removeFirst();
                case "-H" -> {
                    var header = left.removeFirst().split(": *", 2);
                    headers.put(Metadata.Key.of(header[0], Metadata.ASCII_STRING_MARSHALLER), header[1]);
                }
                default -> throw new IllegalArgumentException("an option that only grpcurl knows");
            }
        }
        var channel = ManagedChannelBuilder.forTarget(left.removeFirst())
                .usePlaintext()
                .build();
        try {
            var method = left.removeFirst().split("/", 2);
            var client = new ReflectiveClient(
                    ClientInterceptors.intercept(channel, MetadataUtils.newAttachHeadersInterceptor(headers)));
            System.out.println(client.call(method[0], method[1], request).toPrettyString());
        } finally {
            channel.shutdownNow();
        }
    }
}
