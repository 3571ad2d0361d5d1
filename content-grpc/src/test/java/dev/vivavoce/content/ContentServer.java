package dev.vivavoce.content;

import dev.vivavoce.runtimetest.TestServer;
import java.util.HashMap;
import java.util.Map;

/// The content service as tests run it.
public final class ContentServer {
    private ContentServer() {}

    public static TestServer create() {
        return create(Map.of());
    }

    /// The same with more settings.
    public static TestServer create(Map<String, String> more) {
        return TestServer.of("CONTENT", settings -> {
            var own = new HashMap<>(settings);
            if (!more.containsKey("CONTENT_BILLING")) own.remove("CONTENT_SECRET"); // it calls no other service
            own.putAll(more);
            return Main.start(own);
        });
    }
}
