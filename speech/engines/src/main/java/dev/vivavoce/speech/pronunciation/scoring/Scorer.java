package dev.vivavoce.speech.pronunciation.scoring;

import dev.vivavoce.speech.audio.SoundLevel;
import dev.vivavoce.speech.pronunciation.alignment.EvidenceGatherer;
import dev.vivavoce.speech.pronunciation.alignment.EvidenceGatherer.Found;
import dev.vivavoce.speech.pronunciation.alignment.Lexicon;
import dev.vivavoce.speech.pronunciation.alignment.PhoneAligner.PhoneSound;
import dev.vivavoce.speech.pronunciation.model.ScoringModel;
import dev.vivavoce.speech.pronunciation.scoring.ScoredUtterance.Manner;
import dev.vivavoce.speech.recognition.Hotwords;
import dev.vivavoce.speech.recognition.Recognizer;
import dev.vivavoce.speech.text.SpokenForm;
import dev.vivavoce.speech.voiceactivity.Segment;
import dev.vivavoce.speech.voiceactivity.Segmenter;
import dev.vivavoce.speech.voiceactivity.VoiceActivity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Scores speech. Live sessions and recordings take the same steps: [Segmenter], then [TaskScoring] for each
/// utterance, then [#result]. An utterance's score is a function of its samples, the task and its position in the
/// reference text; a result is a function of its utterances. Safe for several threads.
public final class Scorer {
    /// The scorer's name in results.
    public static final String NAME = "vivavoce";

    /// A step of [#assess].
    public enum Step {
        SEGMENTATION,
        RECOGNITION,
        SCORING
    }

    /// Runs the steps of [#assess].
    public interface Steps<X extends Exception> {
        <T> T run(Step step, Supplier<T> work) throws X;
    }

    private final VoiceActivity voiceActivity;
    private final Recognizer recognizer;
    private final EvidenceGatherer gatherer;
    private final ScoreNetwork network;
    private final Calibration calibration;
    private final Results results;

    /// @param passMark the overall score from which a performance counts as correct
    public Scorer(
            VoiceActivity voiceActivity, Recognizer recognizer, Lexicon lexicon, ScoringModel model, double passMark) {
        this.voiceActivity = voiceActivity;
        this.recognizer = recognizer;
        gatherer = new EvidenceGatherer(model, lexicon);
        network = new ScoreNetwork(model);
        calibration = new Calibration(model);
        results =
                new Results(new Measures(model), Marks.shipped(), model.about().version(), passMark);
    }

    /// Recognises an utterance and finds its words in the audio.
    ///
    /// @param hotwords words the speaker may well say, for free speech
    public EvidenceGatherer.Heard listen(Segment.Utterance utterance, Hotwords hotwords) {
        return gatherer.listen(utterance, recognizer.hear(utterance.samples(), hotwords));
    }

    /// Scores an utterance.
    ///
    /// @param referenceFrom the first word of the reference text that is still to be read: 0 at first, then
    ///     [ScoredUtterance#referenceTo] of the utterance before
    public ScoredUtterance score(EvidenceGatherer.Heard heard, ScoringTask task, int referenceFrom) {
        var reading = switch (task) {
            case ScoringTask.ReadAloud(var text) -> gatherer.read(heard, SpokenForm.of(text), referenceFrom);
            case ScoringTask.Free() -> new Found(gatherer.free(heard), List.of(), referenceFrom, null);
        };
        return scored(heard, referenceFrom, reading);
    }

    private ScoredUtterance scored(EvidenceGatherer.Heard heard, int referenceFrom, Found reading) {
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
                Manner.of(((PhoneSound) heard.sound()).voice(), evidence),
                SoundLevel.of(heard.utterance().samples()),
                reading.ifFollowed() == null ? null : scored(heard, referenceFrom, reading.ifFollowed()));
    }

    /// The overall score from which a performance counts as correct.
    public double passMark() {
        return results.passMark();
    }

    /// Computes the result of a task from its scored utterances.
    ///
    /// @param totalSamples the samples of the whole audio
    public Result result(ScoringTask task, List<ScoredUtterance> utterances, long totalSamples) {
        return results.of(task, utterances, totalSamples);
    }

    /// The scores of one utterance alone, without completeness; null when there was no speech in it.
    public Result.@Nullable Scores scores(ScoredUtterance utterance) {
        return results.scores(utterance);
    }

    /// Scores a whole recording. The result equals that of a live session with the same audio.
    public Result assess(float[] samples, ScoringTask task) {
        return assess(samples, task, Hotwords.NONE, new Steps<RuntimeException>() {
            @Override
            public <T> T run(Step step, Supplier<T> work) {
                return work.get();
            }
        });
    }

    /// The same, step by step, so that the caller decides where and when each step runs.
    public <X extends Exception> Result assess(float[] samples, ScoringTask task, Hotwords hotwords, Steps<X> steps)
            throws X {
        var scoring = new TaskScoring(this, task, hotwords, 0);
        var utterances = new ArrayList<ScoredUtterance>();
        for (var utterance : steps.run(Step.SEGMENTATION, () -> Segmenter.utterances(voiceActivity, samples))) {
            var heard = steps.run(Step.RECOGNITION, () -> scoring.listen(utterance));
            utterances.add(scoring.accept(steps.run(Step.SCORING, scoring.score(heard))));
        }
        return result(task, utterances, samples.length);
    }

    /// Words that the text does not have, scored together with all recognised words.
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
