package dev.vivavoce.bff.feedback;

import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.GlobalId;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// Feedback on results. It is a field of the query and none of the attempt, so that a list of attempts does not have
/// a language model write about each.
@Controller
final class FeedbackController {
    private static final String ATTEMPT = "Attempt";

    private final FeedbackClient feedback;

    FeedbackController(FeedbackClient feedback) {
        this.feedback = feedback;
    }

    @QueryMapping
    @Nullable
    ResultFeedback resultFeedback(
            @ContextValue Requester requester, @Argument String attemptId, @Argument String language) {
        return feedback.write(requester, GlobalId.local(ATTEMPT, attemptId), language)
                .orElse(null);
    }
}
