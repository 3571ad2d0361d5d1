package dev.vivavoce.cli.client;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// The ids of the graph: a type and the id that the services know, together in one opaque text.
public final class GlobalIds {
    private GlobalIds() {}

    /// The id that the services know.
    public static String local(String globalId) {
        var text = new String(Base64.getUrlDecoder().decode(globalId), StandardCharsets.UTF_8);
        return text.substring(text.indexOf(':') + 1);
    }
}
