package dev.vivavoce.bff.http;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/// The media types of requests and responses (GraphQL over HTTP, 4).
enum MediaTypes {
    /// `application/graphql-response+json`: a refused document is 400.
    GRAPHQL_RESPONSE(MediaType.parseMediaType("application/graphql-response+json")),
    /// `application/json`: 200 whenever the request was well-formed.
    JSON(MediaType.APPLICATION_JSON),
    /// `text/event-stream`: results as Server-Sent Events.
    EVENT_STREAM(MediaType.TEXT_EVENT_STREAM);

    /// Types that a page can send without a preflight request (Fetch, CORS-safelisted request-header).
    private static final Set<String> SIMPLE =
            Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

    final MediaType type;

    MediaTypes(MediaType type) {
        this.type = type;
    }

    /// Returns the best accepted type; null if there is none. No header and `*/*` mean JSON.
    static @Nullable MediaTypes accepted(@Nullable String accept) {
        if (accept == null || accept.isBlank()) return JSON;
        List<MediaType> wanted;
        try {
            wanted = MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException _) {
            return null;
        }
        MimeTypeUtils.sortBySpecificity(wanted);
        return wanted.stream()
                .filter(type -> type.getQualityValue() > 0)
                .sorted((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()))
                .map(MediaTypes::ofWanted)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable MediaTypes ofWanted(MediaType wanted) {
        if (wanted.getCharset() != null && !wanted.getCharset().equals(java.nio.charset.StandardCharsets.UTF_8))
            return null;
        for (var ours : new MediaTypes[] {JSON, GRAPHQL_RESPONSE, EVENT_STREAM})
            if (wanted.includes(ours.type)) return ours;
        return null;
    }

    /// Returns the status for a request with this `Content-Type`: 200 if it can be read.
    static int contentTypeStatus(@Nullable String contentType) {
        if (contentType == null || contentType.isBlank()) return 400;
        try {
            var type = MediaType.parseMediaType(contentType);
            if (SIMPLE.contains(type.getType() + "/" + type.getSubtype())) return 400;
            boolean utf8 =
                    type.getCharset() == null || type.getCharset().equals(java.nio.charset.StandardCharsets.UTF_8);
            return utf8 && type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON) ? 200 : 415;
        } catch (InvalidMediaTypeException _) {
            return 400;
        }
    }
}
