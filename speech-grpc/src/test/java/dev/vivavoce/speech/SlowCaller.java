package dev.vivavoce.speech;

import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Asks for no response until it is asked how it ended.
final class SlowCaller<Q, R> implements ClientResponseObserver<Q, R> {
    private final CompletableFuture<Throwable> ended = new CompletableFuture<>();
    private @Nullable ClientCallStreamObserver<Q> stream;

    @Override
    public void beforeStart(ClientCallStreamObserver<Q> requests) {
        requests.disableAutoRequestWithInitial(0);
        stream = requests;
    }

    @Override
    public void onNext(R response) {}

    @Override
    public void onError(Throwable thrown) {
        ended.complete(thrown);
    }

    @Override
    public void onCompleted() {
        ended.complete(new AssertionError("ended well"));
    }

    String failure() {
        Objects.requireNonNull(stream).request(1_000);
        return Speaker.reason(ended.orTimeout(30, TimeUnit.SECONDS).join());
    }
}
