package dev.vivavoce.speech.session.log;

import dev.vivavoce.speech.pronunciation.scoring.Result;
import dev.vivavoce.speech.session.talk.Talk;
import dev.vivavoce.speech.textfeedback.TextResult;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The end of a session.
///
/// @param talk what was said in turns; null unless the task is a role-play
/// @param samples the 16 kHz samples heard in total
/// @param isIncomplete whether speech may be missing, because the session was not resumed
record SessionEnd(
        SessionLease lease,
        Performance performance,
        @Nullable Talk talk,
        long samples,
        boolean isIncomplete,
        Instant finishedAt) {
    /// What the speech of a session gets: scores, or what its text tells.
    sealed interface Performance {
        /// The sounds were scored.
        record Scored(Result result) implements Performance {}

        /// The text was compared.
        ///
        /// @param passMark as for scores; nothing reaches it
        record Compared(TextResult result, double passMark) implements Performance {}
    }

    /// The audio that counts as speech time: without what the partner said.
    long speechTime() {
        return talk == null ? samples : samples - talk.partnerSamples(samples);
    }
}
