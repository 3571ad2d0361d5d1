package dev.vivavoce.bff.audio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the address of a socket for a room's sound says. Speech makes these addresses, one for each socket.
///
/// @param ticket opens the audio of one session once
/// @param settledSequence the last audio message of the session that need not be sent again
/// @param channels 1 or 2, interleaved
record RoomAddress(String ticket, long settledSequence, int channels) {
    private static final Pattern QUERY = Pattern.compile("ticket=([\\w.%-]{1,100})&after=(\\d{1,18})&channels=([12])");

    /// Returns an empty value for an address that speech has not made.
    static Optional<RoomAddress> read(String query) {
        var parts = QUERY.matcher(query);
        if (!parts.matches()) return Optional.empty();
        return decoded(parts.group(1))
                .map(ticket ->
                        new RoomAddress(ticket, Long.parseLong(parts.group(2)), Integer.parseInt(parts.group(3))));
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, UTF_8)).filter(AudioHandshake::isTicket);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "RoomAddress[after " + settledSequence + "]"; // the ticket is a secret
    }
}
