package dev.vivavoce.content.model;

/// Takes the pieces of an answer in order.
public interface TextSink {
    /// Returns when the piece was taken; a slow taker slows the model down.
    void accept(String piece) throws InterruptedException;
}
