package dev.vivavoce.bff.execution;

import graphql.ExecutionResult;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/// The results of a subscription, one at a time. The next is requested when the last was delivered, so that a slow
/// client slows its own feed. Closing it cancels the subscription.
public final class ResultStream implements AutoCloseable {
    /// The next thing to do.
    public sealed interface Step {
        record Next(ExecutionResult result) implements Step {}

        record Failed(Throwable thrown) implements Step {}

        record Completed() implements Step {}
    }

    /// One result and the end: nothing more arrives before it is requested.
    private final ArrayBlockingQueue<Step> steps = new ArrayBlockingQueue<>(2);

    private volatile @Nullable Subscription subscription;
    private volatile boolean closed;

    private ResultStream() {}

    public static ResultStream open(Publisher<ExecutionResult> results) {
        var stream = new ResultStream();
        results.subscribe(stream.new Results());
        return stream;
    }

    private final class Results implements Subscriber<ExecutionResult> {
        @Override
        public void onSubscribe(Subscription begun) {
            subscription = begun;
            if (closed) begun.cancel();
            else begun.request(1);
        }

        @Override
        public void onNext(ExecutionResult result) {
            steps.add(new Step.Next(result));
        }

        @Override
        public void onError(Throwable thrown) {
            steps.offer(new Step.Failed(thrown));
        }

        @Override
        public void onComplete() {
            steps.offer(new Step.Completed());
        }
    }

    /// Waits for the next step and returns null when none came in time. Call [#delivered] when the result of a
    /// [Step.Next] has been sent.
    public @Nullable Step next(Duration longest) throws InterruptedException {
        return steps.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Requests one more result.
    public void delivered() {
        var begun = subscription;
        if (begun != null && !closed) begun.request(1);
    }

    /// Cancels the subscription; its last step is this failure.
    public void fail(Throwable thrown) {
        end(new Step.Failed(thrown));
    }

    @Override
    public void close() {
        end(new Step.Completed());
    }

    private void end(Step last) {
        closed = true;
        steps.offer(last); // before a publisher completes because it was cancelled
        var begun = subscription;
        if (begun != null) begun.cancel();
    }
}
