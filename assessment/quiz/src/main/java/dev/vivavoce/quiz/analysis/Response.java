package dev.vivavoce.quiz.analysis;

import java.util.OptionalInt;

/// What one learner got for one question.
///
/// @param share the share of its points, 0 to 1
/// @param option the option that was chosen, where there are some and one was chosen
public record Response(double share, OptionalInt option) {
    public Response {
        if (!(share >= 0 && share <= 1)) throw new IllegalArgumentException("share: " + share + " (expected: 0 to 1)");
    }
}
