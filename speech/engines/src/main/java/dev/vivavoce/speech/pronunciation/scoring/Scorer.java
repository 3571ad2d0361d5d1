package dev.vivavoce.speech.pronunciation.scoring;

import dev.vivavoce.speech.pronunciation.alignment.EvidenceGatherer;
import dev.vivavoce.speech.pronunciation.alignment.Lexicon;
import dev.vivavoce.speech.pronunciation.alignment.PhoneAligner.PhoneSound;
import dev.vivavoce.speech.pronunciation.model.ScoringModel;
import dev.vivavoce.speech.pronunciation.scoring.ScoredUtterance.Manner;
import dev.vivavoce.speech.recognition.Hotwords;
import dev.vivavoce.speech.recognition.Recognizer;
import dev.vivavoce.speech.voiceactivity.Segment;
import dev.vivavoce.speech.voiceactivity.Segmenter;
import dev.vivavoce.speech.voiceactivity.VoiceActivity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Scores speech. Live sessions and recordings go the same way: [Segmenter] → [#listen] → [#score] for each
/// utterance → [#result]. An utterance's score is a function of its samples, the task and its place in the
/// reference text; a result is a function of its utterances. Safe for several threads.
public final class Scorer {
    /// What it is called in results.
    public static final String NAME = "vivavoce";

    private final VoiceActivity voiceActivity;
    private final Recognizer recognizer;
    private final EvidenceGatherer gatherer;
    private final ScoreNetwork network;
    private final Calibration calibration;
    private final Results results;

    /// @param passMark the overall score from which a performance is correct
    public Scorer(
            VoiceActivity voiceActivity, Recognizer recognizer, Lexicon lexicon, ScoringModel model, double passMark) {
        this.voiceActivity = voiceActivity;
        this.recognizer = recognizer;
        gatherer = new EvidenceGatherer(model, lexicon);
        network = new ScoreNetwork(model);
        calibration = new Calibration(model);
        results = new Results(new Measures(model), model.about().version(), passMark);
    }

    /// Recognises an utterance and finds its words in the sound.
    public EvidenceGatherer.Heard listen(Segment.Utterance utterance) {
        return listen(utterance, Hotwords.NONE);
    }

    /// The same with words that may well be said, for free speech.
    public EvidenceGatherer.Heard listen(Segment.Utterance utterance, Hotwords hotwords) {
        return gatherer.listen(utterance, recognizer.hear(utterance.samples(), hotwords));
    }

    /// Scores an utterance.
    ///
    /// @param referenceFrom the first word of the reference text that is still to be read: 0 at first, then
    ///     [ScoredUtterance#referenceTo] of the utterance before
    public ScoredUtterance score(EvidenceGatherer.Heard heard, ScoringTask task, int referenceFrom) {
        var reading = gatherer.find(heard, task, referenceFrom);
        var evidence = reading.evidence();
        var words = new ArrayList<>(calibration.words(evidence, network.judge(evidence), heard.offsetSeconds()));
        if (!reading.inserted().isEmpty()) {
            words.addAll(inserted(heard, reading.inserted()));
            words.sort(Comparator.comparingDouble(ScoredWord::startSeconds));
        }
        return new ScoredUtterance(
                heard.utterance().startSample(),
                heard.utterance().endSample(),
                heard.transcript(),
                referenceFrom,
                reading.referenceTo(),
                List.copyOf(words),
                Manner.of(((PhoneSound) heard.sound()).voice(), evidence));
    }

    /// Listens to an utterance and scores it.
    public ScoredUtterance score(Segment.Utterance utterance, ScoringTask task, int referenceFrom) {
        return score(listen(utterance), task, referenceFrom);
    }

    /// Puts utterances together to a result.
    ///
    /// @param totalSamples how much audio was heard in all
    public Result result(ScoringTask task, List<ScoredUtterance> utterances, long totalSamples) {
        return results.of(task, utterances, totalSamples);
    }

    /// The scores of one utterance alone, without completeness; null when there was no speech in it.
    public Result.@Nullable Scores scores(ScoredUtterance utterance) {
        return results.scores(utterance);
    }

    /// Scores a whole recording, just as if it had been spoken live.
    public Result assess(float[] samples, ScoringTask task) {
        var utterances = new ArrayList<ScoredUtterance>();
        int from = 0;
        for (var utterance : Segmenter.utterances(voiceActivity, samples)) {
            var scored = score(utterance, task, from);
            from = scored.referenceTo();
            utterances.add(scored);
        }
        return result(task, utterances, samples.length);
    }

    /// Words that the text does not have, scored among all that were heard.
    private List<ScoredWord> inserted(EvidenceGatherer.Heard heard, List<Integer> words) {
        var free = gatherer.free(heard);
        var scored = calibration.words(free, network.judge(free), heard.offsetSeconds());
        var wanted = new HashSet<>(words);
        var inserted = new ArrayList<ScoredWord>();
        int next = 0;
        for (int i = 0; i < heard.transcript().words().size(); i++) {
            for (int piece = heard.spoken().getOrDefault(i, List.of()).size(); piece > 0; piece--, next++) {
                if (wanted.contains(i)) {
                    inserted.add(scored.get(next).with(ErrorType.INSERTION));
                }
            }
        }
        return inserted;
    }
}
