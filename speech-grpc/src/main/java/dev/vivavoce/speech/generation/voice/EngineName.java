package dev.vivavoce.speech.generation.voice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The engines that a deployment can choose among.
public enum EngineName {
    /// The voice that comes with the platform.
    EMBEDDED,
    /// Amazon Polly.
    POLLY,
    /// A server with the speech API of OpenAI.
    OPENAI;

    static Optional<EngineName> of(String written) {
        return Arrays.stream(values())
                .filter(one -> one.written().equals(written))
                .findFirst();
    }

    /// As settings have it.
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> allWritten() {
        return Arrays.stream(values()).map(EngineName::written).toList();
    }
}
