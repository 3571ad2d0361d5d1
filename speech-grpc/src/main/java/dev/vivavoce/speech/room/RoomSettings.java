package dev.vivavoce.speech.room;

import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.speech.livekit.LiveKitSettings;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The LiveKit server of the rooms.
///
/// @param url the address for its clients
/// @param audio where it sends the sound: `/rooms/audio` of the edge, as that server reaches it
/// @param channels of the sound that it sends
/// @param isThirdParty whether a third party runs the server
public record RoomSettings(LiveKitSettings server, URI url, URI audio, int channels, boolean isThirdParty) {
    private static final String URL = "SPEECH_LIVEKIT_URL";
    private static final String KEY = "SPEECH_LIVEKIT_KEY";
    private static final String SECRET = "SPEECH_LIVEKIT_SECRET";
    private static final String AUDIO = "SPEECH_LIVEKIT_AUDIO_URL";
    /// LiveKit's server asks for so many characters, too.
    private static final int SHORTEST_SECRET = 32;

    private static final URI NONE = URI.create("");

    /// Reads `SPEECH_LIVEKIT_…`. Empty without an address.
    public static Optional<RoomSettings> from(Env env) {
        var url = env.uri(URL, NONE);
        var key = env.text(KEY, "");
        var secret = env.secret(SECRET, "");
        var audio = env.uri(AUDIO, NONE);
        var api = env.uri("SPEECH_LIVEKIT_API", NONE);
        int channels = env.integer("SPEECH_LIVEKIT_CHANNELS", 2, 1, 2);
        boolean isThirdParty = env.flag("SPEECH_LIVEKIT_THIRD_PARTY", true);
        if (url.equals(NONE)) {
            refuse(env, KEY, !key.isEmpty());
            refuse(env, SECRET, !secret.reveal().isEmpty());
            refuse(env, AUDIO, !audio.equals(NONE));
            return Optional.empty();
        }
        if (!isSocket(url)) env.fault(URL, "an address such as wss://rooms.example.org");
        if (!isSocket(audio))
            env.fault(AUDIO, "an address such as wss://api.example.org/rooms/audio, because of " + URL);
        if (key.isEmpty()) env.fault(KEY, "the name of a key of the server, because of " + URL);
        if (secret.reveal().length() < SHORTEST_SECRET)
            env.fault(SECRET, "at least " + SHORTEST_SECRET + " characters, because of " + URL);
        return Optional.of(new RoomSettings(
                new LiveKitSettings(api.equals(NONE) ? http(url) : api, key, secret),
                url,
                audio,
                channels,
                isThirdParty));
    }

    /// The address of a socket for the sound of one session.
    ///
    /// @param ticket opens the socket once
    /// @param settledSequence the last audio message of the session that need not be sent again
    URI audio(Secret ticket, long settledSequence) {
        return URI.create("%s?ticket=%s&after=%d&channels=%d"
                .formatted(
                        audio, URLEncoder.encode(ticket.reveal(), StandardCharsets.UTF_8), settledSequence, channels));
    }

    private static void refuse(Env env, String name, boolean isSet) {
        if (isSet) env.fault(name, "it and " + URL + ", or neither");
    }

    private static boolean isSocket(URI address) {
        var scheme = address.getScheme();
        return ("ws".equals(scheme) || "wss".equals(scheme))
                && address.getHost() != null
                && address.getRawQuery() == null;
    }

    private static URI http(URI socket) {
        return URI.create(socket.toString().replaceFirst("^ws", "http"));
    }
}
