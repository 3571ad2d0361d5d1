package dev.vivavoce.assessment.attempt;

import java.time.Instant;
import java.util.UUID;

/// One finished speaking session. Task and result stay encoded, as speech returned them: no rule here looks inside,
/// and fields that a later version of speech adds are kept.
///
/// @param id equal to the session's
@SuppressWarnings("ArrayRecordComponent") // attempts are never compared
record Attempt(UUID id, UUID userId, Instant startedAt, Instant finishedAt, byte[] task, byte[] result) {
    Attempt ownedBy(UUID otherUserId) {
        return new Attempt(id, otherUserId, startedAt, finishedAt, task, result);
    }
}
