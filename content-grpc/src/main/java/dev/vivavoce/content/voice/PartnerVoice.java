package dev.vivavoce.content.voice;

/// How the partner sounds. The engine that speaks takes the closest of its voices.
///
/// @param accent BCP 47 tag with a region; empty for any
public record PartnerVoice(Gender gender, Age age, String accent, Pace pace) {
    /// The gender of a voice.
    public enum Gender {
        ANY,
        FEMALE,
        MALE
    }

    /// How old a voice sounds.
    public enum Age {
        CHILD,
        ADULT,
        /// Over sixty.
        OLDER
    }

    /// The speed of the voice.
    public enum Pace {
        SLOW,
        NORMAL,
        FAST
    }

    /// What a card means that says nothing about a voice.
    public static final PartnerVoice ANY = new PartnerVoice(Gender.ANY, Age.ADULT, "", Pace.NORMAL);
}
