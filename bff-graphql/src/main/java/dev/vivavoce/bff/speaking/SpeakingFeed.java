package dev.vivavoce.bff.speaking;

import dev.vivavoce.bff.speaking.SpeakingEvent.TranscriptUpdated;
import dev.vivavoce.speech.v1.SpeakingServiceGrpc;
import dev.vivavoce.speech.v1.WatchSessionRequest;
import dev.vivavoce.speech.v1.WatchSessionResponse;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The live events of a session as an iterable. Closing it cancels the call and ends the iteration without a
/// failure.
///
/// At most [#BYTES_HELD] and one more event are buffered for a slow reader. Of interim events only the newest text
/// of an utterance is buffered, and none beyond the limit. Beyond the limit no further events are requested, so
/// that durable ones stay in the log of speech.
final class SpeakingFeed implements Iterable<SpeakingEvent>, AutoCloseable {
    static final int BYTES_HELD = 32 << 10;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<SpeakingEvent> waiting = new ArrayDeque<>();
    private final ClientCall<WatchSessionRequest, WatchSessionResponse> call;
    private int bytes;
    private boolean asking;
    private boolean closed;
    private @Nullable Status ended;
    private Metadata trailers = new Metadata();

    private SpeakingFeed(ClientCall<WatchSessionRequest, WatchSessionResponse> call) {
        this.call = call;
    }

    static SpeakingFeed open(Channel channel, Executor tasks, WatchSessionRequest request) {
        var feed = new SpeakingFeed(
                channel.newCall(SpeakingServiceGrpc.getWatchSessionMethod(), CallOptions.DEFAULT.withExecutor(tasks)));
        feed.begin(request);
        return feed;
    }

    private void begin(WatchSessionRequest request) {
        call.start(new Responses(), new Metadata());
        call.sendMessage(request);
        call.halfClose();
        asking = true;
        call.request(1);
    }

    private final class Responses extends ClientCall.Listener<WatchSessionResponse> {
        @Override
        public void onMessage(WatchSessionResponse response) {
            EventMapping.event(response.getEvent()).ifPresent(SpeakingFeed.this::take);
            lock.lock();
            try {
                asking = false;
                askForMore();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void onClose(Status status, Metadata last) {
            lock.lock();
            try {
                ended = status;
                trailers = last;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    private void take(SpeakingEvent event) {
        lock.lock();
        try {
            if (closed) return;
            if (!event.durable()) {
                if (event instanceof TranscriptUpdated) dropOlderText(event);
                if (bytes >= BYTES_HELD) return;
            }
            waiting.addLast(event);
            bytes += event.envelope().bytes();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void dropOlderText(SpeakingEvent newer) {
        waiting.removeIf(older -> {
            boolean outdated = older instanceof TranscriptUpdated
                    && java.util.Objects.equals(older.utteranceId(), newer.utteranceId());
            if (outdated) bytes -= older.envelope().bytes();
            return outdated;
        });
    }

    private void askForMore() {
        if (asking || closed || bytes >= BYTES_HELD) return;
        asking = true;
        call.request(1);
    }

    /// Waits for the next event; returns null after the last one.
    private @Nullable SpeakingEvent next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                if (closed) return null;
                var event = waiting.pollFirst();
                if (event != null) {
                    bytes -= event.envelope().bytes();
                    askForMore();
                    return event;
                }
                if (ended != null) {
                    if (ended.isOk()) return null;
                    throw new StatusRuntimeException(ended, trailers);
                }
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Iterator<SpeakingEvent> iterator() {
        return new Iterator<>() {
            private @Nullable SpeakingEvent ahead;

            @Override
            public boolean hasNext() {
                if (ahead == null) {
                    try {
                        ahead = SpeakingFeed.this.next();
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                        return false;
                    }
                }
                return ahead != null;
            }

            @Override
            public SpeakingEvent next() {
                if (!hasNext() || ahead == null) throw new NoSuchElementException();
                var event = ahead;
                ahead = null;
                return event;
            }
        };
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (closed) return;
            closed = true;
            waiting.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        call.cancel("the subscriber has left", null);
    }
}
