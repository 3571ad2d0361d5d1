package dev.vivavoce.bff.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Results as Server-Sent Events (GraphQL over SSE, distinct connections mode).
public final class EventWriter implements ResultWriter {
    private static final byte[] COMMENT = (":" + " ".repeat(8_000) + "\n\n").getBytes(UTF_8);
    private static final byte[] NEXT = "event: next\ndata: ".getBytes(UTF_8);
    private static final byte[] ERRORS = "event: next\ndata: {\"errors\":".getBytes(UTF_8);
    private static final byte[] END = "\n\n".getBytes(UTF_8);
    private static final byte[] ERRORS_END = "}\n\n".getBytes(UTF_8);
    private static final byte[] COMPLETE = "event: complete\ndata:\n\n".getBytes(UTF_8);

    private final ServletOutputStream out;

    private EventWriter(ServletOutputStream out) {
        this.out = out;
    }

    public static EventWriter begin(HttpServletResponse response) throws IOException {
        response.setStatus(200);
        response.setContentType("text/event-stream;charset=utf-8");
        response.setHeader("X-Accel-Buffering", "no");
        response.flushBuffer();
        return new EventWriter(response.getOutputStream());
    }

    @Override
    public void result(byte[] result) throws IOException {
        write(NEXT, result, END);
    }

    @Override
    public void failed(byte[] errors) throws IOException {
        write(ERRORS, errors, ERRORS_END);
    }

    @Override
    public void interrupted(byte[] errors) throws IOException {
        failed(errors);
    }

    @Override
    public void keepAlive() throws IOException {
        write(COMMENT);
    }

    @Override
    public void complete() throws IOException {
        write(COMPLETE);
    }

    private void write(byte[]... pieces) throws IOException {
        for (var piece : pieces) out.write(piece);
        out.flush();
    }
}
