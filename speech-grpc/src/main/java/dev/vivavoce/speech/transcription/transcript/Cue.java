package dev.vivavoce.speech.transcription.transcript;

import dev.vivavoce.speech.transcription.transcript.TranscriptPart.Word;
import java.util.ArrayList;
import java.util.List;

/// A subtitle: at most two lines that are seen for at most six seconds.
///
/// @param words one line or two
record Cue(int start, int end, List<List<Word>> words) {
    /// Characters in a line, and seconds: the limits of Netflix's Timed Text Style Guide, rounded down.
    private static final int LONGEST_LINE = 42;

    private static final int LONGEST_MILLISECONDS = 6_000;
    private static final int LINES = 2;

    /// The subtitles of a part, in order.
    static List<Cue> of(TranscriptPart part) {
        var cues = new ArrayList<Cue>();
        var lines = new ArrayList<List<Word>>();
        for (var word : part.words()) {
            boolean fits = !lines.isEmpty()
                    && length(lines.getLast()) + 1 + word.text().length() <= LONGEST_LINE;
            boolean isLate =
                    !lines.isEmpty() && word.end() - lines.getFirst().getFirst().start() > LONGEST_MILLISECONDS;
            if (isLate || !fits && lines.size() == LINES) {
                cues.add(cue(lines));
                lines.clear();
                fits = false;
            }
            if (!fits) lines.add(new ArrayList<>());
            lines.getLast().add(word);
        }
        cues.add(cue(lines));
        return cues;
    }

    private static Cue cue(List<List<Word>> lines) {
        return new Cue(
                lines.getFirst().getFirst().start(),
                lines.getLast().getLast().end(),
                lines.stream().map(List::copyOf).toList());
    }

    private static int length(List<Word> line) {
        return line.stream().mapToInt(word -> word.text().length() + 1).sum() - 1;
    }
}
