package dev.vivavoce.speech;

import dev.vivavoce.speech.v1.SpeakingEvent;
import dev.vivavoce.speech.v1.SpeakingServiceGrpc;
import dev.vivavoce.speech.v1.WatchSessionRequest;
import dev.vivavoce.speech.v1.WatchSessionResponse;
import io.grpc.Channel;
import io.grpc.Context;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A client of `WatchSession` that keeps all that it received.
final class Watcher implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<SpeakingEvent> events = new ArrayList<>();
    private final Context.CancellableContext context = Context.current().withCancellation();
    private @Nullable Status ended;

    Watcher(Channel channel, String sessionId, long after) {
        var request = WatchSessionRequest.newBuilder()
                .setSessionId(sessionId)
                .setAfter(after)
                .build();
        context.run(() -> SpeakingServiceGrpc.newStub(channel).watchSession(request, new StreamObserver<>() {
            @Override
            public void onNext(WatchSessionResponse response) {
                locked(() -> events.add(response.getEvent()));
            }

            @Override
            public void onError(Throwable error) {
                locked(() -> ended = Status.fromThrowable(error));
            }

            @Override
            public void onCompleted() {
                locked(() -> ended = Status.OK);
            }
        }));
    }

    SpeakingEvent await(Predicate<SpeakingEvent> fits) {
        lock.lock();
        try {
            long left = Duration.ofSeconds(60).toNanos();
            while (true) {
                for (var event : events) if (fits.test(event)) return event;
                if (ended != null || left <= 0) throw new AssertionError("not told; ended: " + ended + " " + events);
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException error) {
            throw new IllegalStateException(error);
        } finally {
            lock.unlock();
        }
    }

    Status ended() {
        lock.lock();
        try {
            long left = Duration.ofSeconds(60).toNanos();
            while (ended == null) {
                if (left <= 0) throw new AssertionError("did not end");
                left = changed.awaitNanos(left);
            }
            return ended;
        } catch (InterruptedException error) {
            throw new IllegalStateException(error);
        } finally {
            lock.unlock();
        }
    }

    List<SpeakingEvent> events() {
        lock.lock();
        try {
            return List.copyOf(events);
        } finally {
            lock.unlock();
        }
    }

    List<SpeakingEvent> durable() {
        return events().stream().filter(SpeakingEvent::getDurable).toList();
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        context.cancel(null);
    }
}
