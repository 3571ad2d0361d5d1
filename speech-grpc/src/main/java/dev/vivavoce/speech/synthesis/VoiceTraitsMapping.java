package dev.vivavoce.speech.synthesis;

import dev.vivavoce.speech.voice.Synthesizer.Age;
import dev.vivavoce.speech.voice.Synthesizer.Gender;
import dev.vivavoce.speech.voice.VoiceTraits;
import dev.vivavoce.speech.voice.VoiceTraits.Pace;

/// Maps how a voice should sound.
public final class VoiceTraitsMapping {
    private VoiceTraitsMapping() {}

    /// What a later version of a caller may add counts as not set.
    public static VoiceTraits traits(dev.vivavoce.speech.v1.VoiceTraits message) {
        return new VoiceTraits(
                switch (message.getGender()) {
                    case GENDER_FEMALE -> Gender.FEMALE;
                    case GENDER_MALE -> Gender.MALE;
                    case GENDER_UNSPECIFIED, UNRECOGNIZED -> null;
                },
                switch (message.getAge()) {
                    case AGE_CHILD -> Age.CHILD;
                    case AGE_OLDER -> Age.OLDER;
                    case AGE_ADULT, AGE_UNSPECIFIED, UNRECOGNIZED -> Age.ADULT;
                },
                message.getAccent(),
                switch (message.getPace()) {
                    case PACE_SLOW -> Pace.SLOW;
                    case PACE_FAST -> Pace.FAST;
                    case PACE_NORMAL, PACE_UNSPECIFIED, UNRECOGNIZED -> Pace.NORMAL;
                });
    }
}
