package dev.vivavoce.bff.synthesis;

import org.jspecify.annotations.Nullable;

/// How a voice should sound. It is read and sent in the same form, so it is input and output.
///
/// @param gender null for any
/// @param accent BCP 47 tag; null for any
public record VoiceTraits(
        @Nullable VoiceGender gender,
        VoiceAge age,
        @Nullable String accent,
        VoicePace pace) {
    /// The gender of a voice.
    public enum VoiceGender {
        FEMALE,
        MALE
    }

    /// How old a voice sounds.
    public enum VoiceAge {
        CHILD,
        ADULT,
        OLDER
    }

    /// The speed of the voice.
    public enum VoicePace {
        SLOW,
        NORMAL,
        FAST
    }
}
