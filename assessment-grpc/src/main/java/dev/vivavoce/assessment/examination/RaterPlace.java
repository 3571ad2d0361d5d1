package dev.vivavoce.assessment.examination;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The place of a rater at an examination: the first two rate blind, the third decides.
///
/// @param number the column `seat`, 1 to 3
/// @param examinerId null when the examiner was erased
/// @param rating `vivavoce.assessment.v1.ExaminerRating`; null while it is only claimed
@SuppressWarnings("ArrayRecordComponent") // never compared
record RaterPlace(int number, @Nullable UUID examinerId, Instant claimedUntil, byte @Nullable [] rating) {
    /// The place of the examiner who decides.
    static final int ADJUDICATOR = 3;

    /// The rating; none while the place is only claimed.
    Stream<Rating> given() {
        return Stream.ofNullable(rating).map(RatingMapping::stored);
    }

    boolean isRated() {
        return rating != null;
    }

    boolean isOf(UUID examiner) {
        return examiner.equals(examinerId);
    }

    /// Whether it is taken: it is rated, or an examiner's claim is valid.
    boolean isTaken(Instant now) {
        return isRated() || (examinerId != null && claimedUntil.isAfter(now));
    }
}
