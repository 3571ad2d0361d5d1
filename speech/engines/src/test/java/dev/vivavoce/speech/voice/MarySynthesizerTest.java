package dev.vivavoce.speech.voice;

import dev.vivavoce.speech.engines.Sounds;

class MarySynthesizerTest extends SynthesizerContract {
    @Override
    Synthesizer synthesizer() {
        return Sounds.engines().synthesizer();
    }
}
