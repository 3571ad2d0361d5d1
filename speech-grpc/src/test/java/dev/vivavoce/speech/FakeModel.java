package dev.vivavoce.speech;

import dev.vivavoce.content.v1.GenerateRequest;
import dev.vivavoce.content.v1.GenerateResponse;
import dev.vivavoce.content.v1.ModelServiceGrpc;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/// The language model of content as a test wants it.
final class FakeModel extends ModelServiceGrpc.ModelServiceImplBase {
    final List<GenerateRequest> requests = new CopyOnWriteArrayList<>();
    /// How many questions were taken back before their answer.
    final AtomicInteger takenBack = new AtomicInteger();

    private volatile BiConsumer<GenerateRequest, StreamObserver<GenerateResponse>> behaviour = FakeModel::repeating;

    /// Behaves so from now on.
    void behaves(BiConsumer<GenerateRequest, StreamObserver<GenerateResponse>> wanted) {
        behaviour = wanted;
    }

    /// Fails as often as this, then answers.
    void failsFirst(int times, Failure failure) {
        var left = new AtomicInteger(times);
        behaviour = (request, out) -> {
            if (left.getAndDecrement() > 0) throw failure;
            repeating(request, out);
        };
    }

    /// Never answers.
    void hangs() {
        behaviour = (_, out) ->
                ((ServerCallStreamObserver<GenerateResponse>) out).setOnCancelHandler(takenBack::incrementAndGet);
    }

    void reset() {
        behaviour = FakeModel::repeating;
        requests.clear();
        takenBack.set(0);
    }

    @Override
    public void generate(GenerateRequest request, StreamObserver<GenerateResponse> out) {
        Caller.current().require(Caller.Role.SERVICE);
        requests.add(request);
        behaviour.accept(request, out);
    }

    /// Says what it was asked, in two pieces.
    static void repeating(GenerateRequest request, StreamObserver<GenerateResponse> out) {
        piece(out, "You have said: ");
        piece(out, request.getVariablesOrThrow("text"));
        var response = GenerateResponse.newBuilder();
        response.getFinishedBuilder()
                .setModel("fake")
                .setInputTokens(30)
                .setOutputTokens(7)
                .setCostMicros(120);
        out.onNext(response.build());
        out.onCompleted();
    }

    private static void piece(StreamObserver<GenerateResponse> out, String text) {
        out.onNext(GenerateResponse.newBuilder().setText(text).build());
    }
}
