package dev.vivavoce.assessment;

import dev.vivavoce.content.v1.GenerateRequest;
import dev.vivavoce.content.v1.GenerateResponse;
import dev.vivavoce.content.v1.Generated;
import dev.vivavoce.content.v1.ModelServiceGrpc;
import dev.vivavoce.runtime.failure.Failure;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// Content's language model, for tests of a service that has it judge. There is none until a test says how it
/// answers.
public final class FakeModel extends ModelServiceGrpc.ModelServiceImplBase {
    /// Every request so far.
    public final List<GenerateRequest> asked = new CopyOnWriteArrayList<>();

    private volatile Function<GenerateRequest, String> answer = FakeModel::off;

    /// Answers so from now on; what the function throws ends the call.
    public void answers(Function<GenerateRequest, String> function) {
        answer = function;
    }

    /// There is no model from now on; forgets what was asked.
    public void off() {
        answer = FakeModel::off;
        asked.clear();
    }

    /// A judgement in the form of the prompt.
    public static String judgement(int band, String quote) {
        return "{\"reason\": \"It fits.\", \"quote\": \"" + quote + "\", \"band\": " + band + "}";
    }

    private static String off(GenerateRequest request) {
        throw Failure.precondition("MODEL_OFF", "no model for " + request.getPromptId());
    }

    @Override
    public void generate(GenerateRequest request, StreamObserver<GenerateResponse> out) {
        asked.add(request);
        out.onNext(GenerateResponse.newBuilder().setText(answer.apply(request)).build());
        out.onNext(GenerateResponse.newBuilder()
                .setFinished(Generated.newBuilder().setModel("main"))
                .build());
        out.onCompleted();
    }
}
