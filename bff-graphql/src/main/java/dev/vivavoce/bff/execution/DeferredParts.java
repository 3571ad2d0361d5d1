package dev.vivavoce.bff.execution;

import graphql.incremental.DelayedIncrementalPartialResult;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/// The parts of a response that come after its first one (incremental delivery of 2022-08-24). Nothing of
/// them is fetched before [#start].
public final class DeferredParts {
    private static final String HAS_NEXT = "hasNext";

    private final Publisher<DelayedIncrementalPartialResult> fragments;
    private final Function<DelayedIncrementalPartialResult, Map<String, Object>> form;
    private final Function<Throwable, Map<String, Object>> failed;
    /// At most one for each deferred fragment of the response, and a failure.
    private final LinkedBlockingQueue<Map<String, Object>> parts = new LinkedBlockingQueue<>();

    DeferredParts(
            Publisher<DelayedIncrementalPartialResult> fragments,
            Function<DelayedIncrementalPartialResult, Map<String, Object>> form,
            Function<Throwable, Map<String, Object>> failed) {
        this.fragments = fragments;
        this.form = form;
        this.failed = failed;
    }

    /// Begins to fetch; call it once.
    public void start() {
        DeferredLoads.start(() -> fragments.subscribe(new Results()));
    }

    /// Waits for the next part and returns null when none came in time.
    public @Nullable Map<String, Object> next(Duration longest) throws InterruptedException {
        return parts.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Returns whether this part is the last one.
    public static boolean isLast(Map<String, Object> part) {
        return !Boolean.TRUE.equals(part.get(HAS_NEXT));
    }

    private final class Results implements Subscriber<DelayedIncrementalPartialResult> {
        @Override
        public void onSubscribe(Subscription begun) {
            begun.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(DelayedIncrementalPartialResult result) {
            parts.add(form.apply(result));
        }

        @Override
        public void onError(Throwable thrown) {
            parts.add(failed.apply(thrown));
        }

        /// The last result says that it is the last.
        @Override
        public void onComplete() {}
    }
}
