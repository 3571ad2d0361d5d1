package dev.vivavoce.bench.live;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The measurements of one live session. Times are in milliseconds.
///
/// @param hangOver as the server declares it; NaN when it does not
/// @param texts one for each text that was spoken
/// @param interims number of interim texts in all
/// @param interimGaps between two interim texts of one utterance
/// @param finishToResult from the request to end until the result
/// @param lateness how far behind its time each message was sent
/// @param failure why the session failed; null when all expected events arrived
record LiveOutcome(
        double hangOver,
        List<Text> texts,
        int interims,
        List<Double> interimGaps,
        double finishToResult,
        List<Double> lateness,
        @Nullable String failure) {
    /// @param seconds duration of the speech
    /// @param interims number of interim texts while it was spoken
    /// @param toFinal from its last sound to its final text, at the audio socket
    /// @param toFinalSubscribed the same at the subscription
    /// @param toScores from its last sound to its scores, at the audio socket
    record Text(double seconds, int interims, double toFinal, double toFinalSubscribed, double toScores) {}

    static LiveOutcome failed(String why) {
        return new LiveOutcome(Double.NaN, List.of(), 0, List.of(), Double.NaN, List.of(), why);
    }
}
