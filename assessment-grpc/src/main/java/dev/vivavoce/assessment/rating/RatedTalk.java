package dev.vivavoce.assessment.rating;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The report of a talk, as it is stored.
///
/// @param estimate `vivavoce.assessment.v1.Estimate`; null when the learner said too little to be rated, or not in
/// English
/// @param report `vivavoce.assessment.v1.TalkReport` without the talk before
@SuppressWarnings("ArrayRecordComponent") // never compared
public record RatedTalk(
        UUID attemptId, String rubric, int rubricVersion, Instant ratedAt, byte @Nullable [] estimate, byte[] report) {

    /// The learner's talk before another one, rated by the same version of the same rubric.
    ///
    /// @param estimate `vivavoce.assessment.v1.Estimate`
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Previous(UUID attemptId, Instant finishedAt, byte[] estimate) {}

    /// A report for its learner.
    ///
    /// @param report `vivavoce.assessment.v1.TalkReport` without the talk before
    /// @param previous null for the first talk by this rubric
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Shown(byte[] report, @Nullable Previous previous) {}
}
