package dev.vivavoce.assessment.review;

import dev.vivavoce.assessment.review.QueueStore.Counts;
import dev.vivavoce.assessment.review.QueueStore.Done;
import dev.vivavoce.assessment.review.card.Card;
import dev.vivavoce.assessment.review.schedule.LearnerZone;
import dev.vivavoce.assessment.review.schedule.Schedule;
import dev.vivavoce.assessment.review.schedule.Scheduler;
import dev.vivavoce.assessment.review.setting.ReviewSettings;
import dev.vivavoce.assessment.review.setting.ReviewSettingsStore;
import dev.vivavoce.runtime.data.Database;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Which cards are asked now, and what comes later.
public final class ReviewQueue {
    static final int FORECAST_DAYS = 30;

    private final Database database;
    private final QueueStore store;
    private final ReviewStore reviews;
    private final ReviewSettingsStore settings;
    private final Clock clock;

    public ReviewQueue(
            Database database, QueueStore store, ReviewStore reviews, ReviewSettingsStore settings, Clock clock) {
        this.database = database;
        this.store = store;
        this.reviews = reviews;
        this.settings = settings;
        this.clock = clock;
    }

    /// The cards to ask.
    record Due(List<DueCard> cards, Instant now) {}

    /// A card to ask, and what each rating would do.
    record DueCard(Card card, List<Scheduler.Preview> previews) {}

    /// What is due today.
    ///
    /// @param nextDueAt when the next card comes; empty while some are due, and when there is none to come
    record Summary(
            int dueNow,
            int newNow,
            int laterToday,
            int heldBack,
            int doneToday,
            int cards,
            int suspended,
            int leeches,
            Optional<Instant> nextDueAt,
            Optional<UUID> lastReviewId) {}

    /// The cards that are due on the next days.
    ///
    /// @param overdue before the first day
    /// @param newCards that wait
    record Forecast(int overdue, List<ForecastDay> days, int newCards) {}

    record ForecastDay(LocalDate day, int due) {}

    /// A learner's queue, counted.
    private record Standing(Counts counts, Done done, ReviewSettings settings) {
        /// Learnt cards that the day's limit lets through.
        int reviews() {
            return Math.clamp(settings.reviewsADay() - done.reviews(), 0, counts.reviews());
        }

        /// New cards that the day's limit lets through.
        int fresh() {
            return Math.clamp(settings.newCardsADay() - done.fresh(), 0, counts.waiting());
        }

        /// Whether there is something other than steps that come early.
        boolean isBusy() {
            return counts.steps() + reviews() + fresh() > 0;
        }
    }

    Due due(UUID userId, LearnerZone zone, int limit) {
        var day = Day.of(now(), zone);
        return database.transaction(db -> {
            store.snapshot(db);
            var standing = standing(db, userId, day);
            var scheduler = Scheduler.forLearners(standing.settings().desiredRetention());
            return new Due(
                    cards(db, userId, day, standing, limit).stream()
                            .map(card ->
                                    new DueCard(card, scheduler.previews(card.id(), card.schedule(), day.now(), zone)))
                            .toList(),
                    day.now());
        });
    }

    private List<Card> cards(Handle db, UUID userId, Day day, Standing standing, int limit) {
        if (!standing.isBusy()) return store.steps(db, userId, day.ahead(), limit);
        var steps = store.steps(db, userId, day.now(), limit);
        int left = limit - steps.size();
        if (left == 0) return steps;
        var learnt = store.reviews(db, userId, day, Math.min(left, standing.reviews()));
        var fresh = store.waiting(db, userId, Math.min(left, standing.fresh()));
        return Stream.concat(steps.stream(), mixed(learnt, fresh, standing.reviews(), standing.fresh()).stream())
                .limit(limit)
                .toList();
    }

    /// Spreads new cards evenly among reviews.
    ///
    /// @param reviews how many there are; `learnt` has the first ones
    /// @param all how many new ones there are; `fresh` has the first ones
    static <C> List<C> mixed(List<C> learnt, List<C> fresh, int reviews, int all) {
        var mixed = new ArrayList<C>();
        int next = 0;
        for (int i = 0; i < fresh.size(); i++) {
            int before = (int) (((i + 1L) * reviews + all) / (all + 1L));
            while (next < Math.min(before, learnt.size())) mixed.add(learnt.get(next++));
            if (next < before) return mixed; // what follows was not read
            mixed.add(fresh.get(i));
        }
        mixed.addAll(learnt.subList(next, learnt.size()));
        return mixed;
    }

    Summary summary(UUID userId, LearnerZone zone) {
        var day = Day.of(now(), zone);
        return database.transaction(db -> {
            store.snapshot(db);
            var standing = standing(db, userId, day);
            var counts = standing.counts();
            int held = counts.reviews() - standing.reviews() + counts.waiting() - standing.fresh();
            int due = counts.steps() + standing.reviews() + standing.fresh();
            return new Summary(
                    standing.isBusy() ? due : counts.stepsAhead(),
                    standing.fresh(),
                    standing.isBusy() ? counts.stepsToday() : counts.stepsBehind(),
                    held,
                    standing.done().all(),
                    counts.cards(),
                    counts.suspended(),
                    counts.leeches(),
                    standing.isBusy() || counts.stepsAhead() > 0 ? Optional.empty() : next(standing, day),
                    reviews.last(db, userId, day.start()));
        });
    }

    /// The earliest of the next step, the next learnt card, and tomorrow, when the limits start again.
    private static Optional<Instant> next(Standing standing, Day day) {
        var counts = standing.counts();
        var settings = standing.settings();
        boolean isHeld = counts.reviews() > 0 && settings.reviewsADay() > 0
                || counts.waiting() > 0 && settings.newCardsADay() > 0;
        return Stream.of(
                        Optional.ofNullable(counts.nextStep()),
                        Optional.ofNullable(counts.nextReview()),
                        isHeld ? Optional.of(day.end()) : Optional.<Instant>empty())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    Forecast forecast(UUID userId, LearnerZone zone) {
        var day = Day.of(now(), zone);
        var today = zone.day(day.now());
        var starts = IntStream.rangeClosed(0, FORECAST_DAYS)
                .mapToObj(after -> zone.start(today.plusDays(after)))
                .toList();
        return database.transaction(db -> {
            store.snapshot(db);
            var due = store.due(db, userId, starts);
            return new Forecast(
                    due.getOrDefault(0, 0),
                    IntStream.range(0, FORECAST_DAYS)
                            .mapToObj(after -> new ForecastDay(today.plusDays(after), due.getOrDefault(after + 1, 0)))
                            .toList(),
                    store.counts(db, userId, day, Schedule.LEECH).waiting());
        });
    }

    private Standing standing(Handle db, UUID userId, Day day) {
        return new Standing(
                store.counts(db, userId, day, Schedule.LEECH), store.done(db, userId, day), settings.find(db, userId));
    }

    /// As exact as the database stores it.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
