package dev.vivavoce.assessment.feedback;

import java.util.List;
import java.util.stream.Collectors;

/// What may be said about a result, sorted into strengths and what to practise next.
record FeedbackFacts(List<Fact> strengths, List<Fact> next) {
    FeedbackFacts {
        strengths = List.copyOf(strengths);
        next = List.copyOf(next);
    }

    /// One on a line, for the model.
    static String lines(List<Fact> facts) {
        return facts.stream().map(fact -> fact.number() + ". " + fact.text()).collect(Collectors.joining("\n"));
    }
}
