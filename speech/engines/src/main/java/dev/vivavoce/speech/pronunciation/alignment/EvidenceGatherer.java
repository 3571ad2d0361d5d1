package dev.vivavoce.speech.pronunciation.alignment;

import dev.vivavoce.speech.pronunciation.alignment.Aligner.AlignedWord;
import dev.vivavoce.speech.pronunciation.model.ScoringModel;
import dev.vivavoce.speech.recognition.Recognizer;
import dev.vivavoce.speech.recognition.Transcript;
import dev.vivavoce.speech.text.SpokenForm;
import dev.vivavoce.speech.voiceactivity.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds words in recognised utterances and gathers the evidence for them, before scoring. Needs the phone network
/// of a model, and uses its word omission if it has one. Safe for several threads.
public final class EvidenceGatherer {
    private static final double SAMPLE_RATE = 16_000;

    private final Aligner aligner;
    private final WordFinder words;

    public EvidenceGatherer(ScoringModel model, Lexicon lexicon) {
        aligner = new PhoneAligner(new PhoneNetwork(model));
        words = new WordFinder(aligner, lexicon, new WordOmission(model));
    }

    /// A recognised utterance, with what scoring needs of its audio.
    ///
    /// @param transcript times count from the start of the session's audio
    /// @param spoken the positions of the transcript's words in the audio, by their index; words that cannot be
    ///     said are missing
    public record Heard(
            Segment.Utterance utterance,
            Transcript transcript,
            Recognizer.Hearing hearing,
            Aligner.Sound sound,
            Map<Integer, List<AlignedWord>> spoken) {
        public double offsetSeconds() {
            return utterance.startSample() / SAMPLE_RATE;
        }
    }

    /// The words and evidence found in an utterance.
    ///
    /// @param inserted indices of the words of the transcript that the text does not have
    /// @param referenceTo the first word of the text that is still to be read
    /// @param ifFollowed what was found, if the reader continued after this utterance; null where that is the
    ///     same. Where nothing at the end of an utterance was recognised, it is unknown how far in the text it
    ///     went. A word that seems to be left out there, before others, is likelier one of those that were said
    ///     behind the pause.
    public record Found(
            Evidence evidence,
            List<Integer> inserted,
            int referenceTo,
            @Nullable Found ifFollowed) {
        Found ifFollowed(Found other) {
            return new Found(evidence, inserted, referenceTo, other);
        }
    }

    /// Finds the words of a recognised utterance in its audio.
    public Heard listen(Segment.Utterance utterance, Recognizer.Hearing hearing) {
        var transcript = hearing.transcript();
        var sound = aligner.listen(utterance.samples(), hearing);
        var spoken = words.find(sound, transcript);
        var timed = timed(transcript, spoken, utterance.startSample() / SAMPLE_RATE);
        return new Heard(utterance, timed, hearing, sound, spoken);
    }

    /// Finds the words of the reference text, even when the recogniser returned no words for the speech.
    ///
    /// @param referenceFrom the first word of the reference text that is still to be read
    public Found read(Heard heard, List<SpokenForm.Written> reference, int referenceFrom) {
        return words.read(heard, reference, referenceFrom);
    }

    /// The words of the reference text that were not recognised, with what tells whether they were left out.
    public WordOmission.Doubts doubts(Heard heard, List<SpokenForm.Written> reference, int referenceFrom) {
        return words.doubts(heard, reference, referenceFrom);
    }

    /// The evidence for the recognised words.
    public Evidence free(Heard heard) {
        return words.free(heard);
    }

    /// The recognised words at their times in the session's audio.
    private static Transcript timed(Transcript transcript, Map<Integer, List<AlignedWord>> spoken, double offset) {
        var timed = new ArrayList<Transcript.Word>();
        double last = 0;
        for (int i = 0; i < transcript.words().size(); i++) {
            var word = transcript.words().get(i);
            var found = spoken.getOrDefault(i, List.of());
            double start = found.isEmpty() ? last : found.getFirst().startSeconds();
            last = found.isEmpty() ? last : found.getLast().endSeconds();
            timed.add(word.at(offset + start, offset + last));
        }
        return new Transcript(transcript.text(), List.copyOf(timed), transcript.logProbability());
    }
}
