package dev.vivavoce.assessment.rating;

import dev.vivavoce.content.v1.GetScenarioRequest;
import dev.vivavoce.content.v1.Profession;
import dev.vivavoce.content.v1.ScenarioContent;
import dev.vivavoce.content.v1.ScenarioServiceGrpc;
import dev.vivavoce.rating.talk.Scenario;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.ServiceTokens;
import io.grpc.Channel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;

/// Reads from content what a talk was about, with this service's own token.
public final class ScenarioClient {
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private final ScenarioServiceGrpc.ScenarioServiceBlockingStub content;

    public ScenarioClient(Channel content, ServiceTokens tokens) {
        this.content = ScenarioServiceGrpc.newBlockingStub(content).withInterceptors(tokens.calling("content"));
    }

    /// Returns a published version as the learner knows it; empty when content has none.
    ///
    /// @throws Failure UNAVAILABLE / CONTENT_UNAVAILABLE when content, or identity for the token, cannot be reached
    Optional<Scenario> find(UUID id, int version) {
        try {
            var found = content.withDeadlineAfter(DEADLINE)
                    .getScenario(GetScenarioRequest.newBuilder()
                            .setId(id.toString())
                            .setVersion(version)
                            .build())
                    .getScenario();
            return Optional.of(scenario(found.getId(), found.getContent()));
        } catch (StatusRuntimeException thrown) {
            if (thrown.getStatus().getCode() == Status.Code.NOT_FOUND) return Optional.empty();
            throw switch (thrown.getStatus().getCode()) {
                case UNAVAILABLE, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED ->
                    Failure.unavailable(
                            "CONTENT_UNAVAILABLE", "the scenario cannot be read now: " + thrown.getStatus());
                default -> thrown;
            };
        }
    }

    /// Leaves out the interlocutor card, which no learner's report may rest on.
    private static Scenario scenario(String id, ScenarioContent content) {
        var card = new ArrayList<String>();
        card.add(content.getCandidateCard().getRole());
        card.add(content.getSetting());
        card.addAll(content.getCandidateCard().getBulletsList());
        var topics = new ArrayList<>(card);
        topics.addAll(content.getPracticeLinesList());
        for (var item : content.getVocabularyList()) topics.add(item.getTerm() + " " + item.getMeaning());
        boolean clinical = content.getProfession() != Profession.PROFESSION_EVERYDAY;
        return new Scenario(id, clinical, card, content.getTasksList(), topics);
    }
}
