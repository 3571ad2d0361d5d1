package dev.vivavoce.quiz.question;

/// One of the options of a multiple choice, or one of the answers that a short answer or a gap accepts.
///
/// @param text what it says; not blank
/// @param weight the share of the points it earns: 1 is right, 0 wrong, between them partly right, below 0 it costs
///     points; -1 to 1
/// @param feedback what the learner reads who gave it; empty for none
public record Option(String text, double weight, String feedback) {
    public Option {
        if (text.isBlank()) throw new IllegalArgumentException("text: blank");
        if (!(weight >= -1 && weight <= 1))
            throw new IllegalArgumentException("weight: " + weight + " (expected: -1 to 1)");
    }

    public static Option right(String text) {
        return new Option(text, 1, "");
    }

    public static Option wrong(String text) {
        return new Option(text, 0, "");
    }

    /// True when it earns all points.
    public boolean isRight() {
        return weight == 1;
    }
}
