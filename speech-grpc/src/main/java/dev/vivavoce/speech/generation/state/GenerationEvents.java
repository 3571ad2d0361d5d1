package dev.vivavoce.speech.generation.state;

import dev.vivavoce.runtime.events.EventSink;
import dev.vivavoce.speech.v1.AudioGenerationCompleted;
import dev.vivavoce.speech.v1.AudioGenerationRequested;
import org.jdbi.v3.core.Handle;

/// Publishes what happens to generated audio.
public final class GenerationEvents {
    private final EventSink events;

    public GenerationEvents(EventSink events) {
        this.events = events;
    }

    public void requested(Handle db, GeneratedAudio audio, int characters) {
        events.append(
                db,
                audio.userId(),
                audio.id(),
                AudioGenerationRequested.newBuilder()
                        .setAudioId(audio.id().toString())
                        .setUserId(audio.userId().toString())
                        .setCharacters(characters)
                        .setVoicing(GenerationMapping.voicing(audio.sound().voicing()))
                        .build());
    }

    /// @param audio as it is after its end
    public void completed(Handle db, GeneratedAudio audio) {
        var status = audio.sound().status();
        var payload = AudioGenerationCompleted.newBuilder()
                .setAudioId(audio.id().toString())
                .setUserId(audio.userId().toString())
                .setState(GenerationMapping.state(status.state()))
                .setSizeBytes(status.sizeBytes())
                .setFromCache(audio.fromCache());
        var failure = status.failure();
        if (failure != null) payload.setFailure(GenerationMapping.failure(failure));
        else payload.setLength(GenerationMapping.duration(status.lengthSamples()));
        events.append(db, audio.userId(), audio.id(), payload.build());
    }
}
