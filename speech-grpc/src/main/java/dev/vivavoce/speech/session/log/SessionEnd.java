package dev.vivavoce.speech.session.log;

import dev.vivavoce.speech.pronunciation.scoring.Result;
import java.time.Instant;

/// The end of a session.
record SessionEnd(SessionLease lease, Result result, Instant finishedAt) {}
