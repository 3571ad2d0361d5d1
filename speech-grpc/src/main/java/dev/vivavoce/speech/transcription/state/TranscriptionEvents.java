package dev.vivavoce.speech.transcription.state;

import dev.vivavoce.runtime.events.EventSink;
import dev.vivavoce.speech.v1.TranscriptionCompleted;
import dev.vivavoce.speech.v1.TranscriptionRequested;
import org.jdbi.v3.core.Handle;

/// Publishes what happens to transcriptions.
public final class TranscriptionEvents {
    private final EventSink events;

    public TranscriptionEvents(EventSink events) {
        this.events = events;
    }

    public void requested(Handle db, Transcription transcription) {
        var payload = TranscriptionRequested.newBuilder()
                .setTranscriptionId(transcription.id().toString())
                .setUserId(transcription.userId().toString())
                .setSizeBytes(transcription.sizeBytes())
                .setLanguage(transcription.wish().language())
                .build();
        events.append(db, transcription.userId(), transcription.id(), payload);
    }

    /// @param transcription as it is after its end
    public void completed(Handle db, Transcription transcription) {
        var progress = transcription.progress();
        var payload = TranscriptionCompleted.newBuilder()
                .setTranscriptionId(transcription.id().toString())
                .setUserId(transcription.userId().toString())
                .setState(TranscriptionMapping.state(transcription.state()))
                .setDone(TranscriptionMapping.duration(progress.doneSamples()))
                .setWordCount(progress.words());
        if (progress.lengthSamples() > 0) payload.setLength(TranscriptionMapping.duration(progress.lengthSamples()));
        var failure = transcription.status().failure();
        if (failure != null) payload.setFailure(TranscriptionMapping.failure(failure));
        events.append(db, transcription.userId(), transcription.id(), payload.build());
    }
}
