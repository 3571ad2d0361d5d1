package dev.vivavoce.content;

import dev.vivavoce.runtimetest.TestServer;
import java.util.HashMap;

/// The content service as tests run it.
public final class ContentServer {
    private ContentServer() {}

    public static TestServer create() {
        return TestServer.of("CONTENT", settings -> {
            var own = new HashMap<>(settings);
            own.remove("CONTENT_SECRET"); // it calls no other service in its own name
            return Main.start(own);
        });
    }
}
