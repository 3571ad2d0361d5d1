package dev.vivavoce.assessment.model;

import java.util.Map;

/// How a question to a language model ends.
public sealed interface ModelAnswer {
    /// @param values the JSON of the answer: texts, [Double]s, [Boolean]s, lists and maps; no null
    record Given(Map<String, Object> values) implements ModelAnswer {
        public Given {
            values = Map.copyOf(values);
        }
    }

    /// The model has answered, and not in the form of the prompt.
    record Unusable() implements ModelAnswer {}

    /// No model has answered: there is none, the person does not allow it or has no tokens left, or it is late.
    record Away() implements ModelAnswer {}
}
