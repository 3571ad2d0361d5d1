package dev.vivavoce.speech.session.log;

import dev.vivavoce.speech.v1.SpeakingEvent;
import org.jspecify.annotations.Nullable;

/// An event on its way into the log, which gives it its cursor.
///
/// @param utterance from 1; 0 when it belongs to none
/// @param message without its cursor
/// @param scored for `SCORED`: the utterance as the scorer gave it
public record NewEvent(
        Kind kind,
        int utterance,
        SpeakingEvent message,
        @Nullable String scored) {
    public enum Kind {
        RECOGNIZED,
        SCORED,
        WARNING,
        FINISHED
    }
}
