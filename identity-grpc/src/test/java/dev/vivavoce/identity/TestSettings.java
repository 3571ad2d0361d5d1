package dev.vivavoce.identity;

import java.util.HashMap;
import java.util.Map;

/// What identity must be told in tests besides what [dev.vivavoce.runtimetest.TestServer] tells it.
public final class TestSettings {
    public static final String SPEECH_SECRET = "speech-0123456789abcdef0123456789abcdef";
    public static final String BFF_SECRET = "bff-0123456789abcdef0123456789abcdef";

    private TestSettings() {}

    /// The settings that must be there, with limits that only a test of limits notices.
    public static Map<String, String> required() {
        return Map.of(
                "IDENTITY_KEY_SECRET", "0123456789abcdef0123456789abcdef-key",
                "IDENTITY_SERVICE_SECRETS", "speech=" + SPEECH_SECRET + ",bff=" + BFF_SECRET,
                "IDENTITY_TRIES_PER_ADDRESS", "100000",
                "IDENTITY_HASH_WAIT", "20s");
    }

    public static Map<String, String> with(String... namesAndValues) {
        var all = new HashMap<>(required());
        for (int i = 0; i < namesAndValues.length; i += 2) all.put(namesAndValues[i], namesAndValues[i + 1]);
        return Map.copyOf(all);
    }
}
