package dev.vivavoce.speech.session.log;

import java.util.Optional;
import java.util.UUID;

/// What replicas tell each other about sessions, by notification of the database.
public sealed interface ReplicaSignal {
    /// The notification channel.
    String CHANNEL = "speaking";

    UUID sessionId();

    /// A stream has taken the session: streams with an older epoch can no longer write.
    record Taken(UUID sessionId, long epoch) implements ReplicaSignal {}

    /// The owner of the session is asked to finish it.
    record FinishWanted(UUID sessionId) implements ReplicaSignal {}

    default String text() {
        return switch (this) {
            case Taken taken -> "taken " + sessionId() + " " + taken.epoch();
            case FinishWanted ignored -> "finish " + sessionId() + " 0";
        };
    }

    /// Empty for a signal that only a newer replica knows.
    static Optional<ReplicaSignal> parse(String text) {
        var parts = text.split(" ");
        if (parts.length != 3) return Optional.empty();
        var id = UUID.fromString(parts[1]);
        return switch (parts[0]) {
            case "taken" -> Optional.of(new Taken(id, Long.parseLong(parts[2])));
            case "finish" -> Optional.of(new FinishWanted(id));
            default -> Optional.empty();
        };
    }
}
