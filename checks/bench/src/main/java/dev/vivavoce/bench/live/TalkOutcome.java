package dev.vivavoce.bench.live;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The measurements of one talk with a partner. Times are in milliseconds.
///
/// @param answers one for each turn that the partner answered
/// @param cutOff how many turns the partner took before the learner had finished
/// @param stops one for each interruption that stopped the partner
/// @param missed how many interruptions did not
/// @param lateness how far behind its time each message was sent
/// @param failure why the talk failed; null when it came to its end
record TalkOutcome(
        List<Answer> answers,
        int cutOff,
        List<Stop> stops,
        int missed,
        List<Double> lateness,
        @Nullable String failure) {
    /// @param turnEnd from the last sound of the learner until the turn was over
    /// @param caption from there until the caption of the first sentence
    /// @param sound from there until the first audible sample of the partner
    /// @param isByModel whether a language model found the words of the first sentence
    record Answer(double turnEnd, double caption, double sound, boolean isByModel) {
        double waited() {
            return turnEnd + caption + sound;
        }
    }

    /// An interruption.
    ///
    /// @param held from the first sound of the learner until the partner's voice stopped
    /// @param ended from the first sound of the learner until the partner's turn was over
    record Stop(double held, double ended) {}

    static TalkOutcome failed(String why) {
        return new TalkOutcome(List.of(), 0, List.of(), 0, List.of(), why);
    }
}
