package dev.vivavoce.bff.execution;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vivavoce.runtime.failure.Failure;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.language.OperationDefinition;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
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

/// The documents that clients request by id. An id is `sha256:` and the hash of the document's text (GraphQL over
/// HTTP, appendix A).
final class TrustedDocuments {
    private static final String OURS = "persisted-documents.json";
    private static final String PREFIX = "sha256:";

    private final Map<String, String> texts = new HashMap<>();
    private final AcceptedDocuments accepted;

    /// The build of our own clients validates their documents of this release; the others are validated here.
    ///
    /// @param more lists of documents of other clients and releases
    /// @throws IllegalStateException when a list cannot be read, holds a text under the hash of another text, or
    /// has a document that is not valid for the schema
    TrustedDocuments(AcceptedDocuments accepted, List<Path> more, GraphQLSchema schema) {
        this.accepted = accepted;
        try (var ours = TrustedDocuments.class.getResourceAsStream(OURS)) {
            add(read(OURS, Objects.requireNonNull(ours, OURS)));
            for (var list : more) {
                try (var opened = Files.newInputStream(list)) {
                    var documents = read(list.toString(), opened);
                    documents.forEach((hash, text) -> validate(list, hash, text, schema));
                    add(documents);
                }
            }
        } catch (IOException | JacksonException thrown) {
            throw new IllegalStateException("a list of persisted documents cannot be read: " + thrown.getMessage());
        }
    }

    private static Map<String, String> read(String list, InputStream json) {
        Map<String, String> read = JsonMapper.shared().readValue(json, new TypeReference<Map<String, String>>() {});
        read.forEach((hash, text) -> {
            if (!hash.equals(sha256(text)))
                throw new IllegalStateException(list + ": the text under " + hash + " has another hash");
        });
        return read;
    }

    private void add(Map<String, String> documents) {
        documents.forEach((hash, text) -> texts.put(PREFIX + hash, text));
    }

    private static void validate(Path list, String hash, String text, GraphQLSchema schema) {
        try {
            DocumentLimits.check(text);
        } catch (Failure exceeded) {
            throw new IllegalStateException(list + ": document " + hash + ": " + exceeded.reason(), exceeded);
        }
        var input = ExecutionInput.newExecutionInput(text)
                .graphQLContext(Map.of(ParserOptions.class, DocumentLimits.PARSER))
                .build();
        GraphQL.unusualConfiguration(input).incrementalSupport().enableIncrementalSupport(true);
        var parsed = ParseAndValidate.parseAndValidate(schema, input);
        if (parsed.isFailure())
            throw new IllegalStateException(list + ": document " + name(parsed, hash) + " is not valid for the schema: "
                    + parsed.getErrors().getFirst().getMessage());
    }

    /// Returns the name of the document's operation, or its hash when it has none.
    private static String name(ParseAndValidateResult parsed, String hash) {
        var document = parsed.getDocument();
        if (document == null) return hash;
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .map(OperationDefinition::getName)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(hash);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    /// Returns the text to execute. A text that is not trusted is refused before it is parsed.
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
