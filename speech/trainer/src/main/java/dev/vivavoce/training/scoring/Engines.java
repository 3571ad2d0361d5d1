package dev.vivavoce.training.scoring;

import dev.vivavoce.speech.pronunciation.alignment.EvidenceGatherer;
import dev.vivavoce.speech.pronunciation.alignment.Lexicon;
import dev.vivavoce.speech.pronunciation.model.ScoringModel;
import dev.vivavoce.speech.pronunciation.scoring.Scorer;
import dev.vivavoce.speech.recognition.Recognizer;
import dev.vivavoce.speech.voiceactivity.VoiceActivity;

/// The engines of the product, so that training sees what the product will see.
record Engines(VoiceActivity voiceActivity, Recognizer recognizer, Lexicon lexicon) {
    private static final double PASS_MARK = 80;

    EvidenceGatherer gatherer(ScoringModel model) {
        return new EvidenceGatherer(model, lexicon);
    }

    Scorer scorer(ScoringModel model) {
        return new Scorer(voiceActivity, recognizer, lexicon, model, PASS_MARK);
    }
}
