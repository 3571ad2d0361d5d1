package dev.vivavoce.runtime.events;

import dev.vivavoce.events.v1.Event;
import java.util.Set;

/// Where a consumer gets the events of another service, in one order. What has no single order, such as a topic of
/// several partitions, is several sources.
///
/// A source keeps nothing for the consumer: cursor, ids of events and lease are in the consumer's database.
public interface EventSource {
    /// The same for every replica of the consumer; the name of the row that holds cursor and lease.
    String name();

    /// Delivers each event after the cursor, in the order of the commits, then waits for new ones. Returns when the
    /// source ends the stream, and when the thread is interrupted; the caller comes back with its new cursor.
    ///
    /// An event may be delivered again after a fault, never left out.
    ///
    /// @param after the cursor of the last event that was taken; 0 for all that are kept
    /// @param eventTypes which events; empty for all
    /// @throws RuntimeException what the receiver throws, and what breaks the stream
    void follow(long after, Set<String> eventTypes, Receiver receiver) throws InterruptedException;

    /// Called on one thread, one event at a time.
    interface Receiver {
        /// @param cursor the cursor to come back with once the event is taken; greater than the one before
        void event(long cursor, Event event) throws InterruptedException;

        /// Events of other types were skipped; the consumer comes back with this cursor.
        void passedOver(long cursor);
    }
}
