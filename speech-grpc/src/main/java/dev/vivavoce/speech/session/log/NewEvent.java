package dev.vivavoce.speech.session.log;

import org.jspecify.annotations.Nullable;

/// An event before the log gives it its cursor.
///
/// @param utterance from 1; 0 when the event belongs to none
/// @param message `vivavoce.speech.v1.SpeakingEvent` without its cursor
/// @param scored the scored utterance as JSON; only for `SCORED`
public record NewEvent(
        Kind kind, int utterance, byte[] message, @Nullable String scored) {
    public enum Kind {
        RECOGNIZED,
        SCORED,
        WARNING,
        FINISHED,
        PHASE_CHANGED,
        TURN_ENDED,
        PARTNER_SPOKE,
        PARTNER_FINISHED,
        HINT_GIVEN,
        TURN_WITHDRAWN
    }
}
