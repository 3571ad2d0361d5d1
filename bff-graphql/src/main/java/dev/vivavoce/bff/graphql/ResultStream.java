package dev.vivavoce.bff.graphql;

import graphql.ExecutionResult;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/// The results of a subscription, taken one at a time: the next is asked for when the last was delivered, so that a
/// slow
/// client slows its own feed. Closing it cancels the subscription.
public final class ResultStream implements AutoCloseable {
    /// What comes next.
    public sealed interface Step {
        record Next(ExecutionResult result) implements Step {}

        record Failed(Throwable thrown) implements Step {}

        record Completed() implements Step {}
    }

    /// One result and the end: no more can arrive before it is asked for.
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
            steps.add(new Step.Failed(thrown));
        }

        @Override
        public void onComplete() {
            steps.add(new Step.Completed());
        }
    }

    /// Waits for the next step; null when none came in time. After [Step.Next] has been delivered, say so by
    /// [#delivered].
    public @Nullable Step next(Duration longest) throws InterruptedException {
        return steps.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Asks for one result more.
    public void delivered() {
        var begun = subscription;
        if (begun != null && !closed) begun.request(1);
    }

    @Override
    public void close() {
        closed = true;
        var begun = subscription;
        if (begun != null) begun.cancel();
        steps.offer(new Step.Completed());
    }
}
