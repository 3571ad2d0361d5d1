package dev.vivavoce.speech.voiceactivity;

import dev.vivavoce.speech.engines.Sounds;

class SileroVoiceActivityTest extends VoiceActivityContract {
    @Override
    VoiceActivity voiceActivity() {
        return Sounds.engines().voiceActivity();
    }
}
