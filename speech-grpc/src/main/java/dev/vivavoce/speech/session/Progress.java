package dev.vivavoce.speech.session;

/// How far an owner has brought its session; written with each of its events.
///
/// @param recognized utterances that have their final text
/// @param scored utterances that have their scores
/// @param referenceWord the first word of the reference text that is still to be read
/// @param limitWarned whether it was said that the time is almost over
record Progress(Settled settled, int recognized, int scored, int referenceWord, boolean limitWarned) {
    Progress withSettled(Settled further) {
        return new Progress(further, recognized, scored, referenceWord, limitWarned);
    }

    Progress withRecognized(int number) {
        return new Progress(settled, number, scored, referenceWord, limitWarned);
    }

    Progress withScored(int number, int nextReferenceWord, Settled further) {
        return new Progress(further, recognized, number, nextReferenceWord, limitWarned);
    }

    Progress withLimitWarned() {
        return new Progress(settled, recognized, scored, referenceWord, true);
    }
}
