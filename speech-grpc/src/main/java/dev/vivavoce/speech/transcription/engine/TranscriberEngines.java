package dev.vivavoce.speech.transcription.engine;

import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.speech.aws.recording.TranscribeJobs;
import dev.vivavoce.speech.openai.OpenAiTranscriber;
import dev.vivavoce.speech.recognition.TranscriptionEngine;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.EnumMap;
import java.util.UUID;
import java.util.function.Predicate;

/// Opens the engines that the settings name.
public final class TranscriberEngines {
    private TranscriberEngines() {}

    /// @param thirdPartiesAllowed whether a person's recordings may go to third parties
    public static Transcribers open(
            GrpcServer.Builder server,
            TranscriberSettings settings,
            EmbeddedTranscriber embedded,
            Predicate<UUID> thirdPartiesAllowed,
            MeterRegistry meters,
            Clock clock) {
        var engines = new EnumMap<TranscriberName, TranscriptionEngine>(TranscriberName.class);
        engines.put(TranscriberName.EMBEDDED, embedded);
        settings.openai()
                .ifPresent(openai ->
                        engines.put(TranscriberName.OPENAI, server.closing(new OpenAiTranscriber(openai, meters))));
        settings.transcribe()
                .ifPresent(transcribe -> engines.put(
                        TranscriberName.TRANSCRIBE, server.closing(new TranscribeJobs(transcribe, meters, clock))));
        return new Transcribers(settings.table(), engines, thirdPartiesAllowed, meters);
    }
}
