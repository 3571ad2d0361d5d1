package dev.vivavoce.bff.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/// Results as parts (Apollo's multipart protocol for subscriptions, 1.0).
public final class PartWriter implements ResultWriter {
    private static final byte[] PAYLOAD = "{\"payload\":".getBytes(UTF_8);
    private static final byte[] FAILED = "{\"payload\":{\"data\":null,\"errors\":".getBytes(UTF_8);
    private static final byte[] INTERRUPTED = "{\"payload\":null,\"errors\":".getBytes(UTF_8);
    private static final byte[] END = "}".getBytes(UTF_8);
    private static final byte[] FAILED_END = "}}".getBytes(UTF_8);
    private static final byte[] HEARTBEAT = ("{" + " ".repeat(8_000) + "}").getBytes(UTF_8);

    private final Multipart parts;

    private PartWriter(Multipart parts) {
        this.parts = parts;
    }

    public static PartWriter begin(HttpServletResponse response) throws IOException {
        var parts = Multipart.begin(response, "subscriptionSpec=1.0");
        response.flushBuffer();
        return new PartWriter(parts);
    }

    @Override
    public void result(byte[] result) throws IOException {
        write(PAYLOAD, result, END);
    }

    @Override
    public void failed(byte[] errors) throws IOException {
        write(FAILED, errors, FAILED_END);
    }

    /// Errors beside the payload end a subscription.
    @Override
    public void interrupted(byte[] errors) throws IOException {
        write(INTERRUPTED, errors, END);
    }

    @Override
    public void keepAlive() throws IOException {
        parts.part(HEARTBEAT);
    }

    @Override
    public void complete() throws IOException {
        parts.end();
    }

    private void write(byte[]... pieces) throws IOException {
        var json = new ByteArrayOutputStream();
        for (var piece : pieces) json.write(piece);
        parts.part(json.toByteArray());
    }
}
