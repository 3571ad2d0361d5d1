package dev.vivavoce.bff.stream;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// A response of several JSON bodies (`multipart/mixed`, RFC 2046, 5.1), each sent when it is written. The delimiter
/// behind a part is sent with it, because clients wait for it.
public final class Multipart {
    private static final String BOUNDARY = "graphql";
    private static final byte[] DELIMITER = ("\r\n--" + BOUNDARY).getBytes(US_ASCII);
    private static final byte[] HEADER = "\r\nContent-Type: application/json; charset=utf-8\r\n\r\n".getBytes(US_ASCII);
    private static final byte[] END = "--\r\n".getBytes(US_ASCII);

    private final ServletOutputStream out;

    private Multipart(ServletOutputStream out) {
        this.out = out;
    }

    /// Begins the response.
    ///
    /// @param specification the parameter that names the form of the parts
    public static Multipart begin(HttpServletResponse response, String specification) throws IOException {
        response.setStatus(200);
        response.setContentType("multipart/mixed;boundary=\"" + BOUNDARY + "\";" + specification);
        response.setHeader("X-Accel-Buffering", "no");
        var out = response.getOutputStream();
        out.write(DELIMITER);
        return new Multipart(out);
    }

    /// Writes a part.
    public void part(byte[] json) throws IOException {
        out.write(HEADER);
        out.write(json);
        out.write(DELIMITER);
        out.flush();
    }

    /// Ends the response.
    public void end() throws IOException {
        out.write(END);
        out.flush();
    }
}
