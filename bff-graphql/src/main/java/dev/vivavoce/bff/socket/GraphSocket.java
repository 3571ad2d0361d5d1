package dev.vivavoce.bff.socket;

import dev.vivavoce.bff.account.RefreshCookie;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.execution.Graph;
import dev.vivavoce.bff.execution.GraphRequest;
import dev.vivavoce.bff.execution.ResultStream;
import dev.vivavoce.bff.graphql.FailureResolver;
import dev.vivavoce.bff.http.Json;
import dev.vivavoce.bff.http.RequestAuthenticator;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.limits.RateLimit;
import dev.vivavoce.runtime.telemetry.LogIds;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// The server's side of GraphQL over one WebSocket (graphql-ws, PROTOCOL.md), for signed-in people.
///
/// The token comes in `connection_init` as `{"authorization": "Bearer …"}`. A `ping` whose payload carries a new
/// token renews it. A socket whose token has expired is closed with 4403 after [SocketSettings#expiryGrace],
/// and one whose session has ended at its next check. When the client completes an operation or leaves, the
/// operation's calls to services are cancelled.
public final class GraphSocket implements SocketHandler.Peer {
    public static final String PROTOCOL = "graphql-transport-ws";
    /// The largest message accepted, in bytes.
    public static final int MESSAGE_LIMIT = 256 << 10;

