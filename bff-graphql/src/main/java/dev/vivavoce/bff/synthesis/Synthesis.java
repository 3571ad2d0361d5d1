package dev.vivavoce.bff.synthesis;

import dev.vivavoce.bff.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Voices, and what the synthesis of speech takes and answers.
final class Synthesis {
    private Synthesis() {}

    /// A voice that can speak.
    ///
    /// @param abilities what it can do beyond speaking a text
    record Voice(
            String id,
            String displayName,
            String language,
            VoiceTraits.@Nullable VoiceGender gender,
            VoiceTraits.@Nullable VoiceAge age,
            VoiceMaker maker,
            List<VoiceAbility> abilities) {}

    /// Who makes the sound of a voice.
    enum VoiceMaker {
        PLATFORM,
        THIRD_PARTY
    }

    /// What a voice can do beyond speaking a text.
    enum VoiceAbility {
        WORD_TIMES,
        SSML,
        RATE,
        PITCH
    }

    /// What a voice is wanted for.
    enum VoiceUse {
        LIVE,
        STORED
    }

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
}
