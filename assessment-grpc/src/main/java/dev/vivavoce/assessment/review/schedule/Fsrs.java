package dev.vivavoce.assessment.review.schedule;

import java.util.List;

/// FSRS-6, the Free Spaced Repetition Scheduler, with its reference parameters: how a rating changes the memory of a
/// card, and after how many days the probability of knowing it falls to a wanted value.
///
/// Source: the open-spaced-repetition project, "The Algorithm", FSRS-6, as py-fsrs 6.3.1 computes it. Days that have
/// passed are whole; a rating on the day of the one before uses the formula for the same day.
final class Fsrs {
    /// w0 to w20, fitted by that project to some hundred million reviews.
    private static final List<Double> W = List.of(
            0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
            1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542);

    private static final double DECAY = -W.get(20);
    /// Chosen so that after as many days as the stability the probability is 90 %.
    private static final double FACTOR = Math.pow(0.9, 1 / DECAY) - 1;

    private static final double LEAST_STABILITY = 0.001;
    /// A hundred years: the reference's longest interval.
    static final int LONGEST_DAYS = 36_500;

    private Fsrs() {}

    /// The memory after a first rating.
    static Memory first(Rating rating) {
        return new Memory(
                Math.max(W.get(rating.grade() - 1), LEAST_STABILITY), difficulty(firstDifficulty(rating.grade())));
    }

    /// The memory after a later rating.
    ///
    /// @param days whole days since the rating before
    static Memory next(Memory before, Rating rating, int days) {
        double stability = days < 1 ? sameDay(before.stability(), rating) : later(before, rating, days);
        return new Memory(Math.max(stability, LEAST_STABILITY), nextDifficulty(before.difficulty(), rating));
    }

    /// The probability of knowing a card, 0 to 1.
    ///
    /// @param days whole days since the last rating
    static double retrievability(Memory memory, int days) {
        return Math.pow(1 + FACTOR * days / memory.stability(), DECAY);
    }

    /// Whole days until the probability of knowing the card has fallen to `retention`, 1 to `longest`.
    static int days(double stability, double retention, int longest) {
        double days = stability / FACTOR * (Math.pow(retention, 1 / DECAY) - 1);
        return Math.clamp(Math.round(Math.rint(Math.min(days, longest))), 1, longest);
    }

    private static double sameDay(double stability, Rating rating) {
        double growth = Math.exp(W.get(17) * (rating.grade() - 3 + W.get(18))) * Math.pow(stability, -W.get(19));
        return stability * (rating.grade() >= Rating.GOOD.grade() ? Math.max(growth, 1) : growth);
    }

    private static double later(Memory before, Rating rating, int days) {
        double known = retrievability(before, days);
        return rating == Rating.AGAIN ? forgotten(before, known) : recalled(before, rating, known);
    }

    private static double forgotten(Memory before, double known) {
        double afterDays = W.get(11)
                * Math.pow(before.difficulty(), -W.get(12))
                * (Math.pow(before.stability() + 1, W.get(13)) - 1)
                * Math.exp((1 - known) * W.get(14));
        return Math.min(afterDays, before.stability() / Math.exp(W.get(17) * W.get(18)));
    }

    private static double recalled(Memory before, Rating rating, double known) {
        double byRating = rating == Rating.HARD ? W.get(15) : rating == Rating.EASY ? W.get(16) : 1;
        double growth = Math.exp(W.get(8))
                * (11 - before.difficulty())
                * Math.pow(before.stability(), -W.get(9))
                * (Math.exp((1 - known) * W.get(10)) - 1)
                * byRating;
        return before.stability() * (1 + growth);
    }

    /// Not bounded: the reversion to the mean uses that of EASY as it is.
    private static double firstDifficulty(int grade) {
        return W.get(4) - Math.exp(W.get(5) * (grade - 1)) + 1;
    }

    private static double nextDifficulty(double before, Rating rating) {
        double change = -W.get(6) * (rating.grade() - 3);
        double damped = before + (10 - before) * change / 9;
        return difficulty(W.get(7) * firstDifficulty(Rating.EASY.grade()) + (1 - W.get(7)) * damped);
    }

    private static double difficulty(double unbounded) {
        return Math.clamp(unbounded, 1, 10);
    }
}
