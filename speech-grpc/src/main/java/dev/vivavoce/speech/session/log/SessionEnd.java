package dev.vivavoce.speech.session.log;

import dev.vivavoce.speech.pronunciation.scoring.Result;
import java.time.Instant;

/// The end of a session.
///
/// @param isIncomplete whether speech may be missing, because the session was not resumed
record SessionEnd(SessionLease lease, Result result, boolean isIncomplete, Instant finishedAt) {}
