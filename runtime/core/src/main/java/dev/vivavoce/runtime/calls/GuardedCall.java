package dev.vivavoce.runtime.calls;

import dev.vivavoce.runtime.failure.Failure;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Context;
import io.grpc.Deadline;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One unary call with its attempts. The first attempt begins when the request is complete; a later one begins
/// after a wait, unless the call was cancelled or its deadline is too near. The response reaches the caller only
/// once an attempt has ended, so a failed attempt leaves no trace.
final class GuardedCall<Q, R> extends ClientCall<Q, R> {
    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("call-retries").factory());

    private final CallGuard guard;
    private final MethodDescriptor<Q, R> method;
    private final CallOptions options;
    private final Channel next;
    private final Context context = Context.current();
    private final @Nullable Deadline deadline;
    private final boolean poll;
    private final boolean optional;
    private final long begin = System.nanoTime();
    private final Context.CancellationListener stop =
            cancelled -> cancel("the caller's own call has ended", cancelled.cancellationCause());

    private @Nullable Listener<R> listener;
    private @Nullable Metadata headers;
    private @Nullable Q message;

    // Guarded by this.
    private @Nullable ClientCall<Q, R> running;
    private @Nullable ScheduledFuture<?> waiting;
    private boolean acquired;
    private boolean cancelled;
    private boolean closed;

    GuardedCall(CallGuard guard, MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
        this.guard = guard;
        this.method = method;
        this.options = options;
        this.next = next;
        this.deadline = GuardedChannel.deadline(options);
        this.poll = options.getOption(CallGuard.POLL);
        this.optional = options.getOption(CallGuard.OPTIONAL);
    }

    @Override
    public void start(Listener<R> responses, Metadata headers) {
        this.listener = responses;
        this.headers = headers;
    }

    @Override
    public void request(int numMessages) {
        // A unary call has one response: each attempt asks for it.
    }

    @Override
    public void sendMessage(Q message) {
        this.message = message;
    }

    @Override
    public void halfClose() {
        try {
            if (optional) guard.giveWay();
            guard.acquire();
        } catch (Failure busy) {
            refuse(busy);
            return;
        }
        synchronized (this) {
            acquired = true;
        }
        context.run(() -> attempt(1)); // cancelled with the context in which it is made
    }

    @Override
    public void cancel(@Nullable String reason, @Nullable Throwable cause) {
        ClientCall<Q, R> toCancel;
        synchronized (this) {
            if (closed || cancelled) return;
            cancelled = true;
            toCancel = running;
            if (waiting != null) waiting.cancel(false);
        }
        if (toCancel != null) toCancel.cancel(reason, cause); // ends by its own onClose
        else close(Status.CANCELLED.withDescription(reason).withCause(cause), new Metadata());
    }

    private void attempt(int number) {
        try {
            if (!poll) guard.permit();
        } catch (Failure unavailable) {
            refuse(unavailable);
            return;
        }
        var call = next.newCall(method, options);
        var copy = new Metadata();
        if (headers != null) copy.merge(headers);
        synchronized (this) { // a call must not be cancelled before it is started
            waiting = null;
            if (cancelled) {
                if (!poll) guard.abandoned();
                return;
            }
            running = call;
            call.start(new Attempt(number), copy);
        }
        call.request(2); // one more than a unary response has, as stubs ask for
        if (message != null) call.sendMessage(message);
        call.halfClose();
    }

    private void refuse(Failure failure) {
        var closing = GuardedChannel.closing(failure);
        close(closing.status(), closing.trailers());
    }

    private void close(Status status, Metadata trailers) {
        Executor executor = options.getExecutor();
        if (executor == null) closeNow(status, trailers);
        else executor.execute(() -> closeNow(status, trailers));
    }

    private void closeNow(Status status, Metadata trailers) {
        synchronized (this) {
            if (closed) return;
            closed = true;
            if (acquired) guard.release();
        }
        context.removeListener(stop);
        guard.record(method.getFullMethodName(), status.getCode().name(), System.nanoTime() - begin);
        if (listener != null) listener.onClose(status, trailers);
    }

    /// Whether another attempt begins; it does so after a wait that begins now.
    private boolean retries(int number, Status status) {
        if (optional || !method.isSafe() || status.getCode() != Status.Code.UNAVAILABLE) return false;
        if (number >= guard.policy().attempts()) return false;
        long wait = guard.backoffMillis(number);
        if (deadline != null && deadline.timeRemaining(TimeUnit.MILLISECONDS) <= wait) return false;
        synchronized (this) {
            if (cancelled || closed) return false;
            running = null;
            guard.retrying(method.getFullMethodName());
            Runnable again = context.wrap(() -> attempt(number + 1));
            waiting = TIMER.schedule(() -> Thread.startVirtualThread(again), wait, TimeUnit.MILLISECONDS);
        }
        if (number == 1) context.addListener(stop, Runnable::run); // a running attempt notices by itself
        return true;
    }

    private final class Attempt extends Listener<R> {
        private final int number;
        private final long begin = System.nanoTime();
        private @Nullable Metadata responseHeaders;
        private @Nullable R response;

        Attempt(int number) {
            this.number = number;
        }

        @Override
        public void onHeaders(Metadata headers) {
            responseHeaders = headers;
        }

        @Override
        public void onMessage(R message) {
            response = message;
        }

        @Override
        public void onClose(Status status, Metadata trailers) {
            long took = System.nanoTime() - begin;
            if (!poll) report(status, took);
            if (retries(number, status)) return;
            var outer = listener;
            if (outer != null) {
                if (responseHeaders != null) outer.onHeaders(responseHeaders);
                if (response != null) outer.onMessage(response);
            }
            closeNow(status, trailers);
        }

        private void report(Status status, long took) {
            if (status.getCode() == Status.Code.CANCELLED) guard.abandoned();
            else guard.ended(isUnreachable(status, took), took);
        }

        /// A short deadline is the caller's own, so passing it says nothing about the other party.
        private boolean isUnreachable(Status status, long took) {
            return status.getCode() == Status.Code.UNAVAILABLE
                    || (status.getCode() == Status.Code.DEADLINE_EXCEEDED && took >= CallGuard.FAIR_TRIAL_NANOS);
        }
    }
}
