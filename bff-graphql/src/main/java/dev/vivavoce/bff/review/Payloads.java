package dev.vivavoce.bff.review;

import dev.vivavoce.bff.graphql.UserError;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature answer, errors included.
final class Payloads {
    private Payloads() {}

    record RateReviewCardPayload(
            @Nullable ReviewCard card, @Nullable UUID reviewId, boolean becameLeech, List<UserError> errors) {}

    record UndoReviewPayload(@Nullable ReviewCard card, List<UserError> errors) {}

    record CreateReviewCardPayload(@Nullable ReviewCard card, List<UserError> errors) {}

    record EditReviewCardPayload(@Nullable ReviewCard card, List<UserError> errors) {}

    record DeleteReviewCardPayload(@Nullable String deletedCardId, List<UserError> errors) {}

    record SuspendReviewCardPayload(@Nullable ReviewCard card, List<UserError> errors) {}

    record ResumeReviewCardPayload(@Nullable ReviewCard card, List<UserError> errors) {}

    record ChangeReviewSettingsPayload(@Nullable ReviewSettings settings, List<UserError> errors) {}

    record ReviewCardUnknown(String message) implements UserError {}

    record ReviewCardChanged(String message, ReviewCard card) implements UserError {}

    record ReviewCardNotDue(String message, ReviewCard card) implements UserError {}

    record ReviewCardSuspended(String message, ReviewCard card) implements UserError {}

    record ReviewCardNotOwn(String message) implements UserError {}

    record ReviewUnknown(String message) implements UserError {}

    record ReviewNotLast(String message) implements UserError {}

    record TooManyReviewCards(String message) implements UserError {}
}
