package dev.vivavoce.assessment.rating.judge;

import dev.vivavoce.assessment.model.ModelAnswer;
import dev.vivavoce.assessment.model.ModelClient;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/// Asks a language model to judge.
public final class JudgeClient {
    private static final String PROMPT = "judge-criterion";

    private final ModelClient model;

    public JudgeClient(ModelClient model) {
        this.model = model;
    }

    /// Asks once; never throws because of content, of identity or of the model.
    ///
    /// @param userId whose tokens it uses
    /// @param variables those of the prompt, by name
    JudgeAnswer ask(UUID userId, boolean thirdPartiesAllowed, Map<String, String> variables, Duration atMost) {
        return switch (model.ask(PROMPT, userId, thirdPartiesAllowed, variables, atMost)) {
            case ModelAnswer.Given(Map<String, Object> values) -> given(values);
            case ModelAnswer.Unusable() -> new JudgeAnswer.Unusable();
            case ModelAnswer.Away() -> new JudgeAnswer.Away();
        };
    }

    /// Content has checked the answer by the schema of the prompt, which an author may have changed.
    private static JudgeAnswer given(Map<String, Object> answer) {
        return answer.get("band") instanceof Double band && isWhole(band) && answer.get("quote") instanceof String quote
                ? new JudgeAnswer.Given(band.intValue(), quote)
                : new JudgeAnswer.Unusable();
    }

    private static boolean isWhole(double number) {
        return number == (int) number;
    }
}
