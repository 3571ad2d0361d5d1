package dev.vivavoce.bench.watchers;

import dev.vivavoce.bench.watchers.SharedSocket.Watching;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/// What the watchers of one session received.
final class Deliveries {
    /// All watchers together.
    ///
    /// @param durable the durable events that came once and in order
    /// @param expected the durable events of the session for each watcher
    /// @param wrong durable events that came again, out of order, or are not the session's
    /// @param interim interim events; a watcher that is slow gets fewer
    record Count(long durable, long expected, long wrong, long interim, List<String> failures) {
        long lost() {
            return expected - durable;
        }

        long delivered() {
            return durable + wrong + interim;
        }
    }

    private final List<Watcher> watchers = new ArrayList<>();
    private final CountDownLatch running;

    Deliveries(int watchers) {
        running = new CountDownLatch(watchers);
        for (int i = 0; i < watchers; i++) this.watchers.add(new Watcher());
    }

    Watching watcher(int index) {
        return watchers.get(index);
    }

    /// Waits until the subscriptions of all watchers have ended, at most for the limit.
    void awaitEnd(Duration limit) throws InterruptedException {
        // A watcher that has not ended shows as lost events.
        var _ = running.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Why subscriptions ended that the server did not complete.
    List<String> failures() {
        return watchers.stream().flatMap(watcher -> watcher.failure().stream()).toList();
    }

    /// @param log the cursors of the session's durable events, in order
    Count against(List<String> log) {
        var positions = new HashMap<String, Integer>();
        for (var cursor : log) positions.put(cursor, positions.size());
        long durable = 0;
        long received = 0;
        long interim = 0;
        for (var watcher : watchers) {
            synchronized (watcher) {
                durable += inOrder(watcher.cursors, positions);
                received += watcher.cursors.size();
                interim += watcher.interim;
            }
        }
        return new Count(durable, (long) log.size() * watchers.size(), received - durable, interim, failures());
    }

    private static long inOrder(List<String> cursors, Map<String, Integer> positions) {
        long right = 0;
        int last = -1;
        for (var cursor : cursors) {
            int position = positions.getOrDefault(cursor, -1);
            if (position <= last) continue;
            last = position;
            right++;
        }
        return right;
    }

    private final class Watcher implements Watching {
        private final List<String> cursors = new ArrayList<>();
        private long interim;
        private Optional<String> failure = Optional.empty();

        @Override
        public synchronized void next(JsonNode data) {
            var event = data.required("speakingEvents");
            if (event.required("durable").asBoolean())
                cursors.add(event.required("cursor").asString());
            else interim++;
        }

        synchronized Optional<String> failure() {
            return failure;
        }

        @Override
        public synchronized void ended(Optional<String> why) {
            failure = why;
            running.countDown();
        }
    }
}
