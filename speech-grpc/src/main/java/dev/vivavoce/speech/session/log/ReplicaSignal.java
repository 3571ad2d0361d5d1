package dev.vivavoce.speech.session.log;

import java.util.Optional;
import java.util.UUID;

/// What replicas tell each other over the database: that something happened, never what was said.
public sealed interface ReplicaSignal {
    /// The channel it is told on.
    String CHANNEL = "speaking";
    /// The channel of interim events, told only while a replica has asked for them.
    String INTERIM_CHANNEL = "speaking_interim";

    UUID sessionId();

    /// The log has events up to this cursor.
    record Logged(UUID sessionId, long cursor) implements ReplicaSignal {}

    /// A stream has taken the session: older epochs are shut out.
    record Taken(UUID sessionId, long epoch) implements ReplicaSignal {}

    /// Whoever owns the session shall end it.
    record FinishWanted(UUID sessionId) implements ReplicaSignal {}

    /// Somebody watches the session at this replica.
    record Watched(UUID sessionId, UUID replica) implements ReplicaSignal {}

    default String text() {
        return switch (this) {
            case Logged logged -> "logged " + sessionId() + " " + logged.cursor();
            case Taken taken -> "taken " + sessionId() + " " + taken.epoch();
            case FinishWanted ignored -> "finish " + sessionId() + " 0";
            case Watched watched -> "watched " + sessionId() + " " + watched.replica();
        };
    }

    /// Empty for what a newer replica may say one day.
    static Optional<ReplicaSignal> parse(String text) {
        var parts = text.split(" ");
        if (parts.length != 3) return Optional.empty();
        var id = UUID.fromString(parts[1]);
        return switch (parts[0]) {
            case "logged" -> Optional.of(new Logged(id, Long.parseLong(parts[2])));
            case "taken" -> Optional.of(new Taken(id, Long.parseLong(parts[2])));
            case "finish" -> Optional.of(new FinishWanted(id));
            case "watched" -> Optional.of(new Watched(id, UUID.fromString(parts[2])));
            default -> Optional.empty();
        };
    }
}
