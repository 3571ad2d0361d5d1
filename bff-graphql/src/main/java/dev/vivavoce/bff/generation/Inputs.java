package dev.vivavoce.bff.generation;

import dev.vivavoce.bff.generation.GeneratedAudio.AudioFileFormat;
import dev.vivavoce.bff.synthesis.VoiceTraits;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature take.
final class Inputs {
    private Inputs() {}

    record GenerateAudioInput(
            UUID idempotencyKey,
            SpokenTextInput content,
            @Nullable String voiceId,
            @Nullable VoiceTraits traits,
            double rate,
            double pitch,
            AudioFileFormat format,
            @Nullable String name,
            int keepDays) {}

    /// Exactly one component is set: the schema says `@oneOf`.
    record SpokenTextInput(@Nullable String text, @Nullable String ssml) {}

    record DeleteGeneratedAudioInput(String generatedAudioId) {}
}
