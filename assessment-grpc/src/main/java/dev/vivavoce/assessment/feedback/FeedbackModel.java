package dev.vivavoce.assessment.feedback;

import dev.vivavoce.assessment.feedback.FeedbackCheck.Written;
import dev.vivavoce.assessment.model.ModelAnswer;
import dev.vivavoce.assessment.model.ModelClient;
import dev.vivavoce.runtime.consent.ConsentClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Has a language model write feedback, where content has one and the learner allows it.
public final class FeedbackModel {
    /// How a question ends.
    sealed interface Answer {
        record Given(Feedback feedback) implements Answer {}

        /// The model has answered, and the answer must not be shown.
        record Refused() implements Answer {}

        /// No model has answered.
        record Away() implements Answer {}
    }

    private static final String PROMPT = "result-feedback";

    private final ConsentClient consents;
    private final ModelClient model;

    public FeedbackModel(ConsentClient consents, ModelClient model) {
        this.consents = consents;
        this.model = model;
    }

    /// Asks once; never throws because of content, of identity or of the model.
    Answer write(UUID userId, FeedbackFacts facts, FeedbackLanguage language, Duration atMost) {
        var variables = Map.of(
                "language", language.english(),
                "strengths", FeedbackFacts.lines(facts.strengths()),
                "next", FeedbackFacts.lines(facts.next()));
        return switch (model.ask(PROMPT, userId, consents.allowsThirdParties(userId), variables, atMost)) {
            case ModelAnswer.Given(Map<String, Object> values) ->
                written(values, "strength")
                        .flatMap(strength -> written(values, "next")
                                .flatMap(next -> FeedbackCheck.checked(facts, language, strength, next)))
                        .<Answer>map(Answer.Given::new)
                        .orElseGet(Answer.Refused::new);
            case ModelAnswer.Unusable() -> new Answer.Refused();
            case ModelAnswer.Away() -> new Answer.Away();
        };
    }

    /// Content has checked the answer by the schema of the prompt, which an author may have changed.
    private static Optional<Written> written(Map<String, Object> values, String name) {
        return values.get(name) instanceof Map<?, ?> one
                        && one.get("sentence") instanceof String sentence
                        && one.get("facts") instanceof List<?> facts
                ? Optional.of(new Written(sentence, numbers(facts)))
                : Optional.empty();
    }

    private static List<Integer> numbers(List<?> facts) {
        return facts.stream()
                .filter(Double.class::isInstance)
                .map(Double.class::cast)
                .map(Double::intValue)
                .toList();
    }
}
