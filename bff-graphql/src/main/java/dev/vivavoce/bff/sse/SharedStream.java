package dev.vivavoce.bff.sse;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.execution.Graph;
import dev.vivavoce.bff.execution.ResultStream;
import dev.vivavoce.bff.http.Json;
import dev.vivavoce.runtime.failure.Failure;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// One event stream with the results of all operations of a client (GraphQL over SSE, single connection mode). Each
/// operation has a thread that waits for its results; the stream's own thread writes them. A client that reads slowly
/// slows all of them.
final class SharedStream {
    private static final int OPERATIONS = 50;
    /// Messages that wait to be written.
    private static final int QUEUED = 16;
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);
    private static final long ROOM_CHECK_MILLISECONDS = 250;

    private final Requester owner;
    private final Instant reserved;
    private final BlockingQueue<byte[]> messages = new ArrayBlockingQueue<>(QUEUED);
    private final Map<String, Operation> running = new ConcurrentHashMap<>();
    private final AtomicBoolean connected = new AtomicBoolean();
    private volatile boolean closed;
    private volatile @Nullable Failure ending;

    SharedStream(Requester owner, Instant reserved) {
        this.owner = owner;
        this.reserved = reserved;
    }

    Requester owner() {
        return owner;
    }

    /// Returns whether no client has connected by then.
    boolean isUnclaimed(Instant latest) {
        return !connected.get() && reserved.isBefore(latest);
    }

    /// Returns false when it is connected already.
    boolean connect() {
        return connected.compareAndSet(false, true);
    }

    /// Begins an operation.
    ///
    /// @throws Failure ALREADY_EXISTS / OPERATION_EXISTS; RESOURCE_EXHAUSTED / SUBSCRIPTION_LIMIT
    Operation begin(String id, Requester asking) {
        var operation = new Operation(id, asking);
        if (running.size() >= OPERATIONS)
            throw Failure.exhausted("SUBSCRIPTION_LIMIT", "more than " + OPERATIONS + " operations on one stream")
                    .with("limit", Integer.toString(OPERATIONS));
        if (running.putIfAbsent(id, operation) != null)
            throw Failure.invalid("OPERATION_EXISTS", "an operation with this id is running");
        return operation;
    }

    /// Cancels an operation, if it runs.
    void cancel(String id) {
        var operation = running.remove(id);
        if (operation != null) operation.cancel();
    }

    /// Ends every operation with this failure, and then the stream.
    void end(Failure reason) {
        ending = reason;
        running.values().forEach(operation -> operation.fail(reason));
    }

    /// Waits for the next message; null when none came in time.
    byte @Nullable [] next(Duration longest) throws InterruptedException {
        long wait = ending == null ? longest.toMillis() : ROOM_CHECK_MILLISECONDS;
        return messages.poll(wait, TimeUnit.MILLISECONDS);
    }

    /// Returns whether it was ended and everything has been written.
    boolean hasEnded() {
        return ending != null && running.isEmpty() && messages.isEmpty();
    }

    boolean isEnding() {
        return ending != null;
    }

    /// Cancels all operations: the client has left.
    void close() {
        closed = true;
        running.keySet().forEach(this::cancel);
    }

    /// Returns false when no client will read it.
    private boolean send(byte[] message) throws InterruptedException {
        while (!closed) if (messages.offer(message, ROOM_CHECK_MILLISECONDS, TimeUnit.MILLISECONDS)) return true;
        return false;
    }

    private static byte[] message(String event, Object data) {
        var message = new ByteArrayOutputStream();
        message.writeBytes(("event: " + event + "\ndata: ").getBytes(UTF_8));
        message.writeBytes(Json.bytes(data));
        message.writeBytes("\n\n".getBytes(UTF_8));
        return message.toByteArray();
    }

    /// An operation whose results go to the stream.
    final class Operation {
        private final String id;
        private final Requester asking;
        private volatile boolean cancelled;
        private volatile @Nullable ResultStream results;

        private Operation(String id, Requester asking) {
            this.id = id;
            this.asking = asking;
        }

        /// Sends the result of a query or mutation.
        void deliver(Map<String, Object> result) {
            try {
                if (!cancelled && next(result)) complete();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } finally {
                running.remove(id, this);
            }
        }

        /// Sends the results of a subscription until it ends.
        void deliver(Graph.Answer.Stream answer, Graph graph) {
            try (var taken = ResultStream.open(answer.results())) {
                results = taken;
                var reason = ending;
                if (reason != null) taken.fail(reason);
                while (!cancelled && !closed) {
                    switch (taken.next(LOOK_AGAIN)) {
                        case null -> {}
                        case ResultStream.Step.Next next -> {
                            if (cancelled || !next(graph.form(next.result(), asking))) return;
                            taken.delivered();
                        }
                        case ResultStream.Step.Failed failed -> {
                            if (!cancelled && next(Map.of("errors", answer.errors(failed.thrown(), asking))))
                                complete();
                            return;
                        }
                        case ResultStream.Step.Completed _ -> {
                            if (!cancelled) complete();
                            return;
                        }
                    }
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } finally {
                running.remove(id, this);
            }
        }

        /// Forgets an operation that was not executed.
        void refused() {
            running.remove(id, this);
        }

        private boolean next(Map<String, Object> payload) throws InterruptedException {
            var data = new LinkedHashMap<String, Object>();
            data.put("id", id);
            data.put("payload", payload);
            return send(message("next", data));
        }

        /// Frees the id before the client can see that it is free.
        private void complete() throws InterruptedException {
            running.remove(id, this);
            send(message("complete", Map.of("id", id)));
        }

        private void fail(Failure reason) {
            var open = results;
            if (open != null) open.fail(reason);
        }

        private void cancel() {
            cancelled = true;
            var open = results;
            if (open != null) open.close();
            asking.calls().cancel();
        }
    }
}
