package dev.vivavoce.speech.session.log;

import dev.vivavoce.speech.pronunciation.scoring.Result;
import dev.vivavoce.speech.session.talk.Talk;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The end of a session.
///
/// @param talk what was said in turns; null unless the task is a role-play
/// @param samples the 16 kHz samples heard in total
/// @param isIncomplete whether speech may be missing, because the session was not resumed
record SessionEnd(
        SessionLease lease,
        Result result,
        @Nullable Talk talk,
        long samples,
        boolean isIncomplete,
        Instant finishedAt) {
    /// The audio that counts as speech time: without what the partner said.
    long speechTime() {
        return talk == null ? samples : samples - talk.partnerSamples(samples);
    }
}
