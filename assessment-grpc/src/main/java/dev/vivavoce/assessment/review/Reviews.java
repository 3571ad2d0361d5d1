package dev.vivavoce.assessment.review;

import dev.vivavoce.assessment.review.ReviewStore.Review;
import dev.vivavoce.assessment.review.card.Card;
import dev.vivavoce.assessment.review.card.CardStore;
import dev.vivavoce.assessment.review.schedule.LearnerZone;
import dev.vivavoce.assessment.review.schedule.Rating;
import dev.vivavoce.assessment.review.schedule.Scheduler;
import dev.vivavoce.assessment.review.setting.ReviewSettingsStore;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.failure.Failure;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Ratings of cards, and how they are undone. The ratings of a learner happen one after the other.
public final class Reviews {
    private final Database database;
    private final ReviewStore store;
    private final CardStore cards;
    private final ReviewSettingsStore settings;
    private final Clock clock;

    public Reviews(Database database, ReviewStore store, CardStore cards, ReviewSettingsStore settings, Clock clock) {
        this.database = database;
        this.store = store;
        this.cards = cards;
        this.settings = settings;
        this.clock = clock;
    }

    /// How [Reviews#rate] ends when nothing is broken, with the card as it is then.
    sealed interface Rated {
        /// @param becameLeech whether the rating suspended the card
        record Done(UUID reviewId, Card card, boolean becameLeech) implements Rated {}

        /// The card has another revision.
        record Changed(Card card) implements Rated {}

        record NotDue(Card card) implements Rated {}

        record Suspended(Card card) implements Rated {}
    }

    /// Rates a card, once for a key.
    ///
    /// @param revision the one that was shown
    /// @throws Failure NOT_FOUND / CARD_UNKNOWN; ALREADY_EXISTS / IDEMPOTENCY_KEY_REUSED
    Rated rate(UUID userId, IdempotencyKey key, UUID cardId, int revision, Rating rating, LearnerZone zone) {
        return database.transaction(db -> {
            cards.lockLearner(db, userId);
            var earlier = store.ofKey(db, userId, key);
            if (earlier.isPresent()) return repeated(db, userId, earlier.get(), cardId, rating);
            var card = find(db, userId, cardId);
            var day = Day.of(now(), zone);
            if (card.revision() != revision) return new Rated.Changed(card);
            if (card.suspended()) return new Rated.Suspended(card);
            if (!day.isDue(card)) return new Rated.NotDue(card);
            return rate(db, userId, key, card, rating, day);
        });
    }

    private Rated rate(Handle db, UUID userId, IdempotencyKey key, Card card, Rating rating, Day day) {
        var scheduler = Scheduler.forLearners(settings.find(db, userId).desiredRetention());
        var rated = scheduler.rate(card.id(), card.schedule(), rating, day.now(), day.zone());
        var review = new Review(UUID.randomUUID(), card.id(), rating, rated.becameLeech(), false, card.schedule());
        store.insert(db, userId, key, review, day.now());
        cards.move(db, card.id(), rated.schedule(), rated.becameLeech());
        return new Rated.Done(review.id(), find(db, userId, card.id()), rated.becameLeech());
    }

    private Rated repeated(Handle db, UUID userId, Review earlier, UUID cardId, Rating rating) {
        if (!earlier.cardId().equals(cardId) || earlier.rating() != rating)
            throw Failure.alreadyExists(
                    "IDEMPOTENCY_KEY_REUSED", "that idempotency_key has rated another card, or otherwise");
        return new Rated.Done(earlier.id(), find(db, userId, cardId), earlier.becameLeech());
    }

    /// Takes the learner's last rating back. A repeat changes nothing.
    ///
    /// @throws Failure NOT_FOUND / REVIEW_UNKNOWN; FAILED_PRECONDITION / REVIEW_NOT_LAST
    Card undo(UUID userId, UUID reviewId) {
        return database.transaction(db -> {
            cards.lockLearner(db, userId);
            var review = store.find(db, userId, reviewId)
                    .orElseThrow(() -> Failure.notFound("REVIEW_UNKNOWN", "no such rating"));
            if (review.undone()) return find(db, userId, review.cardId());
            if (!store.last(db, userId, Instant.EPOCH).equals(Optional.of(reviewId)))
                throw Failure.precondition("REVIEW_NOT_LAST", "a card was rated since");
            var card = find(db, userId, review.cardId());
            store.undo(db, reviewId, now());
            cards.move(db, card.id(), review.before(), card.suspended() && !review.becameLeech());
            return find(db, userId, card.id());
        });
    }

    private Card find(Handle db, UUID userId, UUID id) {
        return cards.find(db, userId, id).orElseThrow(Cards::unknown);
    }

    /// As exact as the database stores it.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
