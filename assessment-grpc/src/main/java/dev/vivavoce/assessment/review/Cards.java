package dev.vivavoce.assessment.review;

import dev.vivavoce.assessment.review.card.Card;
import dev.vivavoce.assessment.review.card.CardContent;
import dev.vivavoce.assessment.review.card.CardFilter;
import dev.vivavoce.assessment.review.card.CardStore;
import dev.vivavoce.assessment.review.setting.ReviewSettings;
import dev.vivavoce.assessment.review.setting.ReviewSettingsStore;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.privacy.ErasedUsers;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// What learners do with their cards, apart from rating them. For everyone else a card is unknown.
public final class Cards {
    private static final int MOST_OWN = 2_000;

    private final Database database;
    private final CardStore store;
    private final ReviewSettingsStore settings;
    private final Clock clock;

    public Cards(Database database, CardStore store, ReviewSettingsStore settings, Clock clock) {
        this.database = database;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /// A page of cards.
    ///
    /// @param total on all pages
    record Listed(List<Card> cards, String nextPageToken, int total) {}

    /// How [Cards#edit] ends when nothing is broken.
    sealed interface Edit {
        record Edited(Card card) implements Edit {}

        /// The card has another revision.
        record Changed(Card card) implements Edit {}
    }

    /// Newest first.
    Listed list(UUID userId, CardFilter filter, String pageToken, int size) {
        var after = Pages.position(pageToken);
        return database.transaction(db -> {
            var page = Pages.page(
                    store.page(db, userId, filter, after, size + 1),
                    size,
                    last -> Pages.token(new Pages.Position(last.createdAt(), last.id())));
            return new Listed(page.rows(), page.nextPageToken(), store.count(db, userId, filter));
        });
    }

    /// @throws Failure NOT_FOUND / CARD_UNKNOWN
    Card get(UUID userId, UUID id) {
        return database.transaction(db -> find(db, userId, id));
    }

    /// Adds a card, once for a key.
    ///
    /// @throws Failure ALREADY_EXISTS / IDEMPOTENCY_KEY_REUSED; RESOURCE_EXHAUSTED / TOO_MANY_CARDS; NOT_FOUND /
    ///     USER_UNKNOWN
    Card create(UUID userId, IdempotencyKey key, OwnCard own) {
        return database.transaction(db -> {
            store.lockLearner(db, userId);
            var earlier = store.ofKey(db, userId, key.value());
            if (earlier.isPresent()) {
                if (!earlier.get().madeOf().equals(own.digest()))
                    throw Failure.alreadyExists(
                            "IDEMPOTENCY_KEY_REUSED", "that idempotency_key has made a card of another content");
                return earlier.get().card();
            }
            if (ErasedUsers.contain(db, userId)) throw Failure.notFound("USER_UNKNOWN", "the user is erased");
            if (store.countOwn(db, userId) >= MOST_OWN)
                throw Failure.exhausted("TOO_MANY_CARDS", "there are " + MOST_OWN + " cards already");
            var id = UUID.randomUUID();
            store.insertOwn(db, userId, id, key.value(), own.digest(), own.language(), own.text(), clock.instant());
            return find(db, userId, id);
        });
    }

    /// @throws Failure NOT_FOUND / CARD_UNKNOWN; FAILED_PRECONDITION / CARD_NOT_OWN
    Edit edit(UUID userId, UUID id, int revision, OwnCard own) {
        return database.transaction(db -> {
            store.lockLearner(db, userId);
            var card = find(db, userId, id);
            if (!(card.content() instanceof CardContent.Own))
                throw Failure.precondition("CARD_NOT_OWN", "the card comes from practice");
            if (card.revision() != revision) return new Edit.Changed(card);
            store.edit(db, id, own.language(), own.text());
            return new Edit.Edited(find(db, userId, id));
        });
    }

    /// @throws Failure NOT_FOUND / CARD_UNKNOWN
    void delete(UUID userId, UUID id) {
        database.run(db -> {
            store.lockLearner(db, userId);
            if (!store.delete(db, userId, id)) throw unknown();
        });
    }

    /// Takes a card out of the queue. A repeat changes nothing.
    ///
    /// @throws Failure NOT_FOUND / CARD_UNKNOWN
    Card suspend(UUID userId, UUID id) {
        return setSuspended(userId, id, true);
    }

    /// Puts a card back into the queue. A repeat changes nothing.
    ///
    /// @throws Failure NOT_FOUND / CARD_UNKNOWN
    Card resume(UUID userId, UUID id) {
        return setSuspended(userId, id, false);
    }

    private Card setSuspended(UUID userId, UUID id, boolean suspended) {
        return database.transaction(db -> {
            store.lockLearner(db, userId);
            store.suspend(db, userId, id, suspended);
            return find(db, userId, id);
        });
    }

    ReviewSettings settings(UUID userId) {
        return database.transaction(db -> settings.find(db, userId));
    }

    /// @throws Failure NOT_FOUND / USER_UNKNOWN
    ReviewSettings change(UUID userId, ReviewSettings wanted) {
        return database.transaction(db -> {
            if (ErasedUsers.contain(db, userId)) throw Failure.notFound("USER_UNKNOWN", "the user is erased");
            settings.replace(db, userId, wanted);
            return wanted;
        });
    }

    private Card find(Handle db, UUID userId, UUID id) {
        return store.find(db, userId, id).orElseThrow(Cards::unknown);
    }

    static Failure unknown() {
        return Failure.notFound("CARD_UNKNOWN", "no such card");
    }
}
