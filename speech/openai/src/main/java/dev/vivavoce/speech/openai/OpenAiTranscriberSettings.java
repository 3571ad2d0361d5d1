package dev.vivavoce.speech.openai;

import dev.vivavoce.runtime.config.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/// A server with `POST /audio/transcriptions` of the API of OpenAI.
///
/// @param url the base address of its API, up to `/v1`
/// @param key empty for a server that asks for none
/// @param model what the server calls it; one that tells the times of words, such as `whisper-1`
/// @param languages BCP 47 tags of the languages that it transcribes
/// @param isThirdParty whether somebody else runs the server
/// @param timeout the longest that an utterance may take, with all tries
public record OpenAiTranscriberSettings(
        URI url, Secret key, String model, List<String> languages, boolean isThirdParty, Duration timeout) {
    public static final Duration TIMEOUT = Duration.ofSeconds(20);

    public OpenAiTranscriberSettings {
        languages = List.copyOf(languages);
    }
}
