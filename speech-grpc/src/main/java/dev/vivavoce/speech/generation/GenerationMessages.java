package dev.vivavoce.speech.generation;

import com.google.protobuf.util.Durations;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.speech.generation.state.AudioState;
import dev.vivavoce.speech.generation.state.GeneratedAudio;
import dev.vivavoce.speech.generation.state.GenerationMapping;
import dev.vivavoce.speech.generation.state.SaidWord;
import dev.vivavoce.speech.generation.state.SoundStep;
import dev.vivavoce.speech.v1.AudioAddress;
import dev.vivavoce.speech.v1.AudioProgress;
import dev.vivavoce.speech.v1.GetAudioResponse;
import dev.vivavoce.speech.v1.SpokenAudioWord;

/// Generated audio as messages.
final class GenerationMessages {
    private GenerationMessages() {}

    static dev.vivavoce.speech.v1.GeneratedAudio audio(GeneratedAudio audio) {
        var status = audio.sound().status();
        var progress = audio.sound().progress();
        var message = dev.vivavoce.speech.v1.GeneratedAudio.newBuilder()
                .setId(audio.id().toString())
                .setName(audio.name())
                .setVoicing(GenerationMapping.voicing(audio.sound().voicing()))
                .setState(GenerationMapping.state(status.state()))
                .setDoneParagraphs(progress.done())
                .setParagraphs(progress.paragraphs())
                .setSizeBytes(status.sizeBytes())
                .setFromCache(audio.fromCache())
                .setCreatedAt(ProtoTimes.timestamp(audio.createdAt()))
                .setExpiresAt(ProtoTimes.timestamp(audio.expiresAt()))
                .setCursor(audio.sound().cursor());
        var failure = status.failure();
        if (failure != null) message.setFailure(GenerationMapping.failure(failure));
        var spokenBy = status.spokenBy();
        if (spokenBy != null) message.setSpokenVoiceId(spokenBy);
        if (status.state() == AudioState.COMPLETED)
            message.setLength(GenerationMapping.duration(status.lengthSamples()));
        return message.build();
    }

    static GetAudioResponse whole(GeneratedAudios.Whole whole) {
        var message = GetAudioResponse.newBuilder()
                .setAudio(audio(whole.audio()))
                .setContent(whole.wording().content())
                .setIsSsml(whole.wording().isSsml())
                .addAllWords(
                        whole.words().stream().map(GenerationMessages::word).toList());
        var address = whole.address();
        if (address != null)
            message.setAddress(AudioAddress.newBuilder()
                    .setUrl(address.url().toString())
                    .setExpiresAt(ProtoTimes.timestamp(address.expiresAt()))
                    .setMediaType(address.mediaType()));
        return message.build();
    }

    private static SpokenAudioWord word(SaidWord word) {
        return SpokenAudioWord.newBuilder()
                .setText(word.text())
                .setStart(Durations.fromMillis(word.start()))
                .setEnd(Durations.fromMillis(word.end()))
                .build();
    }

    /// @param isDurable whether the step is stored
    static AudioProgress progress(SoundStep step, boolean isDurable) {
        var message = AudioProgress.newBuilder()
                .setCursor(step.cursor())
                .setDurable(isDurable)
                .setState(GenerationMapping.state(step.state()))
                .setDoneParagraphs(step.progress().done())
                .setParagraphs(step.progress().paragraphs());
        var failure = step.failure();
        if (failure != null) message.setFailure(GenerationMapping.failure(failure));
        return message.build();
    }
}
