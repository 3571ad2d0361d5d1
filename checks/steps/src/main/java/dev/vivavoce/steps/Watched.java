package dev.vivavoce.steps;

import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.cli.connection.Subscription;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The events of a session that a subscriber has received so far.
public final class Watched implements AutoCloseable {
    private final List<JsonNode> events = new ArrayList<>(); // guarded by this
    private final Subscription subscription;

    private Watched(Learner learner, String sessionId, @Nullable String after) throws InterruptedException {
        subscription = learner.watch(sessionId, after, this::add);
    }

    public static Watched all(Learner learner, String sessionId) throws InterruptedException {
        return new Watched(learner, sessionId, null);
    }

    public static Watched after(Learner learner, String sessionId, String cursor) throws InterruptedException {
        return new Watched(learner, sessionId, cursor);
    }

    /// Waits for an event, unless it has arrived already.
    public JsonNode await(String what, Predicate<JsonNode> wanted) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        synchronized (this) {
            while (true) {
                var found = events.stream().filter(wanted).findFirst();
                if (found.isPresent()) return found.get();
                long left = (until - System.nanoTime()) / 1_000_000;
                if (left <= 0) throw new AssertionError("no " + what + " came; what came: " + events);
                wait(left);
            }
        }
    }

    public JsonNode await(String type) throws InterruptedException {
        return await(type, event -> type(event).equals(type));
    }

    public synchronized List<JsonNode> events() {
        return List.copyOf(events);
    }

    public List<JsonNode> durable() {
        return events().stream()
                .filter(event -> event.required("durable").asBoolean())
                .toList();
    }

    public List<JsonNode> of(String type) {
        return events().stream().filter(event -> type(event).equals(type)).toList();
    }

    /// Drops the connection as a lost network does.
    public void drop() {
        subscription.drop();
    }

    public Subscription subscription() {
        return subscription;
    }

    public static String type(JsonNode event) {
        return event.required("__typename").asString();
    }

    @Override
    public void close() {
        subscription.close();
    }

    private synchronized void add(JsonNode event) {
        events.add(event);
        notifyAll();
    }
}
