package dev.vivavoce.assessment.examination;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.vivavoce.assessment.rating.EstimateMapping;
import dev.vivavoce.assessment.v1.CriterionBand;
import dev.vivavoce.assessment.v1.ExaminerRating;
import dev.vivavoce.assessment.v1.ExaminersBand;
import dev.vivavoce.assessment.v1.ExaminersRating;
import dev.vivavoce.assessment.v1.MomentComment;
import dev.vivavoce.runtime.failure.Violations;
import dev.vivavoce.runtime.proto.ProtoTimes;
import java.time.Instant;

/// Maps ratings and what they come to, to messages and to what is stored, and back.
final class RatingMapping {
    /// More than any rubric has.
    private static final int MOST_CRITERIA = 50;

    private static final int MOST_MOMENTS = 50;
    private static final int LONGEST_COMMENT = 1_000;
    private static final int LONGEST_WHOLE = 2_000;

    private RatingMapping() {}

    /// Reads a rating from a request. Whether it fits the talk is checked later, by [Rating#checked].
    ///
    /// @throws dev.vivavoce.runtime.failure.Failure FIELD_INVALID
    static Rating rating(ExaminerRating message) {
        var violations = new Violations();
        violations.range("rating.criteria", message.getCriteriaCount(), 1, MOST_CRITERIA, "criteria");
        violations.range("rating.moments", message.getMomentsCount(), 0, MOST_MOMENTS, "comments");
        violations.throwIfAny(); // the entries of a list that is too long are not read
        for (int i = 0; i < message.getCriteriaCount(); i++)
            text(
                    "rating.criteria[" + i + "].comment",
                    message.getCriteria(i).getComment(),
                    0,
                    LONGEST_COMMENT,
                    violations);
        for (int i = 0; i < message.getMomentsCount(); i++)
            text("rating.moments[" + i + "].text", message.getMoments(i).getText(), 1, LONGEST_COMMENT, violations);
        text("rating.comment", message.getComment(), 0, LONGEST_WHOLE, violations);
        violations.throwIfAny();
        return of(message);
    }

    /// Reads what [#bytes(Rating)] wrote.
    static Rating stored(byte[] rating) {
        try {
            return of(ExaminerRating.parseFrom(rating));
        } catch (InvalidProtocolBufferException thrown) {
            throw new IllegalStateException("a stored rating cannot be read", thrown);
        }
    }

    static byte[] bytes(Rating rating) {
        return message(rating).toByteArray();
    }

    static ExaminerRating message(Rating rating) {
        var message = ExaminerRating.newBuilder().setComment(rating.comment());
        for (var given : rating.criteria())
            message.addCriteriaBuilder()
                    .setCriterion(given.criterion())
                    .setBand(given.band())
                    .setComment(given.comment());
        for (var moment : rating.moments()) message.addMoments(message(moment));
        return message.build();
    }

    static byte[] bytes(Outcome outcome, Instant ratedAt) {
        var message = ExaminersRating.newBuilder()
                .setRatedAt(ProtoTimes.timestamp(ratedAt))
                .setExaminers(outcome.examiners())
                .setMark(EstimateMapping.message(outcome.mark()))
                .addAllComments(outcome.comments());
        for (var decided : outcome.criteria())
            message.addCriteria(ExaminersBand.newBuilder()
                    .setCriterion(decided.criterion())
                    .setBand(decided.band())
                    .setAdjudicated(decided.isAdjudicated())
                    .addAllComments(decided.comments()));
        for (var moment : outcome.moments()) message.addMoments(message(moment));
        return message.build().toByteArray();
    }

    /// Returns the outcome of an examination; the default while it is not complete.
    static ExaminersRating outcome(Examination examination) {
        var stored = examination.outcome();
        if (stored == null) return ExaminersRating.getDefaultInstance();
        try {
            return ExaminersRating.parseFrom(stored);
        } catch (InvalidProtocolBufferException thrown) {
            throw new IllegalStateException("a stored outcome cannot be read", thrown);
        }
    }

    private static Rating of(ExaminerRating message) {
        return new Rating(
                message.getCriteriaList().stream().map(RatingMapping::given).toList(),
                message.getMomentsList().stream()
                        .map(moment -> new Rating.Moment(moment.getTurn(), moment.getText()))
                        .toList(),
                message.getComment());
    }

    private static Rating.Given given(CriterionBand band) {
        return new Rating.Given(band.getCriterion(), band.getBand(), band.getComment());
    }

    private static MomentComment message(Rating.Moment moment) {
        return MomentComment.newBuilder()
                .setTurn(moment.turn())
                .setText(moment.text())
                .build();
    }

    private static void text(String field, String text, int least, int most, Violations violations) {
        violations.range(field, text.codePointCount(0, text.length()), least, most, "characters");
        violations.check(
                field,
                text.codePoints().allMatch(c -> c == '\n' || !Character.isISOControl(c)),
                "line feeds are the only control characters allowed");
    }
}
