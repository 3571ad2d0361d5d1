package dev.vivavoce.assessment.mockexam;

import dev.vivavoce.content.v1.DialogueServiceGrpc;
import dev.vivavoce.content.v1.GetPartnerRequest;
import dev.vivavoce.content.v1.ListScenariosRequest;
import dev.vivavoce.content.v1.ScenarioServiceGrpc;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.ServiceTokens;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Asks content for the scenarios that an exam could be about, with this service's own token.
public final class ScenarioListClient {
    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final int PAGE_SIZE = 100;
    /// More scenarios of one profession and language are not looked at.
    private static final int MOST_PAGES = 10;

    private final ScenarioServiceGrpc.ScenarioServiceBlockingStub scenarios;
    private final DialogueServiceGrpc.DialogueServiceBlockingStub dialogues;

    public ScenarioListClient(Channel content, ServiceTokens tokens) {
        scenarios = ScenarioServiceGrpc.newBlockingStub(content).withInterceptors(tokens.calling("content"));
        dialogues = DialogueServiceGrpc.newBlockingStub(content).withInterceptors(tokens.calling("content"));
    }

    /// Returns the latest published versions of the profession and the language, with and without a script.
    ///
    /// @throws Failure UNAVAILABLE / CONTENT_UNAVAILABLE when content, or identity for the token, cannot be reached
    List<ScenarioChoice> list(MockExam.Wish wish) {
        var found = new ArrayList<ScenarioChoice>();
        var request = ListScenariosRequest.newBuilder()
                .setPageSize(PAGE_SIZE)
                .setProfession(MockExamMapping.message(wish.profession()))
                .setLanguage(wish.language());
        for (int page = 0; page < MOST_PAGES; page++) {
            try {
                var answer = scenarios.withDeadlineAfter(DEADLINE).listScenarios(request.build());
                for (var scenario : answer.getScenariosList())
                    found.add(new ScenarioChoice(
                            UUID.fromString(scenario.getId()),
                            scenario.getVersion(),
                            scenario.getContent().getLanguage()));
                if (answer.getNextPageToken().isEmpty()) break;
                request.setPageToken(answer.getNextPageToken());
            } catch (StatusRuntimeException thrown) {
                throw unavailable(thrown);
            }
        }
        return List.copyOf(found);
    }

    /// Whether a partner can play the scenario: it has a script, in a language that partners speak.
    ///
    /// @throws Failure UNAVAILABLE / CONTENT_UNAVAILABLE
    boolean hasPartner(ScenarioChoice scenario) {
        var request = GetPartnerRequest.newBuilder()
                .setScenarioId(scenario.id().toString())
                .setVersion(scenario.version())
                .build();
        try {
            var _ = dialogues.withDeadlineAfter(DEADLINE).getPartner(request);
            return true;
        } catch (StatusRuntimeException thrown) {
            return switch (thrown.getStatus().getCode()) {
                case FAILED_PRECONDITION, NOT_FOUND -> false;
                default -> throw unavailable(thrown);
            };
        }
    }

    private static RuntimeException unavailable(StatusRuntimeException thrown) {
        return switch (thrown.getStatus().getCode()) {
            case UNAVAILABLE, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED ->
                Failure.unavailable("CONTENT_UNAVAILABLE", "scenarios cannot be read now: " + thrown.getStatus());
            default -> thrown;
        };
    }
}
