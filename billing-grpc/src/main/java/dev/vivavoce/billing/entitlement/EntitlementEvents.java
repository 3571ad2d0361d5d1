package dev.vivavoce.billing.entitlement;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import dev.vivavoce.events.v1.Event;
import dev.vivavoce.runtime.events.EventFollower;
import dev.vivavoce.speech.v1.SpeakingSessionFinished;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Takes speech's `speaking.finished`: the session's speech time is settled. What cannot be read is thrown, and so
/// ends in the dead letters, from where a later version can take it.
public final class EntitlementEvents implements EventFollower.Taker {
    public static final String SPEAKING_FINISHED = "speaking.finished";

    private static final int VERSION = 1;

    private final Entitlements entitlements;

    public EntitlementEvents(Entitlements entitlements) {
        this.entitlements = entitlements;
    }

    @Override
    public void take(Handle db, Event event) {
        entitlements.settle(db, finished(event));
    }

    static FinishedSession finished(Event event) {
        if (!event.getEventType().equals(SPEAKING_FINISHED) || event.getVersion() != VERSION)
            throw new IllegalArgumentException("an event of another type or version than was asked for");
        try {
            var payload = event.getPayload().unpack(SpeakingSessionFinished.class);
            if (!payload.hasStartedAt()) throw new IllegalArgumentException("started_at is missing");
            var used = Duration.ofNanos(Durations.toNanos(payload.getResult().getAudioDuration()));
            if (used.isNegative()) throw new IllegalArgumentException("audio_duration is negative");
            return new FinishedSession(
                    UUID.fromString(payload.getSessionId()),
                    UUID.fromString(payload.getUserId()),
                    Instant.ofEpochMilli(Timestamps.toMillis(payload.getStartedAt())),
                    used);
        } catch (InvalidProtocolBufferException thrown) {
            throw new IllegalArgumentException("the payload is no SpeakingSessionFinished", thrown);
        }
    }
}
