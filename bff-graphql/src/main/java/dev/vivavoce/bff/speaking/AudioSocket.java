package dev.vivavoce.bff.speaking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;

/// How to open the audio socket. The ticket is a subprotocol, because addresses are written to logs.
public record AudioSocket(String uri, String ticket, OffsetDateTime expiresAt) {
    public static final String PATH = "/audio";
    /// The subprotocol of the server.
    public static final String PROTOCOL = "vivavoce.speech.v1";
    /// The prefix of the ticket, which is base64url without padding.
    public static final String TICKET_PREFIX = "ticket.";

    public List<String> protocols() {
        return List.of(
                PROTOCOL,
                TICKET_PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(ticket.getBytes(UTF_8)));
    }

    @Override
    public String toString() {
        return "AudioSocket[" + uri + "]";
    }
}
