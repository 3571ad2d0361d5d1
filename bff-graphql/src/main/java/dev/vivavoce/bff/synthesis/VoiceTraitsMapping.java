package dev.vivavoce.bff.synthesis;

import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.synthesis.VoiceTraits.VoiceAge;
import dev.vivavoce.bff.synthesis.VoiceTraits.VoiceGender;
import dev.vivavoce.bff.synthesis.VoiceTraits.VoicePace;
import dev.vivavoce.speech.v1.Age;
import dev.vivavoce.speech.v1.Gender;
import dev.vivavoce.speech.v1.Pace;
import org.jspecify.annotations.Nullable;

/// Converts how a voice should sound between protobuf and the graph.
public final class VoiceTraitsMapping {
    private VoiceTraitsMapping() {}

    /// What is not set, or of a later version, is shown as what it means: any voice of an adult, at a normal pace.
    public static VoiceTraits traits(dev.vivavoce.speech.v1.VoiceTraits message) {
        var accent = message.getAccent();
        return new VoiceTraits(
                gender(message.getGender()),
                ProtoMapping.constant(VoiceAge.class, message.getAge(), "AGE_").orElse(VoiceAge.ADULT),
                accent.isEmpty() ? null : accent,
                ProtoMapping.constant(VoicePace.class, message.getPace(), "PACE_")
                        .orElse(VoicePace.NORMAL));
    }

    static @Nullable VoiceGender gender(Gender message) {
        return ProtoMapping.constant(VoiceGender.class, message, "GENDER_").orElse(null);
    }

    static @Nullable VoiceAge age(Age message) {
        return ProtoMapping.constant(VoiceAge.class, message, "AGE_").orElse(null);
    }

    /// @param traits null for any voice
    public static dev.vivavoce.speech.v1.VoiceTraits message(@Nullable VoiceTraits traits) {
        var message = dev.vivavoce.speech.v1.VoiceTraits.newBuilder();
        if (traits == null) return message.build();
        var gender = traits.gender();
        if (gender != null) message.setGender(Gender.valueOf("GENDER_" + gender.name()));
        return message.setAge(Age.valueOf("AGE_" + traits.age().name()))
                .setAccent(ProtoMapping.orEmpty(traits.accent()))
                .setPace(Pace.valueOf("PACE_" + traits.pace().name()))
                .build();
    }
}
