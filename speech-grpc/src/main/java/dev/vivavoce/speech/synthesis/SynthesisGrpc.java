package dev.vivavoce.speech.synthesis;

import com.google.protobuf.ByteString;
import com.google.protobuf.util.Durations;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.server.Duplex;
import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.audio.Resampler;
import dev.vivavoce.speech.v1.ListVoicesRequest;
import dev.vivavoce.speech.v1.ListVoicesResponse;
import dev.vivavoce.speech.v1.SynthesisServiceGrpc;
import dev.vivavoce.speech.v1.SynthesizeRequest;
import dev.vivavoce.speech.v1.SynthesizeResponse;
import dev.vivavoce.speech.v1.SynthesizeStreamRequest;
import dev.vivavoce.speech.v1.SynthesizeStreamResponse;
import dev.vivavoce.speech.v1.VoiceUse;
import dev.vivavoce.speech.voice.Synthesizer;
import dev.vivavoce.speech.voice.Synthesizer.Sound;
import dev.vivavoce.speech.voice.Synthesizer.Voice;
import io.grpc.Context;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;

/// Synthesises speech over gRPC.
public final class SynthesisGrpc extends SynthesisServiceGrpc.SynthesisServiceImplBase {
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_STREAMED_TEXT = 10_000;
    private static final int LARGEST_ANSWER_BYTES = 4_000_000;
    private static final int LARGEST_PIECE_BYTES = 64 << 10;
    private static final Duration TAKEN_WITHIN = Duration.ofSeconds(30);

    private final Synthesizer synthesizer;
    private final List<Voice> stored;
    private final Semaphore places =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    /// @param synthesizer speaks at once
    /// @param stored the voices of generated audio
    public SynthesisGrpc(Synthesizer synthesizer, List<Voice> stored) {
        this.synthesizer = synthesizer;
        this.stored = stored;
    }

    @Override
    public void synthesize(SynthesizeRequest request, StreamObserver<SynthesizeResponse> out) {
        var traits = VoiceTraitsMapping.traits(request.getTraits());
        var asked =
                RequestedSpeech.of(request.getText(), LONGEST_TEXT, request.getVoiceId(), traits, request.getRate());
        var voice = asked.voice(synthesizer.voices());
        try {
            var pcm = whole(asked, voice);
            out.onNext(SynthesizeResponse.newBuilder()
                    .setAudio(ByteString.copyFrom(Pcm.wav(pcm, Resampler.OUTPUT_HERTZ)))
                    .setSampleRateHertz(Resampler.OUTPUT_HERTZ)
                    .setVoiceId(voice.id())
                    .setLength(Durations.fromMillis(pcm.length / 2 * 1000L / Resampler.OUTPUT_HERTZ))
                    .build());
            out.onCompleted();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Failure.unavailable("INTERRUPTED", "the server stopped this call");
        }
    }

    @Override
    public void synthesizeStream(SynthesizeStreamRequest request, StreamObserver<SynthesizeStreamResponse> out) {
        var traits = VoiceTraitsMapping.traits(request.getTraits());
        var asked = RequestedSpeech.of(
                request.getText(), LONGEST_STREAMED_TEXT, request.getVoiceId(), traits, request.getRate());
        var voice = asked.voice(synthesizer.voices());
        Duplex.<SynthesizeStreamRequest, SynthesizeStreamResponse>stream(out, call -> {
            try (var spoken = SpokenText.of(synthesizer, asked, voice.id(), places)) {
                for (var sound = spoken.next(); sound.isPresent(); sound = spoken.next()) send(call, sound.get());
            }
        });
    }

    @Override
    public void listVoices(ListVoicesRequest request, StreamObserver<ListVoicesResponse> out) {
        var response = ListVoicesResponse.newBuilder();
        var wanted = request.getLanguage().toLowerCase(Locale.ROOT);
        var voices = request.getUse() == VoiceUse.VOICE_USE_STORED ? stored : synthesizer.voices();
        for (var voice : voices) {
            var language = voice.language().toLowerCase(Locale.ROOT);
            if (wanted.isEmpty() || language.equals(wanted) || language.startsWith(wanted + "-"))
                response.addVoices(VoiceMessages.voice(voice));
        }
        out.onNext(response.build());
        out.onCompleted();
    }

    /// The whole text at 16 kHz: one response holds more than two minutes.
    private byte[] whole(RequestedSpeech asked, Voice voice) throws InterruptedException {
        var pcm = new ByteArrayOutputStream();
        var resampler = new Resampler(voice.sampleRateHertz());
        try (var spoken = SpokenText.of(synthesizer, asked, voice.id(), places)) {
            for (var sound = spoken.next(); sound.isPresent(); sound = spoken.next()) {
                pcm.writeBytes(Pcm.bytes(resampler.hear(Pcm.floats(sound.get().pcm()))));
                if (pcm.size() > LARGEST_ANSWER_BYTES)
                    throw Failure.invalid(
                            "TEXT_TOO_LONG",
                            "more audio than one response holds (expected: at most " + LARGEST_ANSWER_BYTES
                                    + " bytes): use SynthesizeStream");
                if (Context.current().isCancelled()) throw Failure.unavailable("INTERRUPTED", "the call has ended");
            }
        }
        pcm.writeBytes(Pcm.bytes(resampler.end()));
        return pcm.toByteArray();
    }

    private static void send(Duplex<SynthesizeStreamRequest, SynthesizeStreamResponse> call, Sound sound)
            throws InterruptedException {
        var pcm = sound.pcm();
        for (int from = 0; from < pcm.length; from += LARGEST_PIECE_BYTES) {
            int length = Math.min(LARGEST_PIECE_BYTES, pcm.length - from);
            var piece = SynthesizeStreamResponse.newBuilder()
                    .setAudio(ByteString.copyFrom(pcm, from, length))
                    .setSampleRateHertz(sound.sampleRateHertz())
                    .build();
            if (!call.send(piece, TAKEN_WITHIN))
                throw Failure.exhausted(
                        "RESPONSES_NOT_TAKEN", "audio was not taken for " + TAKEN_WITHIN.toSeconds() + " s");
        }
    }
}
