package dev.vivavoce.runtime.events;

import dev.vivavoce.events.v1.Event;
import java.util.Set;

/// Delivers the events of another service to a consumer, in one order. A transport without a single order, such
/// as a topic with several partitions, is several sources.
///
/// A source stores nothing for the consumer: cursor, ids of events and lease are in the consumer's database.
public interface EventSource {
    /// The same for every replica of the consumer: the name of the rows that hold cursor and lease. The only
    /// source of a service has the service's name, over every transport, so a consumer continues at its cursor
    /// over another one.
    String name();

    /// The service whose events these are, such as `speech`. One of several sources of a service has a name
    /// with the service, its own number and the number of sources: `speech/0/4`.
    default String service() {
        return name();
    }

    /// Delivers each event after the cursor, in the order of the commits, then waits for new ones. Returns when
    /// the source ends the stream, and when the thread is interrupted; the caller then calls again with its new
    /// cursor.
    ///
    /// An event may be delivered again after a fault, but is never left out.
    ///
    /// @param after the cursor of the last processed event; 0 for all stored events
    /// @param eventTypes the types to deliver; empty for all
    /// @throws RuntimeException what the receiver throws, and when the stream fails
    void follow(long after, Set<String> eventTypes, Receiver receiver) throws InterruptedException;

    /// Called on one thread, one event at a time.
    interface Receiver {
        /// @param cursor the cursor to store once the event is processed; greater than the previous one
        void event(long cursor, Event event) throws InterruptedException;

        /// Events of other types were skipped; the consumer stores this cursor.
        void passedOver(long cursor);
    }
}
