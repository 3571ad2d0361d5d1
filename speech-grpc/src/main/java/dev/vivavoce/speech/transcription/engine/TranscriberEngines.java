package dev.vivavoce.speech.transcription.engine;

import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.speech.openai.OpenAiTranscriber;
import dev.vivavoce.speech.recognition.Transcriber;
import io.micrometer.core.instrument.MeterRegistry;
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
            MeterRegistry meters) {
        var engines = new EnumMap<TranscriberName, Transcriber>(TranscriberName.class);
        engines.put(TranscriberName.EMBEDDED, embedded);
        settings.openai()
                .ifPresent(openai ->
                        engines.put(TranscriberName.OPENAI, server.closing(new OpenAiTranscriber(openai, meters))));
        return new Transcribers(settings.table(), engines, thirdPartiesAllowed, meters);
    }
}
