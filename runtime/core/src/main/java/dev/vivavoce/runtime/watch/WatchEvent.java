package dev.vivavoce.runtime.watch;

/// An event of a watched subject. Its content is opaque here; the subject's feature encodes and decodes it.
public sealed interface WatchEvent {
    /// The number of a durable event; for an interim event, the number of the last durable event before it.
    long cursor();

    byte[] content();

    /// An event that is stored in the log.
    ///
    /// @param cursor counts from 1 without gaps
    /// @param isLast true when no event follows; watching then ends
    record Durable(long cursor, byte[] content, boolean isLast) implements WatchEvent {}

    /// An event that is not stored. A slow watcher misses it.
    ///
    /// @param topic without spaces; an event replaces the one before it that has the same topic and is not sent
    ///     yet
    record Interim(long cursor, byte[] content, String topic) implements WatchEvent {}
}
