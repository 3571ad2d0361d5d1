package dev.vivavoce.speech.synthesis;

import dev.vivavoce.speech.v1.Age;
import dev.vivavoce.speech.v1.Gender;
import dev.vivavoce.speech.v1.VoiceAbility;
import dev.vivavoce.speech.v1.VoiceMaker;
import dev.vivavoce.speech.voice.Synthesizer.Ability;
import dev.vivavoce.speech.voice.Synthesizer.Voice;

/// Voices as messages.
final class VoiceMessages {
    private VoiceMessages() {}

    static dev.vivavoce.speech.v1.Voice voice(Voice voice) {
        return dev.vivavoce.speech.v1.Voice.newBuilder()
                .setId(voice.id())
                .setDisplayName(voice.displayName())
                .setLanguage(voice.language())
                .setGender(
                        switch (voice.gender()) {
                            case FEMALE -> Gender.GENDER_FEMALE;
                            case MALE -> Gender.GENDER_MALE;
                            case null -> Gender.GENDER_UNSPECIFIED;
                        })
                .setAge(
                        switch (voice.age()) {
                            case CHILD -> Age.AGE_CHILD;
                            case ADULT -> Age.AGE_ADULT;
                            case OLDER -> Age.AGE_OLDER;
                        })
                .setMaker(
                        switch (voice.engine().maker()) {
                            case PLATFORM -> VoiceMaker.VOICE_MAKER_PLATFORM;
                            case THIRD_PARTY -> VoiceMaker.VOICE_MAKER_THIRD_PARTY;
                        })
                .addAllAbilities(voice.engine().abilities().stream()
                        .sorted()
                        .map(VoiceMessages::ability)
                        .toList())
                .build();
    }

    private static VoiceAbility ability(Ability ability) {
        return switch (ability) {
            case WORD_TIMES -> VoiceAbility.VOICE_ABILITY_WORD_TIMES;
            case SSML -> VoiceAbility.VOICE_ABILITY_SSML;
            case RATE -> VoiceAbility.VOICE_ABILITY_RATE;
            case PITCH -> VoiceAbility.VOICE_ABILITY_PITCH;
        };
    }
}
