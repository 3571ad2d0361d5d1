package dev.vivavoce.runtime.watch;

/// An event of a watched subject. Its content is opaque here; the subject's feature encodes and decodes it.
public sealed interface WatchEvent {
    /// Of a durable event its number; of an interim event the number of the last durable event before it.
    long cursor();

    byte[] content();

    /// An event that stands in the log.
    ///
    /// @param cursor counts from 1 without gaps
    /// @param isLast no event follows, and watching ends
    record Durable(long cursor, byte[] content, boolean isLast) implements WatchEvent {}

    /// An event that is stored nowhere. A slow watcher misses it.
    ///
    /// @param topic without spaces; an event replaces the one before it that has the same topic and is not sent yet
    record Interim(long cursor, byte[] content, String topic) implements WatchEvent {}
}
