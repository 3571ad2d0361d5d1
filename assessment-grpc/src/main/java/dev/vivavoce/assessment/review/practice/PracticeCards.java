package dev.vivavoce.assessment.review.practice;

import dev.vivavoce.assessment.attempt.Attempts;
import dev.vivavoce.assessment.review.card.Card;
import dev.vivavoce.assessment.review.card.CardContent.Kind;
import dev.vivavoce.assessment.review.card.CardStore;
import dev.vivavoce.assessment.review.practice.PracticeStore.NewCard;
import dev.vivavoce.assessment.review.practice.PracticeStore.Taken;
import dev.vivavoce.assessment.review.setting.ReviewSettingsStore;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.jobs.JobRun;
import dev.vivavoce.runtime.privacy.ErasedUsers;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Makes cards of what was missed in attempts, and takes them back with the attempts.
public final class PracticeCards implements Attempts.Dependents {
    private static final int MOST_NEW_WORDS = 4;
    private static final int MOST_NEW = 5;
    /// More cards are never asked.
    private static final int MOST_CARDS = 5_000;

    private final Database database;
    private final PracticeStore store;
    private final CardStore cards;
    private final ReviewSettingsStore settings;
    private final LearnerClient learners;
    private final Clock clock;

    public PracticeCards(
            Database database,
            PracticeStore store,
            CardStore cards,
            ReviewSettingsStore settings,
            LearnerClient learners,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.cards = cards;
        this.settings = settings;
        this.learners = learners;
        this.clock = clock;
    }

    /// Makes the cards of an attempt, once: a later run finds them and adds nothing.
    public void make(JobRun run) {
        var attempt = database.transaction(db -> store.attempt(db, run.id())
                .filter(taken -> settings.find(db, taken.userId()).cardsFromPractice()));
        if (attempt.isEmpty()) return;
        var misses = MissMapping.misses(attempt.get().task(), attempt.get().result());
        if (misses.isEmpty() || !learners.isLearner(attempt.get().userId())) return;
        database.run(db -> {
            cards.lockLearner(db, attempt.get().userId());
            if (!ErasedUsers.contain(db, attempt.get().userId()))
                store.attempt(db, run.id()).ifPresent(taken -> add(db, taken, misses));
        });
    }

    /// Cards that are being made are finished first: one of them may be a card that only the deleted attempt had so
    /// far.
    @Override
    public void beforeDeletion(Handle db, UUID userId) {
        cards.lockLearner(db, userId);
    }

    /// A cascade has deleted the references of cards to the attempt. Those without work of the learner are
    /// deleted, too.
    @Override
    public void afterDeletion(Handle db, UUID userId) {
        store.deleteForgotten(db, userId);
    }

    private void add(Handle db, Taken attempt, Misses misses) {
        var language = Card.primary(misses.language());
        var words = store.cards(
                db,
                attempt.userId(),
                Kind.MISSED_WORD,
                language,
                misses.words().stream().map(Misses.Word::word).toList());
        var sounds = store.cards(
                db,
                attempt.userId(),
                Kind.SOUND,
                language,
                misses.sounds().stream().map(Misses.Sound::arpabet).toList());
        int free = MOST_CARDS - cards.countMade(db, attempt.userId());
        int added = 0;
        for (var word : misses.words()) {
            var card = words.get(word.word());
            if (card == null && added < Math.min(MOST_NEW_WORDS, free)) {
                card = insert(db, attempt, Kind.MISSED_WORD, misses.language(), word.word(), null);
                added++;
            }
            if (card != null) store.insertSource(db, card, attempt, word.sentence(), List.of());
        }
        for (var sound : misses.sounds()) {
            var card = sounds.get(sound.arpabet());
            if (card == null && added < Math.min(MOST_NEW, free)) {
                card = insert(db, attempt, Kind.SOUND, misses.language(), sound.arpabet(), sound.ipa());
                added++;
            }
            if (card != null) store.insertSource(db, card, attempt, null, sound.examples());
        }
    }

    private UUID insert(Handle db, Taken attempt, Kind kind, String language, String item, @Nullable String ipa) {
        var id = UUID.randomUUID();
        store.insert(db, new NewCard(id, attempt.userId(), kind, language, item, ipa, clock.instant()));
        return id;
    }
}
