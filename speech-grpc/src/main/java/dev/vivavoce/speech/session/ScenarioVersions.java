package dev.vivavoce.speech.session;

import dev.vivavoce.content.v1.GetScenarioRequest;
import dev.vivavoce.content.v1.ScenarioServiceGrpc;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.security.ServiceTokens;
import dev.vivavoce.speech.session.task.TaskRequest.WantedScenario;
import dev.vivavoce.speech.session.time.SpeechTime;
import io.grpc.Channel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;

/// The client of content: resolves the scenario version that a session keeps.
public final class ScenarioVersions {
    /// A version of a scenario.
    ///
    /// @param language BCP 47 tag of the language spoken
    record Found(int version, String language) {}

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /// The version by which content knows the latest published one.
    private static final int LATEST = 0;

    private final ScenarioServiceGrpc.ScenarioServiceBlockingStub byCaller;
    private final ScenarioServiceGrpc.ScenarioServiceBlockingStub byService;

    /// Calls with the learner's own token, so a learner can only use scenarios they may see. A job has no caller
    /// and calls with the service's token: the learner's was used when the recording was announced.
    public ScenarioVersions(Channel content, ServiceTokens tokens) {
        var stub = ScenarioServiceGrpc.newBlockingStub(content);
        byCaller = stub.withInterceptors(Caller.bearer(() -> Caller.current().token()));
        byService = stub.withInterceptors(tokens.calling("content"));
    }

    /// Returns the wanted version.
    ///
    /// @throws Failure NOT_FOUND / SCENARIO_UNKNOWN, UNAVAILABLE / CONTENT_UNAVAILABLE
    Found resolve(WantedScenario wanted) {
        var content = Caller.current().isAnonymous() ? byService : byCaller;
        try {
            var scenario = content.withDeadlineAfter(PATIENCE)
                    .getScenario(GetScenarioRequest.newBuilder()
                            .setId(wanted.id().toString())
                            .setVersion(wanted.version().orElse(LATEST))
                            .build())
                    .getScenario();
            return new Found(scenario.getVersion(), scenario.getContent().getLanguage());
        } catch (StatusRuntimeException thrown) {
            if (thrown.getStatus().getCode() == Status.Code.NOT_FOUND)
                throw Failure.notFound("SCENARIO_UNKNOWN", "no published scenario has that id and version");
            if (SpeechTime.isOutage(thrown))
                throw Failure.unavailable("CONTENT_UNAVAILABLE", "the scenario cannot be looked up now")
                        .retryAfter(Duration.ofSeconds(2));
            throw thrown;
        }
    }
}
