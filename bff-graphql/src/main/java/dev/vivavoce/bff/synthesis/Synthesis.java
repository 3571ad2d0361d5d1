package dev.vivavoce.bff.synthesis;

import dev.vivavoce.bff.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A voice that can speak.
record Voice(
        String id,
        String displayName,
        String language,
        VoiceTraits.@Nullable VoiceGender gender,
        VoiceTraits.@Nullable VoiceAge age) {}

record SynthesizeInput(
        String text, @Nullable String voiceId, @Nullable VoiceTraits traits, double rate) {}

record SynthesizePayload(@Nullable SynthesizedSpeech speech, List<UserError> errors) {}

/// Sound made from text; its length in milliseconds.
record SynthesizedSpeech(String uri, String mediaType, int sampleRateHertz, long length, String voiceId) {
    @Override
    public String toString() {
        return "SynthesizedSpeech[" + length + " ms]";
    }
}
