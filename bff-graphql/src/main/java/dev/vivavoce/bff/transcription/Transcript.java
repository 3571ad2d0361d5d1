package dev.vivavoce.bff.transcription;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The text of transcriptions.
final class Transcript {
    private Transcript() {}

    /// @param next the index of the part after them; null when no later part has been recognised yet
    record TranscriptParts(
            List<TranscriptPart> parts, @Nullable Integer next) {}

    /// @param correctedWords null while the part is not corrected
    /// @param speaker null when speakers are not told apart
    record TranscriptPart(
            int index,
            List<TranscriptWord> words,
            @Nullable List<CorrectedTranscriptWord> correctedWords,
            boolean beginsParagraph,
            int revision,
            @Nullable Integer speaker) {}

    /// @param start in milliseconds; null for a word that was not recognised
    /// @param end in milliseconds; null together with the start
    record CorrectedTranscriptWord(
            String text, @Nullable Long start, @Nullable Long end) {}

    /// @param start in milliseconds
    /// @param end in milliseconds
    /// @param confidence null when the engine gives none
    record TranscriptWord(
            String text, long start, long end, @Nullable Double confidence) {}

    /// A format of a text.
    enum TranscriptFormat {
        TXT,
        SRT,
        VTT,
        JSON
    }

    record TranscriptExport(String content, String fileName, String mediaType) {}
}
