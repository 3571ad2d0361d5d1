package dev.vivavoce.speech.pronunciation.scoring;

import dev.vivavoce.speech.audio.SoundLevel;
import dev.vivavoce.speech.pronunciation.alignment.Evidence;
import dev.vivavoce.speech.pronunciation.alignment.Prosody;
import dev.vivavoce.speech.pronunciation.alignment.Sums;
import dev.vivavoce.speech.recognition.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The scores of one utterance: a function of its samples, the task and the position in the reference text where
/// it starts.
///
/// @param startSample the start of the utterance in the session's audio
/// @param transcript the recognised text; its times count from the start of the session's audio
/// @param referenceFrom the first word of the reference text that was still to be read
/// @param referenceTo the first word that is to be read after this utterance
/// @param words the words that were said, in order; only the result has omissions
/// @param manner measures of the whole utterance
/// @param level how loud its samples are
/// @param ifFollowed this utterance, if the reader continued in the text after it, with words that seem to be
///     left out here; null where that is the same
public record ScoredUtterance(
        long startSample,
        long endSample,
        Transcript transcript,
        int referenceFrom,
        int referenceTo,
        List<ScoredWord> words,
        Manner manner,
        SoundLevel level,
        @Nullable ScoredUtterance ifFollowed) {
    /// Logs of earlier versions have no manner and no level.
    public ScoredUtterance {
        manner = Objects.requireNonNullElse(manner, Manner.NONE);
        level = Objects.requireNonNullElse(level, SoundLevel.UNKNOWN);
    }

    /// This utterance without some words of the text. How well the others alone fit the sound is not known then.
    ScoredUtterance without(Set<Integer> references) {
        return new ScoredUtterance(
                startSample,
                endSample,
                transcript,
                referenceFrom,
                referenceTo,
                words.stream()
                        .filter(word -> !references.contains(word.referenceIndex()))
                        .toList(),
                words.stream().anyMatch(word -> references.contains(word.referenceIndex())) ? manner.ofVoice() : manner,
                level,
                ifFollowed);
    }

    /// The utterances of a reading that has ended: it is known after which ones the reader continued.
    public static List<ScoredUtterance> ended(List<ScoredUtterance> utterances) {
        var ended = new ArrayList<ScoredUtterance>();
        boolean isFollowed = false;
        for (var utterance : utterances.reversed()) {
            var other = utterance.ifFollowed();
            ended.add(isFollowed && other != null ? other : utterance);
            isFollowed = isFollowed || utterance.referenceTo() > utterance.referenceFrom();
        }
        return List.copyOf(ended.reversed());
    }

    /// Pitch, loudness and certainty of a whole utterance.
    ///
    /// @param pitchHertz the median pitch; 0 where no pitch was found
    /// @param pitchSpreadSemitones the standard deviation of the pitch about its median
    /// @param pitchRangeSemitones from the lowest to the highest
    /// @param loudnessSpread standard deviation, decibels
    /// @param phoneLog how likely the expected phones are, mean natural logarithm
    /// @param margin how much likelier they are than the best other ones, mean natural logarithm
    /// @param leastMargin of the least likely phone
    /// @param poorShare how many phones were less likely than another one, 0 to 1
    /// @param wordLog the recogniser's probability of the words, mean natural logarithm
    /// @param leastWordLog of the least likely word
    public record Manner(
            double pitchHertz,
            double pitchSpreadSemitones,
            double pitchRangeSemitones,
            double loudnessSpread,
            double phoneLog,
            double margin,
            double leastMargin,
            double poorShare,
            double wordLog,
            double leastWordLog) {
        /// Nothing was said.
        static final Manner NONE = new Manner(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        /// The measures of the voice alone; the others are NaN.
        Manner ofVoice() {
            return new Manner(
                    pitchHertz,
                    pitchSpreadSemitones,
                    pitchRangeSemitones,
                    loudnessSpread,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN);
        }

        static Manner of(Prosody voice, Evidence evidence) {
            if (evidence.phones().isEmpty()) {
                return NONE;
            }
            int from = evidence.phones().getFirst().aligned().fromFrame();
            int to = evidence.phones().getLast().aligned().toFrame();
            var melody = voice.melody(from, to);
            var margins = evidence.phones().stream()
                    .mapToDouble(Evidence.Phone::margin)
                    .toArray();
            var logs = evidence.words().stream()
                    .mapToDouble(Evidence.Word::logProbability)
                    .toArray();
            long poor = evidence.phones().stream()
                    .filter(phone -> phone.margin() < 0)
                    .count();
            return new Manner(
                    melody.medianHertz(),
                    melody.spreadSemitones(),
                    melody.rangeSemitones(),
                    voice.loudnessSpread(from, to),
                    evidence.mean(),
                    Sums.mean(margins),
                    Sums.least(margins),
                    (double) poor / margins.length,
                    Sums.mean(logs),
                    Sums.least(logs));
        }
    }
}
