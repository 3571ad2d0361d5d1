package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import dev.vivavoce.runtimetest.TestServer.Transport;
import dev.vivavoce.speech.v1.Gender;
import dev.vivavoce.speech.v1.ListVoicesRequest;
import dev.vivavoce.speech.v1.Pace;
import dev.vivavoce.speech.v1.SynthesisServiceGrpc;
import dev.vivavoce.speech.v1.SynthesizeRequest;
import dev.vivavoce.speech.v1.SynthesizeStreamRequest;
import dev.vivavoce.speech.v1.VoiceTraits;
import io.grpc.Context;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SynthesisTest {
    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech();

    private static final String TEXT = "Good morning. How are you today? I have come to look at your knee.";

    @Test
    void a_text_is_spoken_whole_and_piece_by_piece() {
        var stub = SynthesisServiceGrpc.newBlockingStub(speech.learner().channel());
        var voices =
                stub.listVoices(ListVoicesRequest.newBuilder().setLanguage("en").build());
        assertThat(voices.getVoicesList()).isNotEmpty();
        assertThat(stub.listVoices(
                                ListVoicesRequest.newBuilder().setLanguage("de").build())
                        .getVoicesList())
                .isEmpty();
        var whole = stub.synthesize(SynthesizeRequest.newBuilder().setText(TEXT).build());
        assertThat(new String(whole.getAudio().substring(0, 4).toByteArray(), StandardCharsets.US_ASCII))
                .isEqualTo("RIFF");
        assertThat(whole.getLength().getSeconds()).isBetween(3L, 10L);
        var pieces = stub.synthesizeStream(
                SynthesizeStreamRequest.newBuilder().setText(TEXT).build());
        long bytes = 0;
        int rate = 0;
        while (pieces.hasNext()) {
            var piece = pieces.next();
            rate = piece.getSampleRateHertz();
            assertThat(piece.getAudio().size()).isLessThanOrEqualTo(64 << 10);
            bytes += piece.getAudio().size();
        }
        assertThat(bytes / 2.0 / rate)
                .isBetween(
                        whole.getLength().getSeconds() - 1.0, whole.getLength().getSeconds() + 1.5);
    }

    @Test
    void traits_choose_the_closest_voice_and_its_pace() {
        var stub = SynthesisServiceGrpc.newBlockingStub(speech.learner().channel());
        var man = VoiceTraits.newBuilder()
                .setGender(Gender.GENDER_MALE)
                .setAccent("en-AU")
                .setPace(Pace.PACE_SLOW);
        var request = SynthesizeRequest.newBuilder().setText(TEXT).setTraits(man);
        var slow = stub.synthesize(request.build());
        assertThat(slow.getVoiceId()).isEqualTo("cmu-slt-man");
        var fast =
                stub.synthesize(request.setTraits(man.setPace(Pace.PACE_FAST)).build());
        assertThat(Durations.toMillis(slow.getLength())).isGreaterThan(Durations.toMillis(fast.getLength()) * 6 / 5);
        assertThat(stub.synthesize(request.setVoiceId("cmu-slt").build()).getVoiceId())
                .isEqualTo("cmu-slt");
        assertThat(Speaker.reason(() -> stub.synthesize(SynthesizeRequest.newBuilder()
                        .setText(TEXT)
                        .setTraits(VoiceTraits.newBuilder().setAccent("e".repeat(36)))
                        .build())))
                .isEqualTo("INVALID_ARGUMENT/FIELD_INVALID");
    }

    @Test
    void a_listener_who_goes_away_stops_the_voice() {
        var stub = SynthesisServiceGrpc.newBlockingStub(speech.learner().channel());
        var context = Context.current().withCancellation();
        context.run(() -> assertThat(stub.synthesizeStream(SynthesizeStreamRequest.newBuilder()
                                .setText(TEXT.repeat(100))
                                .build())
                        .next()
                        .getAudio()
                        .isEmpty())
                .isFalse());
        context.cancel(null);
        RunningSpeech.until("the voice stops", () -> voices() == 0);
    }

    @Test
    void listeners_who_take_nothing_keep_nobody_else_from_being_spoken_to() {
        int places = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        var slow = SynthesisServiceGrpc.newStub(
                speech.learner(Transport.IN_PROCESS).channel());
        var unread =
                SynthesizeStreamRequest.newBuilder().setText(TEXT.repeat(100)).build();
        var context = Context.current().withCancellation();
        context.run(() -> {
            for (int i = 0; i < places; i++) slow.synthesizeStream(unread, new SlowCaller<>());
        });
        try {
            RunningSpeech.until("each place was taken", () -> voices() >= places);
            var whole = SynthesisServiceGrpc.newBlockingStub(speech.learner().channel())
                    .synthesize(SynthesizeRequest.newBuilder().setText(TEXT).build());
            assertThat(whole.getLength().getSeconds()).isBetween(3L, 10L);
        } finally {
            context.cancel(null);
        }
        RunningSpeech.until("the voices stop", () -> voices() == 0);
    }

    private static long voices() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("voice"))
                .count();
    }

    @Test
    void what_cannot_be_spoken_is_refused_with_its_reason() {
        var stub = SynthesisServiceGrpc.newBlockingStub(speech.learner().channel());
        assertThat(Speaker.reason(() -> stub.synthesize(
                        SynthesizeRequest.newBuilder().setText(" ").build())))
                .isEqualTo("INVALID_ARGUMENT/FIELD_INVALID");
        assertThat(Speaker.reason(() -> stub.synthesize(SynthesizeRequest.newBuilder()
                        .setText("a".repeat(2_001))
                        .build())))
                .isEqualTo("INVALID_ARGUMENT/FIELD_INVALID");
        assertThat(Speaker.reason(() -> stub.synthesize(
                        SynthesizeRequest.newBuilder().setText(TEXT).setRate(3).build())))
                .isEqualTo("INVALID_ARGUMENT/FIELD_INVALID");
        assertThat(Speaker.reason(() -> stub.synthesize(SynthesizeRequest.newBuilder()
                        .setText(TEXT)
                        .setVoiceId("nobody")
                        .build())))
                .isEqualTo("NOT_FOUND/VOICE_UNKNOWN");
    }
}
