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
import io.grpc.stub.StreamObserver;

/// `SynthesisService` with one voice and no sound.
final class FakeSynthesis extends SynthesisServiceGrpc.SynthesisServiceImplBase {
    @Override
    public void listVoices(ListVoicesRequest request, StreamObserver<ListVoicesResponse> out) {
        FakeSpeech.answer(
                out,
                ListVoicesResponse.newBuilder()
                        .addVoices(Voice.newBuilder()
                                .setId("cmu-slt")
                                .setDisplayName("Sally")
                                .setLanguage("en-US")
                                .setGender(Gender.GENDER_FEMALE))
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
