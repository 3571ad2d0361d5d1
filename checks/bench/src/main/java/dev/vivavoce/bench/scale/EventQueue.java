package dev.vivavoce.bench.scale;

import java.util.Comparator;
import java.util.PriorityQueue;

/// Simulated time: what is to happen, in the order of its times. Not for several threads.
final class EventQueue {
    private record Event(double at, long number, Runnable work) {}

    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparingDouble(Event::at).thenComparingLong(Event::number));
    private double now;
    private long scheduled;

    /// The simulated time in milliseconds.
    double now() {
        return now;
    }

    void after(double milliseconds, Runnable work) {
        events.add(new Event(now + milliseconds, scheduled++, work));
    }

    /// Lets everything happen that is due until then.
    void runUntil(double milliseconds) {
        while (!events.isEmpty() && events.peek().at() <= milliseconds) {
            var event = events.remove();
            now = event.at();
            event.work().run();
        }
        now = milliseconds;
    }
}
