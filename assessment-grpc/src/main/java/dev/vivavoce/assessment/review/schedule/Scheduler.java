package dev.vivavoce.assessment.review.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a rating does to a card: the steps of the reference scheduler around [Fsrs]. A pure function of the card,
/// the rating and the day, so that what is shown before a rating is what the rating does.
///
/// @param retention the probability of knowing a card when it comes
/// @param longestDays the longest interval
public record Scheduler(double retention, int longestDays) {
    /// Where a card goes by a rating.
    ///
    /// @param isLapse whether it was forgotten after it had been learnt
    record Next(CardState state, int step, Memory memory, Wait interval, boolean isLapse) {}

    /// The state of a card after a rating.
    ///
    /// @param becameLeech whether the rating suspends the card
    public record Rated(Schedule schedule, boolean becameLeech) {}

    /// What a rating would do.
    public record Preview(Rating rating, Wait interval, CardState state) {}

    /// The longest interval, in days: a word remembered for a year counts as known, and a question after three years
    /// would come as a surprise.
    private static final int LONGEST_FOR_LEARNERS = 365;

    private static final List<Duration> LEARNING = List.of(Duration.ofMinutes(1), Duration.ofMinutes(10));
    private static final List<Duration> RELEARNING = List.of(Duration.ofMinutes(10));

    public static Scheduler forLearners(double retention) {
        return new Scheduler(retention, LONGEST_FOR_LEARNERS);
    }

    /// Applies a rating.
    ///
    /// @param cardId spreads cards that were learnt together over a few days
    public Rated rate(UUID cardId, Schedule before, Rating rating, Instant now, LearnerZone zone) {
        var next = spread(cardId, before, next(before, rating, days(before, now, zone)));
        var last = before.ratedAt();
        var after = new Schedule(
                next.state(),
                next.step(),
                next.memory(),
                dueAt(next.interval(), now, zone),
                last == null || now.isAfter(last) ? now : last,
                before.reviews() + 1,
                before.lapses() + (next.isLapse() ? 1 : 0));
        return new Rated(after, next.isLapse() && after.isLeechNow());
    }

    /// What each rating would do, in the order of [Rating].
    public List<Preview> previews(UUID cardId, Schedule before, Instant now, LearnerZone zone) {
        int days = days(before, now, zone);
        return Arrays.stream(Rating.values())
                .map(rating -> {
                    var next = spread(cardId, before, next(before, rating, days));
                    return new Preview(rating, next.interval(), next.state());
                })
                .toList();
    }

    private Next spread(UUID cardId, Schedule before, Next next) {
        return switch (next.interval()) {
            case Wait.Minutes _ -> next;
            case Wait.Days(int days) ->
                new Next(
                        next.state(),
                        next.step(),
                        next.memory(),
                        new Wait.Days(Spread.of(cardId, before.reviews()).days(days, longestDays)),
                        next.isLapse());
        };
    }

    private static Instant dueAt(Wait interval, Instant now, LearnerZone zone) {
        return switch (interval) {
            case Wait.Minutes(Duration length) -> now.plus(length);
            case Wait.Days(int days) -> zone.start(zone.day(now).plusDays(days));
        };
    }

    /// Days of the learner since the last rating; 0 when a clock went back.
    private static int days(Schedule before, Instant now, LearnerZone zone) {
        var last = before.ratedAt();
        if (last == null) return 0;
        return (int) Math.max(0, zone.day(now).toEpochDay() - zone.day(last).toEpochDay());
    }

    /// The reference's `review_card` without its fuzz.
    ///
    /// @param days whole days since the last rating
    Next next(Schedule before, Rating rating, int days) {
        var memory = memory(before.memory(), rating, days);
        return switch (before.state()) {
            case NEW, LEARNING -> step(CardState.LEARNING, LEARNING, before.step(), rating, memory);
            case RELEARNING -> step(CardState.RELEARNING, RELEARNING, before.step(), rating, memory);
            case REVIEW ->
                rating == Rating.AGAIN
                        ? new Next(CardState.RELEARNING, 0, memory, new Wait.Minutes(RELEARNING.getFirst()), true)
                        : learnt(memory);
        };
    }

    private static Memory memory(@Nullable Memory before, Rating rating, int days) {
        return before == null ? Fsrs.first(rating) : Fsrs.next(before, rating, days);
    }

    private Next step(CardState state, List<Duration> steps, int step, Rating rating, Memory memory) {
        return switch (rating) {
            case AGAIN -> waiting(state, 0, memory, steps.getFirst());
            case HARD -> waiting(state, step, memory, hard(steps, step));
            case GOOD ->
                step + 1 == steps.size() ? learnt(memory) : waiting(state, step + 1, memory, steps.get(step + 1));
            case EASY -> learnt(memory);
        };
    }

    /// Between the first two steps, or half more than the only one; later steps are repeated.
    private static Duration hard(List<Duration> steps, int step) {
        if (step > 0) return steps.get(step);
        if (steps.size() == 1) return steps.getFirst().multipliedBy(3).dividedBy(2);
        return steps.getFirst().plus(steps.get(1)).dividedBy(2);
    }

    private static Next waiting(CardState state, int step, Memory memory, Duration length) {
        return new Next(state, step, memory, new Wait.Minutes(length), false);
    }

    private Next learnt(Memory memory) {
        int days = Fsrs.days(memory.stability(), retention, longestDays);
        return new Next(CardState.REVIEW, 0, memory, new Wait.Days(days), false);
    }
}
