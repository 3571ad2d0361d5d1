package dev.vivavoce.speech;

import dev.vivavoce.content.v1.GetScenarioRequest;
import dev.vivavoce.content.v1.GetScenarioResponse;
import dev.vivavoce.content.v1.ScenarioServiceGrpc;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;
import java.util.UUID;

/// Content with one scenario, whose latest version a test may raise.
final class FakeContent extends ScenarioServiceGrpc.ScenarioServiceImplBase {
    static final UUID SCENARIO = UUID.fromString("5b0f7c52-6d3f-4b0c-9a34-0d8d7c1f2a11");
    volatile int latestVersion = 3;

    @Override
    public void getScenario(GetScenarioRequest request, StreamObserver<GetScenarioResponse> out) {
        if (!Caller.current().is(Caller.Role.SERVICE)) Caller.current().userId(); // refuses who shows no token
        if (!request.getId().equals(SCENARIO.toString()) || request.getVersion() > latestVersion)
            throw Failure.notFound("SCENARIO_UNKNOWN", "no such scenario");
        var response = GetScenarioResponse.newBuilder();
        response.getScenarioBuilder()
                .setId(request.getId())
                .setVersion(request.getVersion() == 0 ? latestVersion : request.getVersion())
                .getContentBuilder()
                .setLanguage("en-GB");
        out.onNext(response.build());
        out.onCompleted();
    }
}
