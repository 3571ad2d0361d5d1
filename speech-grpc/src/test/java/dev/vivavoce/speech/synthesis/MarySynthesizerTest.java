package dev.vivavoce.speech.synthesis;

import dev.vivavoce.speech.Sounds;

class MarySynthesizerTest extends SynthesizerContract {
    @Override
    Synthesizer synthesizer() {
        return Sounds.engines().synthesizer();
    }
}
