package dev.vivavoce.bff.synthesis;

import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.InvalidInput;
import dev.vivavoce.bff.synthesis.Synthesis.SynthesizeInput;
import dev.vivavoce.bff.synthesis.Synthesis.SynthesizePayload;
import dev.vivavoce.bff.synthesis.Synthesis.SynthesizedSpeech;
import dev.vivavoce.bff.synthesis.Synthesis.Voice;
import dev.vivavoce.bff.synthesis.Synthesis.VoiceAbility;
import dev.vivavoce.bff.synthesis.Synthesis.VoiceMaker;
import dev.vivavoce.bff.synthesis.Synthesis.VoiceUse;
import dev.vivavoce.speech.v1.ListVoicesRequest;
import dev.vivavoce.speech.v1.SynthesisServiceGrpc;
import dev.vivavoce.speech.v1.SynthesizeRequest;
import dev.vivavoce.speech.v1.SynthesizeResponse;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asks speech for voices.
public final class SynthesisClient {
    private static final Duration SPEAKING = Duration.ofSeconds(20);
    private static final String WAV = "audio/wav";

    private final SynthesisServiceGrpc.SynthesisServiceBlockingStub synthesis;

    public SynthesisClient(Channel speech) {
        synthesis = SynthesisServiceGrpc.newBlockingStub(speech);
    }

    List<Voice> voices(Requester requester, @Nullable String language, VoiceUse use) {
        var request = ListVoicesRequest.newBuilder()
                .setLanguage(ProtoMapping.orEmpty(language))
                .setUse(
                        switch (use) {
                            case LIVE -> dev.vivavoce.speech.v1.VoiceUse.VOICE_USE_LIVE;
                            case STORED -> dev.vivavoce.speech.v1.VoiceUse.VOICE_USE_STORED;
                        })
                .build();
        return Calls.signedIn(synthesis, requester, Calls.READ).listVoices(request).getVoicesList().stream()
                .map(SynthesisClient::voice)
                .toList();
    }

    private static Voice voice(dev.vivavoce.speech.v1.Voice voice) {
        return new Voice(
                voice.getId(),
                voice.getDisplayName(),
                voice.getLanguage(),
                VoiceTraitsMapping.gender(voice.getGender()),
                VoiceTraitsMapping.age(voice.getAge()),
                ProtoMapping.required(VoiceMaker.class, voice.getMaker(), "VOICE_MAKER_"),
                voice.getAbilitiesList().stream()
                        .flatMap(ability ->
                                ProtoMapping.constant(VoiceAbility.class, ability, "VOICE_ABILITY_").stream())
                        .toList());
    }

    SynthesizePayload synthesize(Requester requester, SynthesizeInput input) {
        var request = SynthesizeRequest.newBuilder()
                .setText(input.text())
                .setVoiceId(ProtoMapping.orEmpty(input.voiceId()))
                .setTraits(VoiceTraitsMapping.message(input.traits()))
                .setRate(input.rate())
                .build();
        try {
            return new SynthesizePayload(
                    speech(Calls.signedIn(synthesis, requester, SPEAKING).synthesize(request)), List.of());
        } catch (StatusRuntimeException thrown) {
            if (Refusals.is(thrown, "VOICE_UNKNOWN"))
                return new SynthesizePayload(null, List.of(VoiceUnknown.WITH_THIS_ID));
            return new SynthesizePayload(null, List.of(InvalidInput.of(thrown)));
        }
    }

    private static SynthesizedSpeech speech(SynthesizeResponse response) {
        var audio = Base64.getEncoder().encodeToString(response.getAudio().toByteArray());
        return new SynthesizedSpeech(
                "data:" + WAV + ";base64," + audio,
                WAV,
                response.getSampleRateHertz(),
                ProtoMapping.milliseconds(response.getLength()),
                response.getVoiceId());
    }
}
