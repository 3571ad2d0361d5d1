package dev.vivavoce.speech.pipeline;

import dev.vivavoce.speech.generation.state.Voicing;
import dev.vivavoce.speech.generation.state.Wording;
import dev.vivavoce.speech.generation.voice.Voices;
import dev.vivavoce.speech.transcription.engine.OfferedLanguage;
import dev.vivavoce.speech.transcription.engine.Transcribers;
import dev.vivavoce.speech.voice.Synthesizer.Voice;
import java.util.List;
import java.util.Optional;

/// What the deployment offers to the steps of pipelines.
record OfferedSpeech(Transcribers transcribers, Voices voices) {
    boolean transcribes(String language) {
        return transcribers.isOffered(language);
    }

    List<String> languages() {
        return transcribers.languages().stream().map(OfferedLanguage::tag).toList();
    }

    /// Whether there is the voice, and it can speak like this.
    boolean speaks(Voicing voicing) {
        var needed = new Wording("", false).needs(voicing.rate(), voicing.pitch());
        return voice(voicing).filter(one -> one.isAble(needed)).isPresent();
    }

    /// Whether the voice is of a third party.
    boolean isOutside(Voicing voicing) {
        return voice(voicing).filter(Voice::isOutside).isPresent();
    }

    private Optional<Voice> voice(Voicing voicing) {
        return voices.voices().stream()
                .filter(voice -> voice.id().equals(voicing.voiceId()))
                .findFirst();
    }
}
