package dev.vivavoce.speech.session.log;

/// How far the log covers the audio: a stream that goes on from here finds the same that an unbroken one finds.
///
/// @param sample 16 kHz sample; everything before it is covered
/// @param sequence the last audio message that is covered whole: it need not be sent again
/// @param input the input sample, at the stream's own rate, that the message after it begins with
public record SettledPosition(long sample, long sequence, long input) {
    public static final SettledPosition NOTHING = new SettledPosition(0, 0, 0);
}
