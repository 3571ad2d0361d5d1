package dev.vivavoce.bff.client;

/// Holds streams that do not end by themselves. They are ended before the edge stops, and clients reconnect.
public interface Draining {
    void drain();
}
