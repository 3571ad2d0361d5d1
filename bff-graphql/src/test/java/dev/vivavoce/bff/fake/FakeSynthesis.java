package dev.vivavoce.bff.fake;

import com.google.protobuf.ByteString;
import com.google.protobuf.util.Durations;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.v1.Gender;
import dev.vivavoce.speech.v1.ListVoicesRequest;
import dev.vivavoce.speech.v1.ListVoicesResponse;
import dev.vivavoce.speech.v1.SynthesisServiceGrpc;
import dev.vivavoce.speech.v1.SynthesizeRequest;
import dev.vivavoce.speech.v1.SynthesizeResponse;
import dev.vivavoce.speech.v1.Voice;
import dev.vivavoce.speech.v1.VoiceAbility;
import dev.vivavoce.speech.v1.VoiceMaker;
import dev.vivavoce.speech.v1.VoiceUse;
import io.grpc.stub.StreamObserver;
import java.util.List;

/// `SynthesisService` with one voice to be heard at once, another one for files, and no sound.
final class FakeSynthesis extends SynthesisServiceGrpc.SynthesisServiceImplBase {
    private static final Voice OUTSIDE = Voice.newBuilder()
            .setId("polly-lucia")
            .setDisplayName("Lucía")
            .setLanguage("es-ES")
            .setMaker(VoiceMaker.VOICE_MAKER_THIRD_PARTY)
            .addAbilities(VoiceAbility.VOICE_ABILITY_RATE)
            .build();

    @Override
    public void listVoices(ListVoicesRequest request, StreamObserver<ListVoicesResponse> out) {
        FakeSpeech.answer(
                out,
                ListVoicesResponse.newBuilder()
                        .addVoices(Voice.newBuilder()
                                .setId("cmu-slt")
                                .setDisplayName("Sally")
                                .setLanguage("en-US")
                                .setGender(Gender.GENDER_FEMALE)
                                .setMaker(VoiceMaker.VOICE_MAKER_PLATFORM)
                                .addAbilities(VoiceAbility.VOICE_ABILITY_WORD_TIMES)
                                .addAbilities(VoiceAbility.VOICE_ABILITY_SSML))
                        .addAllVoices(request.getUse() == VoiceUse.VOICE_USE_STORED ? List.of(OUTSIDE) : List.of())
                        .build());
    }

    @Override
    public void synthesize(SynthesizeRequest request, StreamObserver<SynthesizeResponse> out) {
        if (request.getVoiceId().equals("nobody")) throw Failure.notFound("VOICE_UNKNOWN", "no such voice");
        if (request.getText().isEmpty()) throw Failure.invalidField("text", "1 to 2,000 characters");
        FakeSpeech.answer(
                out,
                SynthesizeResponse.newBuilder()
                        .setAudio(ByteString.copyFromUtf8("RIFF"))
                        .setSampleRateHertz(16_000)
                        .setVoiceId("cmu-slt")
                        .setLength(Durations.fromMillis(1_234))
                        .build());
    }
}
