package dev.vivavoce.speech.transcription.work;

import dev.vivavoce.speech.recognition.RecordingTranscriber.SpokenWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Cuts the words of a whole recording into parts, as utterances would be: at pauses, and where a part is long. Each
/// part has one speaker.
final class SpokenParts {
    private static final double PAUSE_SECONDS = 0.7;
    /// A part ends with a sentence once it has this length.
    private static final double SENTENCE_SECONDS = 8;
    private static final double LONGEST_SECONDS = 15;
    private static final String ENDS = ".?!؟۔।…";

    private SpokenParts() {}

    /// @param speaker null when the engine does not tell
    record SpokenPart(@Nullable Integer speaker, List<SpokenWord> words) {}

    /// @param words in the order of their times
    static List<SpokenPart> of(List<SpokenWord> words) {
        var parts = new ArrayList<SpokenPart>();
        int begin = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i < words.size() && !isCut(words.get(begin), words.get(i - 1), words.get(i))) continue;
            parts.add(new SpokenPart(words.get(begin).speaker(), words.subList(begin, i)));
            begin = i;
        }
        return List.copyOf(parts);
    }

    /// @param first of the part
    private static boolean isCut(SpokenWord first, SpokenWord last, SpokenWord next) {
        double begin = first.word().startSeconds();
        return !Objects.equals(last.speaker(), next.speaker())
                || next.word().startSeconds() - last.word().endSeconds() >= PAUSE_SECONDS
                || next.word().endSeconds() - begin > LONGEST_SECONDS
                || (endsSentence(last.word().text()) && last.word().endSeconds() - begin >= SENTENCE_SECONDS);
    }

    private static boolean endsSentence(String word) {
        return ENDS.indexOf(word.charAt(word.length() - 1)) >= 0;
    }
}
