package dev.vivavoce.bff.client;

/// Holds streams that would never end by themselves: before the edge stops they are told to go elsewhere.
public interface Draining {
    void drain();
}
