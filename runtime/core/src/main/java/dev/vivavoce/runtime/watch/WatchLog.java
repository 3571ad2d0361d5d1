package dev.vivavoce.runtime.watch;

import java.util.List;
import java.util.UUID;

/// The durable events of the subjects of one kind. A writer calls [Watches#appended] in the transaction that
/// appends, and [Watches#deliver] after its commit.
public interface WatchLog {
    /// Returns the events with a greater cursor, in order.
    List<WatchEvent.Durable> after(UUID subject, long cursor, int limit);
}
