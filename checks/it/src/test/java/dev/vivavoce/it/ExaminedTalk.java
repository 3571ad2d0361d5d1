package dev.vivavoce.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.steps.Eventually;
import dev.vivavoce.steps.Said;
import dev.vivavoce.steps.Speaking;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A role-play whose recording is kept, and which its learner has given to examiners.
final class ExaminedTalk {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    /// Enough words for an estimate.
    private static final String LINE = "Good morning, my name is Ana and I am the nurse who will look after you today."
            + " I understand that you are worried about the operation, so please tell me how you feel and what you"
            + " would like to know before we begin.";

    private ExaminedTalk() {}

    /// Returns the id of its session.
    static String of(Learner learner) throws InterruptedException {
        allowAll(learner);
        var scenario = learner.scenarios("NURSING").get(0).required("id").asString();
        var session = learner.startRolePlay(scenario, "PRACTICE");
        Speaking.speak(learner, session, Said.spoken(learner, LINE));
        Eventually.answered(
                "the report and its place in the queue", LIMIT, () -> state(learner, session.id()), "WAITING"::equals);
        return session.uuid();
    }

    private static void allowAll(Learner learner) {
        learner.ask("mutation { setAgeBracket(input: {ageBracket: FROM_16}) { errors { __typename } } }", Map.of());
        for (var consent : consents(learner)) {
            var input = Map.of(
                    "purpose", consent.required("purpose").asString(),
                    "version", consent.required("version").asInt(),
                    "given", true);
            var answer = learner.ask(
                    "mutation($input: DecideConsentInput!) { decideConsent(input: $input) { errors { __typename } } }",
                    Map.of("input", input));
            assertThat(answer.at("/decideConsent/errors")).isEmpty();
        }
    }

    private static JsonNode consents(Learner learner) {
        return learner.ask("{ consents { decisions { purpose version } } }", Map.of())
                .at("/consents/decisions");
    }

    private static String state(Learner learner, String sessionId) {
        var answer = learner.ask("""
                mutation($id: ID!) { requestExamination(input: {sessionId: $id}) {
                  examination { state } errors { __typename } } }
                """, Map.of("id", sessionId)).required("requestExamination");
        var state = answer.at("/examination/state");
        return state.isMissingNode() ? answer.required("errors").toString() : state.asString();
    }
}
