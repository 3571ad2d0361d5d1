package dev.vivavoce.speech.session;

import dev.vivavoce.speech.v1.SpeakingEvent;
import org.jspecify.annotations.Nullable;

/// An event on its way into the log, which gives it its cursor.
///
/// @param utterance from 1; 0 when it belongs to none
/// @param message without its cursor
/// @param scored for `SCORED`: the utterance as the scorer gave it
record NewEvent(
        Kind kind,
        int utterance,
        SpeakingEvent message,
        @Nullable String scored) {
    enum Kind {
        RECOGNIZED,
        SCORED,
        WARNING,
        FINISHED
    }
}