    private static final int SUBSCRIPTIONS = 50;
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);
    private static final int LONGEST_ID = 128;

    private static final int BAD_REQUEST = 4400;
    private static final int UNAUTHORIZED = 4401;
    private static final int FORBIDDEN = 4403;
    private static final int INIT_TIMEOUT = 4408;
    private static final int SUBSCRIBER_EXISTS = 4409;
    private static final int TOO_MANY_INITS = 4429;
    private static final int SERVICE_RESTART = 1012;
    private static final int TRY_AGAIN_LATER = 1013;

    private final Link link;
    private final Parts parts;
    private final String requestId;
    private final String address;
    private final Instant opened;
    private final Map<String, Operation> running = new ConcurrentHashMap<>();
    private volatile boolean initialised;
    private volatile @Nullable Requester requester;
    private volatile Instant expires = Instant.MAX;
    private volatile boolean gone;

    /// The parts that all sockets share.
    ///
    /// @param subscriptions the number of subscriptions that run on all sockets
    public record Parts(
            Graph graph,
            RequestAuthenticator authenticator,
            Clock clock,
            Executor tasks,
            SocketSettings settings,
            SocketLimits limits,
            AtomicInteger subscriptions) {}

    public GraphSocket(Link link, Parts parts, String requestId, String address) {
        this.link = link;
        this.parts = parts;
        this.requestId = requestId;
        this.address = address;
        this.opened = parts.clock().instant();
    }

    @Override
    public void text(String text) {
        Map<?, ?> message;
        try {
            message = Json.object(text);
        } catch (Failure _) {
            invalid();
            return;
        }
        switch (String.valueOf(message.get("type"))) {
            case "connection_init" -> initialise(message.get("payload"));
            case "ping" -> ping(message.get("payload"));
            case "pong" -> {}
            case "subscribe" -> subscribe(message);
            case "complete" -> complete(message.get("id"));
            default -> invalid();
        }
    }

    @Override
    public void binary(byte[] bytes) {
        invalid();
    }

    private void invalid() {
        link.close(BAD_REQUEST, "Invalid message received");
    }

    private void initialise(@Nullable Object payload) {
        if (initialised) {
            link.close(TOO_MANY_INITS, "Too many initialisation requests");
            return;
        }
        initialised = true;
        try {
            var authorization = authorization(payload);
            if (authorization != null) signIn(authorization);
        } catch (Failure failure) {
            link.close(FORBIDDEN, "Forbidden: " + failure.reason());
            return;
        }
        send(Map.of("type", "connection_ack"));
    }

    private void signIn(String authorization) {
        var known = requester;
        var renewed = parts.authenticator().requester(authorization, requestId, address);
        if (known != null && !known.caller().subject().equals(renewed.caller().subject()))
            throw Failure.denied("USER_CHANGED", "a socket belongs to one person");
        expires = RequestAuthenticator.expiry(renewed.caller());
        requester = renewed;
    }

    private void ping(@Nullable Object payload) {
        if (!parts.limits().takePing(address)) {
            link.close(TRY_AGAIN_LATER, "PING_LIMIT");
            return;
        }
        try {
            var authorization = initialised ? authorization(payload) : null;
            if (authorization != null) signIn(authorization);
        } catch (Failure failure) {
            link.close(FORBIDDEN, "Forbidden: " + failure.reason());
            return;
        }
        send(Map.of("type", "pong"));
    }

    private static @Nullable String authorization(@Nullable Object payload) {
        if (!(payload instanceof Map<?, ?> map)) return null;
        for (var entry : map.entrySet())
            if (String.valueOf(entry.getKey()).toLowerCase(Locale.ROOT).equals("authorization"))
                return String.valueOf(entry.getValue());
        return null;
    }

    private void subscribe(Map<?, ?> message) {
        if (!(message.get("id") instanceof String id)
                || id.isEmpty()
                || id.length() > LONGEST_ID
                || !(message.get("payload") instanceof Map<?, ?> payload)) {
            invalid();
            return;
        }
        var known = requester;
        if (known == null) {
            link.close(UNAUTHORIZED, "Unauthorized");
            return;
        }
        var asking = new Requester(known.caller(), RequestAuthenticator.requestId(null), address);
        var operation = new Operation(id, asking);
        if (running.putIfAbsent(id, operation) != null) {
            link.close(SUBSCRIBER_EXISTS, "Subscriber for " + id + " already exists");
            return;
        }
        try {
            if (running.size() > SUBSCRIPTIONS)
                throw Failure.exhausted(
                                "SUBSCRIPTION_LIMIT", "more than " + SUBSCRIPTIONS + " operations on one socket")
                        .with("limit", Integer.toString(SUBSCRIPTIONS));
            if (parts.authenticator().count(asking) instanceof RateLimit.Decision.Refused refused)
                throw parts.authenticator().tooMany(refused);
            var request = GraphRequest.of(payload);
            parts.tasks().execute(() -> operation.run(request));
        } catch (Failure failure) {
            running.remove(id);
            if (failure.reason().equals(GraphRequest.INVALID)) {
                invalid();
                return;
            }
            send(error(
                    id,
                    List.of(FailureResolver.told(failure, asking.requestId()).entry())));
        }
    }

    private void complete(@Nullable Object id) {
        if (!(id instanceof String name)) {
            invalid();
            return;
        }
        var operation = running.remove(name);
        if (operation != null) operation.cancel();
    }

    @Override
    public void tick() {
        var now = parts.clock().instant();
        var known = requester;
        if (!initialised && now.isAfter(opened.plus(parts.settings().greetingLimit())))
            link.close(INIT_TIMEOUT, "Connection initialisation timeout");
        else if (expires.isBefore(now.minus(parts.settings().expiryGrace())))
            link.close(FORBIDDEN, "Forbidden: TOKEN_EXPIRED");
        else if (known != null && parts.authenticator().hasEnded(known))
            link.close(FORBIDDEN, "Forbidden: TOKEN_REVOKED");
    }

    @Override
    public void drain() {
        link.close(SERVICE_RESTART, "DRAINING");
    }

    @Override
    public void gone() {
        gone = true;
        running.values().forEach(Operation::cancel);
        running.clear();
    }

    private boolean send(Map<String, ?> message) {
        try {
            link.send(Json.text(message));
            return true;
        } catch (IOException _) {
            gone();
            link.close(SERVICE_RESTART, "UNREACHABLE"); // the client does not read
            return false;
        }
    }

    private static Map<String, Object> error(String id, List<Map<String, Object>> errors) {
        return message(id, "error", errors);
    }

    private static Map<String, Object> message(String id, String type, Object payload) {
        var message = new LinkedHashMap<String, Object>();
        message.put("id", id);
        message.put("type", type);
        message.put("payload", payload);
        return message;
    }

    /// One operation. It runs on a thread of its own, which waits for results and sends them.
    private final class Operation {
        private final String id;
        private final Requester asking;
        private volatile boolean ended;
        private volatile @Nullable ResultStream results;

        Operation(String id, Requester asking) {
            this.id = id;
            this.asking = asking;
        }

        void run(GraphRequest request) {
            try (var _ = LogIds.of(asking.requestId(), asking.calls().span())) {
                var answer = parts.graph().answer(request, asking, Map.of(RefreshCookie.KEY, RefreshCookie.none()));
                switch (answer) {
                    case Graph.Answer.Result(Map<String, Object> response, boolean executed) ->
                        single(response, executed);
                    case Graph.Answer.Stream stream -> pump(stream);
                    case Graph.Answer.Parts _ -> throw new IllegalStateException("a socket accepts no parts");
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } finally {
                running.remove(id, this);
            }
        }

        private void single(Map<String, Object> response, boolean executed) {
            if (ended) return;
            if (!executed) {
                running.remove(id, this);
                send(message(id, "error", response.getOrDefault("errors", List.of())));
                return;
            }
            if (send(message(id, "next", response))) complete();
        }

        private void pump(Graph.Answer.Stream stream) throws InterruptedException {
            parts.subscriptions().incrementAndGet();
            try (var taken = ResultStream.open(stream.results())) {
                results = taken;
                if (ended || gone) return;
                while (true) {
                    switch (taken.next(LOOK_AGAIN)) {
                        case null -> {}
                        case ResultStream.Step.Next next -> {
                            if (ended || !send(message(id, "next", parts.graph().form(next.result(), asking)))) return;
                            taken.delivered();
                        }
                        case ResultStream.Step.Failed failed -> {
                            if (!ended) {
                                running.remove(id, this);
                                send(error(id, stream.errors(failed.thrown(), asking)));
                            }
                            return;
                        }
                        case ResultStream.Step.Completed _ -> {
                            if (!ended) complete();
                            return;
                        }
                    }
                }
            } finally {
                parts.subscriptions().decrementAndGet();
            }
        }

        /// Frees the id before the client can see that it is free.
        private void complete() {
            running.remove(id, this);
            var message = new LinkedHashMap<String, Object>();
            message.put("id", id);
            message.put("type", "complete");
            send(message);
        }

        /// Cancels the subscription before its calls, so that its feed ends without a failure.
        void cancel() {
            ended = true;
            var open = results;
            if (open != null) open.close();
            asking.calls().cancel();
        }
    }
}
