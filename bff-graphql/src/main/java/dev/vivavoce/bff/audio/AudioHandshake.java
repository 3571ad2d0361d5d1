package dev.vivavoce.bff.audio;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vivavoce.bff.speaking.AudioSocket;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the ticket from the subprotocols that a client offers.
final class AudioHandshake {
    private static final int LONGEST = 1_000;
    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]{1,700}");

    private AudioHandshake() {}

    /// What a client offers beside the subprotocol.
    sealed interface Offer {
        record Ticket(String text) implements Offer {}

        /// No subprotocol begins as a ticket.
        record None() implements Offer {}

        /// What should be a ticket is none: too long, not base64url, or not printable.
        record Malformed() implements Offer {}
    }

    static Offer read(List<String> offered) {
        for (var header : offered)
            for (var protocol : header.split(",", 20)) {
                var name = protocol.strip();
                if (!name.startsWith(AudioSocket.TICKET_PREFIX)) continue;
                if (name.length() > LONGEST) return new Offer.Malformed();
                return decoded(name.substring(AudioSocket.TICKET_PREFIX.length()))
                        .<Offer>map(Offer.Ticket::new)
                        .orElseGet(Offer.Malformed::new);
            }
        return new Offer.None();
    }

    /// Whether gRPC metadata can carry the text as a ticket.
    static boolean isTicket(String text) {
        return PRINTABLE.matcher(text).matches();
    }

    private static Optional<String> decoded(String text) {
        try {
            var ticket = new String(Base64.getUrlDecoder().decode(text), UTF_8);
            return Optional.of(ticket).filter(AudioHandshake::isTicket);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
