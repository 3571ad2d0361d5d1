package dev.vivavoce.assessment.rating;

import java.util.UUID;

/// A role-play that can be rated.
///
/// @param id equal to the session's
/// @param userId the learner
/// @param task as speech returned it (`vivavoce.speech.v1.Task`)
/// @param result as speech returned it (`vivavoce.speech.v1.Result`)
@SuppressWarnings("ArrayRecordComponent") // never compared
record RolePlayAttempt(UUID id, UUID userId, byte[] task, byte[] result) {}
