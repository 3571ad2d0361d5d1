package dev.vivavoce.bench.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vivavoce.bff.speaking.AudioSocket;
import dev.vivavoce.cli.audio.Ticket;
import java.util.Base64;
import java.util.List;

/// Tickets that the stand-in takes: the name of a stream.
final class Tickets {
    private Tickets() {}

    static Ticket of(String stream) {
        var encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(stream.getBytes(UTF_8));
        return new Ticket(stream, List.of(AudioSocket.PROTOCOL, AudioSocket.TICKET_PREFIX + encoded));
    }
}
