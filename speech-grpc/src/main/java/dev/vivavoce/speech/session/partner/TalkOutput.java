package dev.vivavoce.speech.session.partner;

import dev.vivavoce.speech.session.talk.TalkEvent;

/// Where a [Conversation] puts what happens.
public interface TalkOutput {
    /// A piece of the partner's voice.
    ///
    /// @param sequence from 1 in each turn
    /// @param pcm signed 16 bit, little endian, mono, 16 kHz
    record Piece(int turn, int sentence, int sequence, byte[] pcm) {}

    /// Returns when the event is in the log, and the talk knows it.
    void write(TalkEvent event) throws InterruptedException;

    /// Sends a piece. It is stored nowhere.
    void play(Piece piece);
}
