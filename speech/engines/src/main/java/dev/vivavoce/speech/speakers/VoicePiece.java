package dev.vivavoce.speech.speakers;

/// What lies between two pauses of an utterance, or a little more: the shortest stretch that is compared with others.
/// It identifies no word and cannot be turned back into sound.
///
/// @param utterance the number of its utterance
/// @param startSample from the start of the recording
/// @param endSample the start of the next piece of the utterance, or the end of the utterance
/// @param frames how many of its frames are speech, of 10 ms
/// @param features [#FEATURES]: mean and logarithm of the spread of each cepstral coefficient, then the median and the
///     range of the pitch, NaN without one; empty when it has too little speech
public record VoicePiece(int utterance, long startSample, long endSample, int frames, double[] features) {
    /// Mean and spread of each cepstral coefficient, and of the pitch.
    public static final int FEATURES = 2 * VoiceFrames.CEPSTRA + 2;

    /// Whether it says something of the voice.
    public boolean isHeard() {
        return features.length > 0;
    }
}
