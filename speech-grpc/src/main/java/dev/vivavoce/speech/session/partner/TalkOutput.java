package dev.vivavoce.speech.session.partner;

import dev.vivavoce.speech.session.talk.TalkEvent;

/// Where a [Conversation] puts what happens.
public interface TalkOutput {
    /// A piece of the partner's voice.
    ///
    /// @param sequence from 1 in each turn
    /// @param pcm signed 16 bit, little endian, mono, 16 kHz
    record Piece(int turn, int sentence, int sequence, byte[] pcm) {}

    /// The voice stops for a moment, or goes on.
    ///
    /// @param at where in the audio it was decided, in samples
    record Hold(int turn, boolean isHeld, long at) {}

    /// Returns when the event is in the log, and the talk knows it.
    void write(TalkEvent event) throws InterruptedException;

    /// Sends a piece. It is stored nowhere.
    void play(Piece piece);

    /// Stops the voice, or lets it go on. It is stored nowhere: a client that is not connected hears no voice.
    void hold(Hold hold);

    /// Sends the learner that no hint is available now. It is stored nowhere.
    void missHint();
}
