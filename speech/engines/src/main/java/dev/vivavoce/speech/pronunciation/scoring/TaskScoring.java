package dev.vivavoce.speech.pronunciation.scoring;

import dev.vivavoce.speech.pronunciation.alignment.EvidenceGatherer.Heard;
import dev.vivavoce.speech.recognition.Hotwords;
import dev.vivavoce.speech.voiceactivity.Segment;
import java.util.function.Supplier;

/// Scores the utterances of one task in order: each starts in the reference text where the one before ended. Live
/// sessions, recordings and training all score through it, so equal audio gets equal scores.
public final class TaskScoring {
    private final Scorer scorer;
    private final ScoringTask task;
    private final Hotwords hotwords;
    private int referenceFrom;

    /// @param hotwords words the speaker may well say; none for a reading
    /// @param referenceFrom the first word of the reference text that is still to be read: 0 at the start, and
    ///     [#referenceFrom] of the interrupted scoring when a session resumes
    public TaskScoring(Scorer scorer, ScoringTask task, Hotwords hotwords, int referenceFrom) {
        this.scorer = scorer;
        this.task = task;
        this.hotwords = hotwords;
        this.referenceFrom = referenceFrom;
    }

    /// Recognises an utterance. Safe on any thread, and independent of the position in the reference text.
    public Heard listen(Segment.Utterance utterance) {
        return scorer.listen(utterance, hotwords);
    }

    /// The work that scores the next utterance, for any thread. [#accept] takes its result.
    public Supplier<ScoredUtterance> score(Heard heard) {
        int from = referenceFrom;
        return () -> scorer.score(heard, task, from);
    }

    /// Moves past a scored utterance, and returns it.
    public ScoredUtterance accept(ScoredUtterance utterance) {
        if (utterance.referenceFrom() != referenceFrom)
            throw new IllegalStateException(
                    "an utterance from word " + utterance.referenceFrom() + " (expected: " + referenceFrom + ")");
        referenceFrom = utterance.referenceTo();
        return utterance;
    }

    /// The first word of the reference text that is still to be read.
    public int referenceFrom() {
        return referenceFrom;
    }
}
