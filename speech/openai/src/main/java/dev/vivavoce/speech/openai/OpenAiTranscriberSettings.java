package dev.vivavoce.speech.openai;

import dev.vivavoce.runtime.config.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A server with `POST /audio/transcriptions` of the API of OpenAI.
///
/// @param name the engine in metrics: of a server for recorded files `openai`
/// @param url the base address of its API, up to `/v1`
/// @param key empty for a server that asks for none
/// @param model what the server calls it; one that returns the times of words, such as `whisper-1`
/// @param languages BCP 47 tags of the languages that it transcribes
/// @param isThirdParty whether a third party runs the server
/// @param timeout the longest that an utterance may take, with all tries
/// @param atOnce how many calls may run at the same time; a further one fails at once
public record OpenAiTranscriberSettings(
        String name,
        URI url,
        Secret key,
        String model,
        List<String> languages,
        boolean isThirdParty,
        Duration timeout,
        int atOnce) {
    public static final Duration TIMEOUT = Duration.ofSeconds(20);
    public static final int AT_ONCE = 16;
    private static final int LONGEST_MODEL = 200;

    public OpenAiTranscriberSettings {
        languages = List.copyOf(languages);
    }

    /// What is expected instead of the name of a model; empty when it can be one.
    public static Optional<String> modelFault(String model) {
        boolean isModel = !model.isEmpty()
                && model.length() <= LONGEST_MODEL
                && model.chars().noneMatch(letter -> letter == ',' || Character.isISOControl(letter));
        return isModel
                ? Optional.empty()
                : Optional.of("1 to " + LONGEST_MODEL + " characters on one line without a comma, such as whisper-1");
    }
}
