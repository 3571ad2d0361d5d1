package dev.vivavoce.bff.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vivavoce.runtime.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The documents of our own clients, each under the id by which it is asked for: `sha256:` and the hash of its text
/// (GraphQL over HTTP, appendix A).
final class TrustedDocuments {
    private static final String OURS = "persisted-documents.json";
    private static final String PREFIX = "sha256:";

    private final Map<String, String> texts = new HashMap<>();
    private final AcceptedDocuments accepted;

    /// @throws IllegalStateException when a list cannot be read, or holds a text under another hash than its own
    TrustedDocuments(AcceptedDocuments accepted, List<Path> more) {
        this.accepted = accepted;
        try (var ours = TrustedDocuments.class.getResourceAsStream(OURS)) {
            add(OURS, Objects.requireNonNull(ours, OURS));
            for (var list : more) {
                try (var opened = Files.newInputStream(list)) {
                    add(list.toString(), opened);
                }
            }
        } catch (IOException | JacksonException thrown) {
            throw new IllegalStateException("a list of persisted documents cannot be read: " + thrown.getMessage());
        }
    }

    private void add(String list, InputStream json) {
        var read = JsonMapper.shared().readValue(json, new TypeReference<Map<String, String>>() {});
        read.forEach((hash, text) -> {
            if (!hash.equals(sha256(text)))
                throw new IllegalStateException(list + ": the text under " + hash + " has another hash");
            texts.put(PREFIX + hash, text);
        });
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    /// The text to execute. One that nobody vouches for is refused before it is parsed.
    ///
    /// @throws Failure NOT_FOUND / DOCUMENT_UNKNOWN, PERMISSION_DENIED / DOCUMENT_NOT_TRUSTED
    String text(GraphRequest.Source source) {
        return switch (source) {
            case GraphRequest.Source.Id(String id) -> {
                var text = texts.get(id);
                if (text == null) throw Failure.notFound("DOCUMENT_UNKNOWN", "no document is known by that id");
                yield text;
            }
            case GraphRequest.Source.Text(String text) ->
                switch (accepted) {
                    case ANY -> text;
                    case TRUSTED ->
                        throw Failure.denied(
                                "DOCUMENT_NOT_TRUSTED", "only documents asked for by their id are executed");
                };
        };
    }
}
