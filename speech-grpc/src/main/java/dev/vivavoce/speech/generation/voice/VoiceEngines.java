package dev.vivavoce.speech.generation.voice;

import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.speech.aws.PollySynthesizer;
import dev.vivavoce.speech.openai.OpenAiSynthesizer;
import dev.vivavoce.speech.voice.Synthesizer;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;

/// Opens the engines that the settings name.
public final class VoiceEngines {
    private VoiceEngines() {}

    public static Voices open(
            GrpcServer.Builder server, VoiceSettings settings, Synthesizer embedded, MeterRegistry meters) {
        var engines = new EnumMap<EngineName, Synthesizer>(EngineName.class);
        engines.put(EngineName.EMBEDDED, embedded);
        settings.polly()
                .ifPresent(polly -> engines.put(EngineName.POLLY, server.closing(new PollySynthesizer(polly, meters))));
        settings.openai()
                .ifPresent(openai ->
                        engines.put(EngineName.OPENAI, server.closing(new OpenAiSynthesizer(openai, meters))));
        return new Voices(settings.table(), engines);
    }
}
