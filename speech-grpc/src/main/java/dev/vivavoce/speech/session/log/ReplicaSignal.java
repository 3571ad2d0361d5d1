package dev.vivavoce.speech.session.log;

import dev.vivavoce.speech.session.talk.TalkSignal;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// What replicas tell each other about sessions, by notification of the database.
public sealed interface ReplicaSignal {
    /// The notification channel.
    String CHANNEL = "speaking";

    UUID sessionId();

    /// A stream has taken the session: streams with an older epoch can no longer write.
    record Taken(UUID sessionId, long epoch) implements ReplicaSignal {}

    /// The owner of the session is asked to finish it.
    record FinishWanted(UUID sessionId) implements ReplicaSignal {}

    /// The learner asks for something in a role-play, at whichever replica they are heard.
    record PartnerAsked(UUID sessionId, TalkSignal signal) implements ReplicaSignal {}

    default String text() {
        return switch (this) {
            case Taken taken -> "taken " + sessionId() + " " + taken.epoch();
            case FinishWanted ignored -> "finish " + sessionId() + " 0";
            case PartnerAsked asked -> "partner " + sessionId() + " " + asked.signal();
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
            case "partner" ->
                Stream.of(TalkSignal.values())
                        .filter(signal -> signal.name().equals(parts[2]))
                        .findFirst()
                        .map(signal -> new PartnerAsked(id, signal));
            default -> Optional.empty();
        };
    }
}
