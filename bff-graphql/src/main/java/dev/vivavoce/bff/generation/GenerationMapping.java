package dev.vivavoce.bff.generation;

import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.generation.GeneratedAudio.AudioFileFormat;
import dev.vivavoce.bff.generation.GeneratedAudio.AudioVoicing;
import dev.vivavoce.bff.generation.GeneratedAudio.GeneratedAudioFailure;
import dev.vivavoce.bff.generation.GeneratedAudio.GeneratedAudioState;
import dev.vivavoce.bff.generation.GeneratedAudioContent.GeneratedAudioAddress;
import dev.vivavoce.bff.generation.GeneratedAudioContent.SpokenAudioWord;
import dev.vivavoce.bff.generation.Inputs.GenerateAudioInput;
import dev.vivavoce.bff.synthesis.VoiceTraitsMapping;
import dev.vivavoce.speech.v1.AudioFailure;
import dev.vivavoce.speech.v1.AudioProgress;
import dev.vivavoce.speech.v1.GenerateAudioRequest;
import dev.vivavoce.speech.v1.GetAudioResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Speech's messages about generated audio as the graph has them.
final class GenerationMapping {
    private static final String STATE = "AUDIO_STATE_";
    private static final String FORMAT = "AUDIO_FILE_FORMAT_";

    private GenerationMapping() {}

    static GenerateAudioRequest request(GenerateAudioInput input) {
        var request = GenerateAudioRequest.newBuilder()
                .setIdempotencyKey(input.idempotencyKey().toString())
                .setVoiceId(ProtoMapping.orEmpty(input.voiceId()))
                .setTraits(VoiceTraitsMapping.message(input.traits()))
                .setRate(input.rate())
                .setPitch(input.pitch())
                .setFormat(dev.vivavoce.speech.v1.AudioFileFormat.valueOf(
                        FORMAT + input.format().name()))
                .setName(ProtoMapping.orEmpty(input.name()))
                .setKeepDays(input.keepDays());
        var text = input.content().text();
        var ssml = input.content().ssml();
        if (text != null) request.setText(text);
        if (ssml != null) request.setSsml(ssml);
        return request.build();
    }

    static GeneratedAudio audio(dev.vivavoce.speech.v1.GeneratedAudio message) {
        var voicing = message.getVoicing();
        return new GeneratedAudio(
                message.getId(),
                message.getName(),
                new AudioVoicing(
                        voicing.getVoiceId(),
                        voicing.getRate(),
                        voicing.getPitch(),
                        ProtoMapping.required(AudioFileFormat.class, voicing.getFormat(), FORMAT)),
                ProtoMapping.required(GeneratedAudioState.class, message.getState(), STATE),
                failure(message.getFailure()),
                message.getDoneParagraphs(),
                orNull(message.getParagraphs()),
                message.hasLength() ? ProtoMapping.milliseconds(message.getLength()) : null,
                orNull(Math.toIntExact(message.getSizeBytes())),
                message.getFromCache(),
                ProtoMapping.time(message.getCreatedAt()),
                ProtoMapping.time(message.getExpiresAt()),
                Long.toUnsignedString(message.getCursor()),
                message.getSpokenVoiceId().isEmpty() ? null : message.getSpokenVoiceId());
    }

    private static @Nullable GeneratedAudioFailure failure(AudioFailure failure) {
        return ProtoMapping.constant(GeneratedAudioFailure.class, failure, "AUDIO_FAILURE_")
                .orElse(null);
    }

    /// Protobuf has 0 where the graph has null.
    private static @Nullable Integer orNull(int number) {
        return number == 0 ? null : number;
    }

    static GeneratedAudioContent content(GetAudioResponse response) {
        var address = response.getAddress();
        return new GeneratedAudioContent(
                response.getContent(),
                response.getIsSsml(),
                response.getWordsList().stream()
                        .map(word -> new SpokenAudioWord(
                                word.getText(),
                                ProtoMapping.milliseconds(word.getStart()),
                                ProtoMapping.milliseconds(word.getEnd())))
                        .toList(),
                response.hasAddress()
                        ? new GeneratedAudioAddress(
                                URI.create(address.getUrl()),
                                ProtoMapping.time(address.getExpiresAt()),
                                address.getMediaType())
                        : null);
    }

    static GeneratedAudioProgress progress(String audioId, AudioProgress step) {
        return new GeneratedAudioProgress(
                audioId,
                Long.toUnsignedString(step.getCursor()),
                step.getDurable(),
                ProtoMapping.required(GeneratedAudioState.class, step.getState(), STATE),
                failure(step.getFailure()),
                step.getDoneParagraphs(),
                orNull(step.getParagraphs()));
    }
}
