package dev.vivavoce.speech.voiceactivity;

import dev.vivavoce.speech.Sounds;

class SileroVoiceActivityTest extends VoiceActivityContract {
    @Override
    VoiceActivity voiceActivity() {
        return Sounds.engines().voiceActivity();
    }
}
