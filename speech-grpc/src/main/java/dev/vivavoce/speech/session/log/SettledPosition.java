package dev.vivavoce.speech.session.log;

/// How far the log covers the audio. A stream that resumes here produces what an uninterrupted stream produces.
///
/// @param sample the log covers all 16 kHz samples before this one
/// @param sequence the last audio message that is covered completely, which need not be sent again
/// @param input the first input sample of the next message, at the stream's own rate
public record SettledPosition(long sample, long sequence, long input) {
    public static final SettledPosition NOTHING = new SettledPosition(0, 0, 0);
}
