package dev.vivavoce.speech.session.log;

/// How far a session has come; written with each of its events.
///
/// @param recognized utterances that have their final text
/// @param scored utterances that have their scores
/// @param referenceWord the first word of the reference text that is still to be read
/// @param limitWarned whether the warning about the audio limit was written
public record Progress(SettledPosition settled, int recognized, int scored, int referenceWord, boolean limitWarned) {
    public Progress withSettled(SettledPosition further) {
        return new Progress(further, recognized, scored, referenceWord, limitWarned);
    }

    public Progress withRecognized(int number) {
        return new Progress(settled, number, scored, referenceWord, limitWarned);
    }

    public Progress withScored(int number, int nextReferenceWord, SettledPosition further) {
        return new Progress(further, recognized, number, nextReferenceWord, limitWarned);
    }

    public Progress withLimitWarned() {
        return new Progress(settled, recognized, scored, referenceWord, true);
    }
}
