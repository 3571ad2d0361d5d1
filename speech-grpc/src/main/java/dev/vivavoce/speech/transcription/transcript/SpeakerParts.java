package dev.vivavoce.speech.transcription.transcript;

import dev.vivavoce.speech.speakers.SpeakerTurn;
import dev.vivavoce.speech.transcription.state.ToldSpeakers;
import dev.vivavoce.speech.transcription.state.ToldSpeakers.Speaker;
import dev.vivavoce.speech.transcription.transcript.TranscriptPart.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A text whose parts have speakers: a part never has words of two, and a paragraph begins where the speaker changes.
///
/// @param parts in order
/// @param speakers in the order of their first words
public record SpeakerParts(List<TranscriptPart> parts, ToldSpeakers speakers) {
    private static final int SAMPLES_PER_MILLISECOND = 16;

    public SpeakerParts {
        parts = List.copyOf(parts);
    }

    /// Divides a text among the speakers of a recording, who were told apart by the sound.
    ///
    /// @param text without corrections
    /// @param turns in order; at least one where there are words
    public static SpeakerParts estimated(List<TranscriptPart> text, List<SpeakerTurn> turns) {
        var cutting = new Cutting();
        int turn = 0;
        for (var part : text) {
            cutting.begin();
            for (var word : part.words()) {
                long middle = (long) (word.start() + word.end()) / 2 * SAMPLES_PER_MILLISECOND;
                while (turn + 1 < turns.size() && isNearer(middle, turns.get(turn), turns.get(turn + 1))) turn++;
                cutting.add(word, turns.get(turn).speaker());
            }
        }
        return cutting.text(ToldSpeakers.Origin.ESTIMATE);
    }

    /// Gives the parts of a text the speakers that its engine has told.
    ///
    /// @param text without corrections
    /// @param voices of each part, as the engine numbers them; null where it does not tell: that of the part before
    public static SpeakerParts told(List<TranscriptPart> text, List<@Nullable Integer> voices) {
        var cutting = new Cutting();
        int voice = voices.stream().filter(Objects::nonNull).findFirst().orElse(0);
        for (int i = 0; i < text.size(); i++) {
            var told = voices.get(i);
            if (told != null) voice = told;
            cutting.begin();
            for (var word : text.get(i).words()) cutting.add(word, voice);
        }
        return cutting.text(ToldSpeakers.Origin.ENGINE);
    }

    /// Between two turns a word belongs to the nearer one.
    private static boolean isNearer(long sample, SpeakerTurn turn, SpeakerTurn next) {
        if (sample < turn.endSample()) return false;
        return sample >= next.startSample() || next.startSample() - sample < sample - turn.endSample();
    }

    /// Collects words until the speaker changes.
    private static final class Cutting {
        private final List<TranscriptPart> parts = new ArrayList<>();
        private final Map<Integer, Integer> numbers = new LinkedHashMap<>();
        private final List<Integer> spoken = new ArrayList<>();
        private final List<Word> words = new ArrayList<>();
        private Paragraph paragraph = Paragraph.NONE;
        private int speaker;
        private int lastSpeaker;

        /// What comes next was said after a pause.
        void begin() {
            if (words.isEmpty()) return;
            boolean begins = speaker != lastSpeaker || paragraph.endsBefore(words);
            var part = new TranscriptPart(parts.size(), words, begins, null, 0, speaker);
            parts.add(part);
            paragraph = paragraph.after(part);
            spoken.set(speaker - 1, spoken.get(speaker - 1) + part.end() - part.start());
            lastSpeaker = speaker;
            words.clear();
        }

        void add(Word word, int voice) {
            int number = numbers.computeIfAbsent(voice, _ -> numbers.size() + 1);
            if (number > spoken.size()) spoken.add(0);
            if (number != speaker) begin();
            speaker = number;
            words.add(word);
        }

        SpeakerParts text(ToldSpeakers.Origin origin) {
            begin();
            var speakers = spoken.stream().map(one -> new Speaker("", one)).toList();
            return new SpeakerParts(parts, new ToldSpeakers(origin, speakers));
        }
    }
}
