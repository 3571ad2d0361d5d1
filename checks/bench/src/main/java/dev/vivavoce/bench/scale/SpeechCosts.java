package dev.vivavoce.bench.scale;

/// What live speech costs one machine, as `bench live` measures it. All times are in milliseconds.
///
/// @param calibration the calibration loop of the machine that they were measured on
/// @param recognition of one second of speech, encoder and decoder, beside other sessions
/// @param scores alignment and networks of an utterance
/// @param interim one interim text
/// @param overhead from the end of an utterance to its text at the client when nothing waits: the last message, voice
///     activity, the database, the way back
/// @param others processors that a session takes beside the engines: audio, voice activity, the edge, the database's
///     driver
/// @param discarded the share of early recognitions whose speaker went on
record SpeechCosts(
        double calibration,
        double recognition,
        double scores,
        double interim,
        double overhead,
        double others,
        double discarded) {
    /// From the runs with 10 and 20 sessions in docs/benches.md.
    ///
    /// Recognition took 110.9 ms for an utterance of 2.56 s with 10 sessions, interim texts 34.1 ms, scores
    /// 1.5 ms. Engines used 0.36 of 0.53 processors, and 0.78 of 1.00 with 20 sessions: the rest is 0.17 and 0.22.
    static final SpeechCosts MEASURED = new SpeechCosts(297, 43.3, 1.5, 34.1, 67, 0.014, 0.14);

    /// The same on a machine of another speed.
    SpeechCosts on(double otherCalibration) {
        double slower = otherCalibration / calibration;
        return new SpeechCosts(
                otherCalibration,
                recognition * slower,
                scores * slower,
                interim * slower,
                overhead,
                others * slower,
                discarded);
    }

    /// The same where the networks are slower or faster than the calibration loop tells.
    ///
    /// @param otherRecognition of one second of speech
    SpeechCosts withRecognition(double otherRecognition) {
        double slower = otherRecognition / recognition;
        return new SpeechCosts(
                calibration, otherRecognition, scores, interim * slower, overhead, others * slower, discarded);
    }
}
