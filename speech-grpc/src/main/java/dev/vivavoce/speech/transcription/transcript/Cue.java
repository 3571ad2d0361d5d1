package dev.vivavoce.speech.transcription.transcript;

import dev.vivavoce.speech.transcription.transcript.TranscriptPart.Word;
import java.util.ArrayList;
import java.util.List;

/// A subtitle: at most two lines that are seen for at most six seconds.
///
/// @param start in milliseconds
/// @param end in milliseconds
/// @param lines one or two
record Cue(int start, int end, List<String> lines) {
    /// Characters in a line, and seconds: the limits of Netflix's Timed Text Style Guide, rounded down.
    private static final int LONGEST_LINE = 42;

    private static final int LONGEST_MILLISECONDS = 6_000;
    private static final int LINES = 2;

    /// The subtitles of a part, in order. Corrected words are seen at the times of the recognised ones; a subtitle
    /// that becomes too long for its lines is divided.
    ///
    /// @param before what the first one begins with; empty for nothing
    static List<Cue> of(TranscriptPart part, String before) {
        var cues = new ArrayList<Cue>();
        var corrected = CorrectedWord.of(part);
        int first = 0;
        for (var words : groups(part.words(), before)) {
            int from = first;
            int to = first + words.size();
            var texts = part.corrected() == null
                    ? words.stream().map(Word::text).toList()
                    : corrected.stream()
                            .filter(word -> word.place() >= from && word.place() < to)
                            .map(CorrectedWord::text)
                            .toList();
            boolean isNamed = cues.isEmpty() && !texts.isEmpty(); // the first one may have lost all its words
            cues.addAll(divided(words.getFirst().start(), words.getLast().end(), lines(isNamed ? before : "", texts)));
            first = to;
        }
        return cues;
    }

    /// Words that are seen together.
    private static List<List<Word>> groups(List<Word> words, String before) {
        var groups = new ArrayList<List<Word>>();
        var group = new ArrayList<Word>();
        for (var word : words) {
            group.add(word);
            boolean isLate = word.end() - group.getFirst().start() > LONGEST_MILLISECONDS;
            boolean isLong = lines(
                                    groups.isEmpty() ? before : "",
                                    group.stream().map(Word::text).toList())
                            .size()
                    > LINES;
            if (group.size() > 1 && (isLate || isLong)) {
                group.removeLast();
                groups.add(List.copyOf(group));
                group.clear();
                group.add(word);
            }
        }
        groups.add(group);
        return groups;
    }

    /// As few lines as there can be.
    private static List<String> lines(String before, List<String> words) {
        var lines = new ArrayList<String>();
        if (!before.isEmpty()) lines.add(before);
        for (var word : words) {
            boolean fits = !lines.isEmpty() && lines.getLast().length() + 1 + word.length() <= LONGEST_LINE;
            lines.add(fits ? lines.removeLast() + " " + word : word);
        }
        return lines;
    }

    /// Lines that are seen one pair after the other, each for its share of the time.
    private static List<Cue> divided(int start, int end, List<String> lines) {
        long all = lines.stream().mapToLong(String::length).sum();
        var cues = new ArrayList<Cue>();
        long seen = 0;
        for (int i = 0; i < lines.size(); i += LINES) {
            var pair = List.copyOf(lines.subList(i, Math.min(i + LINES, lines.size())));
            int from = (int) (start + (end - start) * seen / all);
            seen += pair.stream().mapToLong(String::length).sum();
            cues.add(new Cue(from, (int) (start + (end - start) * seen / all), pair));
        }
        return cues;
    }
}
