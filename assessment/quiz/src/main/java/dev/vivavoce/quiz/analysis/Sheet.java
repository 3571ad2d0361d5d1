package dev.vivavoce.quiz.analysis;

import java.util.Map;

/// All that one learner answered in one attempt, by the question's id. A question that was shown and not answered has a
/// response with share 0.
public record Sheet(Map<String, Response> responses) {
    public Sheet {
        responses = Map.copyOf(responses);
    }
}
