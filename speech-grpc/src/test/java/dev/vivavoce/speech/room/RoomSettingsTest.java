package dev.vivavoce.speech.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.speech.livekit.LiveKitSettings;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomSettingsTest {
    private static final String SECRET = "a secret with 32 characters or more";
    private static final Map<String, String> SERVER = Map.of(
            "SPEECH_LIVEKIT_URL", "wss://rooms.example.org",
            "SPEECH_LIVEKIT_KEY", "a-key",
            "SPEECH_LIVEKIT_SECRET", SECRET,
            "SPEECH_LIVEKIT_AUDIO_URL", "wss://api.example.org/rooms/audio");

    @Test
    void without_an_address_there_are_no_rooms() {
        assertThat(RoomSettings.from(Env.of(Map.of()))).isEmpty();
    }

    @Test
    void the_api_is_where_the_clients_go_unless_it_is_named() {
        var settings = RoomSettings.from(Env.of(SERVER)).orElseThrow();
        assertThat(settings)
                .isEqualTo(new RoomSettings(
                        new LiveKitSettings(URI.create("https://rooms.example.org"), "a-key", new Secret(SECRET)),
                        URI.create("wss://rooms.example.org"),
                        URI.create("wss://api.example.org/rooms/audio"),
                        2,
                        true));
        assertThat(settings.audio(new Secret("a-ticket"), 41))
                .isEqualTo(URI.create("wss://api.example.org/rooms/audio?ticket=a-ticket&after=41&channels=2"));
        var named = new HashMap<>(SERVER);
        named.put("SPEECH_LIVEKIT_API", "http://livekit.internal:7880");
        assertThat(RoomSettings.from(Env.of(named)).orElseThrow().server().api())
                .isEqualTo(URI.create("http://livekit.internal:7880"));
    }

    @ParameterizedTest
    @CsvSource({
        "SPEECH_LIVEKIT_URL, https://rooms.example.org",
        "SPEECH_LIVEKIT_URL, ''",
        "SPEECH_LIVEKIT_AUDIO_URL, ''",
        "SPEECH_LIVEKIT_AUDIO_URL, wss://api.example.org/rooms/audio?ticket=x",
        "SPEECH_LIVEKIT_KEY, ''",
        "SPEECH_LIVEKIT_SECRET, too short",
        "SPEECH_LIVEKIT_SECRET, ''",
        "SPEECH_LIVEKIT_CHANNELS, 3"
    })
    void a_mistake_stops_the_start_with_its_name(String name, String value) {
        var settings = new HashMap<>(SERVER);
        settings.put(name, value);
        assertThatThrownBy(() -> {
                    var env = Env.of(settings);
                    RoomSettings.from(env);
                    env.refuseUnread("SPEECH_");
                })
                .isInstanceOf(Env.BadSettings.class)
                .hasMessageContaining("SPEECH_LIVEKIT_")
                .message()
                .doesNotContain(SECRET);
    }
}
