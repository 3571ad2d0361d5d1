package dev.vivavoce.identity.session;

import dev.vivavoce.runtime.data.Rows;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A place in the list of ended sessions.
record EndedCursor(Instant after, UUID afterId) {
    /// Before every other id.
    static final UUID FIRST = new UUID(0, 0);

    private static final int LONGEST = 100;

    static EndedCursor after(EndedSession session) {
        return new EndedCursor(session.endedAt(), session.id());
    }

    String text() {
        return after + " " + afterId;
    }

    /// Returns empty for text that is no cursor: the list then begins at its start, and nothing is missed.
    static Optional<EndedCursor> parse(String text) {
        var parts = text.split(" ", 2);
        if (parts.length != 2 || text.length() > LONGEST) return Optional.empty();
        try {
            var after = Instant.parse(parts[0]);
            return Rows.take(after) ? Optional.of(new EndedCursor(after, UUID.fromString(parts[1]))) : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
