package dev.vivavoce.speech.transcription;

import dev.vivavoce.speech.transcription.transcript.TranscriptPart;

/// The outcome of the correction of a part.
sealed interface PartCorrection {
    /// @param part with the correction, or without one when that was taken back
    record Corrected(TranscriptPart part) implements PartCorrection {}

    /// Nothing was changed: the part has another revision than the one that was shown.
    ///
    /// @param part as it is now
    record Changed(TranscriptPart part) implements PartCorrection {}
}
