package dev.vivavoce.speech.transcription.transcript;

import dev.vivavoce.speech.transcription.transcript.TranscriptPart.Word;
import java.util.List;

/// The paragraph that a text is in. The next part begins another one after a long pause, and where this one is long
/// and its last sentence has ended.
///
/// @param words how many it has so far; 0 before the first part
/// @param end of its last word, in milliseconds
/// @param isSentenceOver whether its last sentence has ended
public record Paragraph(int words, int end, boolean isSentenceOver) {
    /// Before the first part.
    public static final Paragraph NONE = new Paragraph(0, 0, true);

    private static final int PAUSE_MILLISECONDS = 2_000;
    private static final int LONG_WORDS = 80;
    /// A text without full stops is cut as well.
    private static final int LONGEST_WORDS = 160;

    /// Whether these words begin another paragraph.
    public boolean endsBefore(List<Word> next) {
        return words == 0
                || next.getFirst().start() - end >= PAUSE_MILLISECONDS
                || words >= (isSentenceOver ? LONG_WORDS : LONGEST_WORDS);
    }

    /// The paragraph after this part.
    public Paragraph after(TranscriptPart part) {
        int before = part.beginsParagraph() ? 0 : words;
        return new Paragraph(
                before + part.words().size(), part.end(), part.words().getLast().endsSentence());
    }
}
