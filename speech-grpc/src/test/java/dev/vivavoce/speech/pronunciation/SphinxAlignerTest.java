package dev.vivavoce.speech.pronunciation;

import dev.vivavoce.speech.Sounds;

class SphinxAlignerTest extends AlignerContract {
    @Override
    Aligner aligner() {
        return Sounds.engines().aligner();
    }
}
