package dev.vivavoce.speech.openai;

import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.speech.voice.Synthesizer.Gender;
import dev.vivavoce.speech.voice.Synthesizer.Maker;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A server with `POST /audio/speech` of the API of OpenAI.
///
/// @param url the base address of its API, up to `/v1`
/// @param key empty for a server that asks for none
/// @param model what the server calls it
/// @param voices at least one
/// @param languages BCP 47 tags of the languages that its voices are offered for; each voice speaks that of the
///     text
/// @param maker whether a third party runs the server
/// @param timeout the longest that a piece of text may take, with all tries
public record OpenAiSettings(
        URI url,
        Secret key,
        String model,
        List<NamedVoice> voices,
        List<String> languages,
        Maker maker,
        Duration timeout) {
    public static final Duration TIMEOUT = Duration.ofSeconds(20);

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /// A voice as the server calls it.
    ///
    /// @param gender null when it is not known
    public record NamedVoice(String name, @Nullable Gender gender) {}

    /// Whether a key may be sent to an address: `https`, or this machine. Without a key, `http` is enough.
    public static boolean isSecure(URI address, Secret key) {
        if (address.getHost() == null || address.getUserInfo() != null || address.getQuery() != null) return false;
        if (address.getFragment() != null) return false;
        if ("https".equals(address.getScheme())) return true;
        return "http".equals(address.getScheme()) && (key.reveal().isEmpty() || LOOPBACK.contains(address.getHost()));
    }
}
