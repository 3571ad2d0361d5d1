package dev.vivavoce.runtime.server;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.failure.FailureStatus;
import dev.vivavoce.runtime.telemetry.LogIds;
import io.grpc.Context;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A streaming call as a loop on its own virtual thread, with explicit flow control in both directions.
///
/// Armeria delivers a call's events one at a time, so a loop inside the method that returns the observer would
/// wait for messages that arrive only after that method returns. At most one request is buffered: the next one
/// is requested when the previous one was read. When the caller disconnects, the loop's thread is interrupted
/// and every later step throws [Cancelled].
public final class Duplex<Q, R> {
    /// Handles one call; returning completes it, throwing ends it by [FailureStatus].
    public interface Loop<Q, R> {
        void run(Duplex<Q, R> call) throws InterruptedException;
    }

    /// The caller disconnected; nothing more can be sent.
    public static final class Cancelled extends RuntimeException {
        Cancelled() {
            super("the caller disconnected", null, false, false);
        }
    }

    private static final Object END = new Object();
    private static final long LOST_WAKE_UP_NANOS = 1_000_000_000;

    private final ServerCallStreamObserver<R> out;
    /// Holds one request and the end mark; the next one arrives only when it is requested.
    private final ArrayBlockingQueue<Object> inbox = new ArrayBlockingQueue<>(2);

    private final ReentrantLock sending = new ReentrantLock();
    private final Condition changed = sending.newCondition();
    private volatile boolean cancelled;
    private volatile boolean ended;
    private volatile boolean signedOut;
    private @Nullable Thread thread;

    private Duplex(ServerCallStreamObserver<R> out) {
        this.out = out;
    }

    /// Serves a call whose caller sends a stream.
    public static <Q, R> StreamObserver<Q> serve(StreamObserver<R> out, Loop<Q, R> loop) {
        var call = new Duplex<Q, R>((ServerCallStreamObserver<R>) out);
        call.out.disableAutoRequest();
        call.begin(loop);
        return new StreamObserver<>() {
            @Override
            public void onNext(Q request) {
                call.inbox.add(request);
            }

            @Override
            public void onError(Throwable thrown) {
                call.cancel();
            }

            @Override
            public void onCompleted() {
                call.inbox.add(END);
            }
        };
    }

    /// Serves a call whose caller sends one request. The call ends with UNAUTHENTICATED / TOKEN_REVOKED when the
    /// caller's sign-in or API key ends, or an administrator's view.
    public static <Q, R> void stream(StreamObserver<R> out, Loop<Q, R> loop) {
        var call = new Duplex<Q, R>((ServerCallStreamObserver<R>) out);
        call.begin(_ -> call.whileSignedIn(loop));
    }

    private void whileSignedIn(Loop<Q, R> loop) throws InterruptedException {
        try (var _ = AccessInterceptor.whenSignedOut(this::signOut)) {
            loop.run(this);
        } catch (InterruptedException | Cancelled thrown) {
            if (signedOut && !cancelled)
                throw Failure.unauthenticated("TOKEN_REVOKED", "the sign-in has ended: sign in again");
            throw thrown;
        }
    }

    private void signOut() {
        signedOut = true;
        var own = thread;
        if (own != null) own.interrupt();
    }

    private void begin(Loop<Q, R> loop) {
        var run = Context.current().wrap(LogIds.carried(() -> run(loop, CallInterceptor.DOMAIN.get())));
        var own = Thread.ofVirtual().name("duplex").unstarted(run);
        thread = own;
        out.setOnCancelHandler(this::cancel);
        out.setOnCloseHandler(this::cancel); // the call ended before the loop did
        out.setOnReadyHandler(this::wake);
        own.start();
    }

    private void run(Loop<Q, R> loop, String domain) {
        try {
            loop.run(this);
            end(out::onCompleted);
        } catch (Cancelled | InterruptedException _) {
            if (!cancelled)
                end(() -> out.onError(FailureStatus.exception(
                        Failure.unavailable("INTERRUPTED", "the server stopped this call"), domain)));
        } catch (RuntimeException thrown) {
            if (!cancelled) end(() -> out.onError(FailureStatus.exception(thrown, domain)));
        }
    }

    /// Waits for the next request; returns `null` after the last one. Only one thread may call it.
    public @Nullable Q next() throws InterruptedException {
        if (ended) return null;
        if (cancelled) throw new Cancelled();
        if (inbox.isEmpty()) out.request(1);
        var taken = inbox.take();
        if (cancelled) throw new Cancelled();
        if (taken == END) {
            ended = true;
            return null;
        }
        @SuppressWarnings("unchecked")
        var request = (Q) taken;
        return request;
    }

    /// The requests up to the last; each step requests one more message.
    public Iterator<Q> iterator() {
        return new Iterator<>() {
            private @Nullable Q ahead;

            @Override
            public boolean hasNext() {
                if (ahead == null) {
                    try {
                        ahead = Duplex.this.next();
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                        throw new Cancelled();
                    }
                }
                return ahead != null;
            }

            @Override
            public Q next() {
                if (!hasNext() || ahead == null) throw new NoSuchElementException();
                var request = ahead;
                ahead = null;
                return request;
            }
        };
    }

    /// Waits until the transport is ready, then sends. A slow caller slows this loop down and does not fill the
    /// heap.
    public void send(R response) throws InterruptedException {
        sendWithin(response, Long.MAX_VALUE);
    }

    /// The same with a time limit: returns `false` without sending when the transport is not ready in time.
    public boolean send(R response, Duration atMost) throws InterruptedException {
        return sendWithin(response, atMost.toNanos());
    }

    private boolean sendWithin(R response, long nanos) throws InterruptedException {
        long begin = System.nanoTime();
        sending.lockInterruptibly();
        try {
            while (!out.isReady()) {
                if (cancelled) throw new Cancelled();
                long left = nanos - (System.nanoTime() - begin);
                if (left <= 0) return false;
                // The transport wakes this thread; the limit covers a lost wake-up.
                changed.awaitNanos(Math.min(left, LOST_WAKE_UP_NANOS));
            }
            emit(response);
            return true;
        } finally {
            sending.unlock();
        }
    }

    /// Sends at once when the transport is ready; otherwise returns `false` and sends nothing.
    public boolean offer(R response) {
        sending.lock();
        try {
            if (cancelled) throw new Cancelled();
            if (!out.isReady()) return false;
            emit(response);
            return true;
        } finally {
            sending.unlock();
        }
    }

    public boolean isCancelled() {
        return cancelled;
    }

    private void emit(R response) {
        if (cancelled) throw new Cancelled();
        try {
            out.onNext(response);
        } catch (io.grpc.StatusRuntimeException | IllegalStateException _) {
            cancelled = true; // the call ended after the check
            throw new Cancelled();
        }
    }

    private void end(Runnable last) {
        sending.lock();
        try {
            if (cancelled) return;
            last.run();
        } catch (io.grpc.StatusRuntimeException | IllegalStateException _) {
            cancelled = true;
        } finally {
            sending.unlock();
        }
    }

    private void wake() {
        sending.lock();
        try {
            changed.signalAll();
        } finally {
            sending.unlock();
        }
    }

    private void cancel() {
        cancelled = true;
        var own = thread;
        if (own != null) own.interrupt();
    }
}
