package dev.vivavoce.content.voice;

import dev.vivavoce.content.voice.PartnerVoice.Age;
import dev.vivavoce.content.voice.PartnerVoice.Gender;
import dev.vivavoce.content.voice.PartnerVoice.Pace;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.v1.VoiceTraits;

/// Maps the partner's voice to and from the contract.
public final class PartnerVoiceMapping {
    private PartnerVoiceMapping() {}

    /// @param field names the message in a refusal
    /// @throws Failure FIELD_INVALID
    public static PartnerVoice parse(String field, VoiceTraits message) {
        var gender = switch (message.getGender()) {
            case GENDER_UNSPECIFIED -> Gender.ANY;
            case GENDER_FEMALE -> Gender.FEMALE;
            case GENDER_MALE -> Gender.MALE;
            case UNRECOGNIZED -> throw Failure.invalidField(field + ".gender", "no such gender");
        };
        var age = switch (message.getAge()) {
            case AGE_CHILD -> Age.CHILD;
            case AGE_UNSPECIFIED, AGE_ADULT -> Age.ADULT;
            case AGE_OLDER -> Age.OLDER;
            case UNRECOGNIZED -> throw Failure.invalidField(field + ".age", "no such age");
        };
        var pace = switch (message.getPace()) {
            case PACE_SLOW -> Pace.SLOW;
            case PACE_UNSPECIFIED, PACE_NORMAL -> Pace.NORMAL;
            case PACE_FAST -> Pace.FAST;
            case UNRECOGNIZED -> throw Failure.invalidField(field + ".pace", "no such pace");
        };
        return new PartnerVoice(gender, age, message.getAccent(), pace);
    }

    /// The message of a voice.
    public static VoiceTraits message(PartnerVoice voice) {
        return VoiceTraits.newBuilder()
                .setGender(
                        switch (voice.gender()) {
                            case ANY -> dev.vivavoce.speech.v1.Gender.GENDER_UNSPECIFIED;
                            case FEMALE -> dev.vivavoce.speech.v1.Gender.GENDER_FEMALE;
                            case MALE -> dev.vivavoce.speech.v1.Gender.GENDER_MALE;
                        })
                .setAge(
                        switch (voice.age()) {
                            case CHILD -> dev.vivavoce.speech.v1.Age.AGE_CHILD;
                            case ADULT -> dev.vivavoce.speech.v1.Age.AGE_ADULT;
                            case OLDER -> dev.vivavoce.speech.v1.Age.AGE_OLDER;
                        })
                .setAccent(voice.accent())
                .setPace(
                        switch (voice.pace()) {
                            case SLOW -> dev.vivavoce.speech.v1.Pace.PACE_SLOW;
                            case NORMAL -> dev.vivavoce.speech.v1.Pace.PACE_NORMAL;
                            case FAST -> dev.vivavoce.speech.v1.Pace.PACE_FAST;
                        })
                .build();
    }
}
