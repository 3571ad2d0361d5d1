package dev.vivavoce.speech.pronunciation.alignment;

import dev.vivavoce.speech.pronunciation.model.ScoringModel;

class PhoneAlignerTest extends AlignerContract {
    private static final Aligner ALIGNER = new PhoneAligner(new PhoneNetwork(ScoringModel.shipped()));

    @Override
    Aligner aligner() {
        return ALIGNER;
    }
}
