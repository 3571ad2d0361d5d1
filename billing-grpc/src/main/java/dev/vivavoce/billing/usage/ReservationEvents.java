package dev.vivavoce.billing.usage;

import com.google.protobuf.util.Durations;
import dev.vivavoce.events.v1.Event;
import dev.vivavoce.runtime.events.EventContract;
import dev.vivavoce.runtime.events.EventFollower;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.speech.v1.SpeakingSessionFinished;
import java.time.Duration;
import java.util.UUID;

/// Settles the speech time of a session on speech's `speaking.finished`. An event that cannot be parsed goes
/// to the dead letters, where a later version can process it.
public final class ReservationEvents implements EventFollower.Taker {
    public static final EventContract<SpeakingSessionFinished> SPEAKING_FINISHED =
            EventContract.of(SpeakingSessionFinished.class);

    private final Reservations reservations;

    public ReservationEvents(Reservations reservations) {
        this.reservations = reservations;
    }

    @Override
    public EventFollower.Effect prepare(Event event) {
        var finished = finished(event);
        return db -> reservations.settle(db, finished);
    }

    static FinishedSession finished(Event event) {
        var payload = SPEAKING_FINISHED.read(event);
        if (!payload.hasStartedAt()) throw new IllegalArgumentException("started_at is missing");
        var used = Duration.ofNanos(Durations.toNanos(payload.getAudioDuration()));
        if (used.isNegative()) throw new IllegalArgumentException("audio_duration is negative");
        return new FinishedSession(
                UUID.fromString(payload.getSessionId()),
                UUID.fromString(payload.getUserId()),
                ProtoTimes.instant(payload.getStartedAt()),
                used);
    }
}
