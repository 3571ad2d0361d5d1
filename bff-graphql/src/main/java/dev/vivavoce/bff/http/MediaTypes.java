package dev.vivavoce.bff.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.ConcurrentLruCache;
import org.springframework.util.MimeTypeUtils;

/// The media types of requests and responses (GraphQL over HTTP, 4).
enum MediaTypes {
    /// `application/graphql-response+json`: a refused document is 400.
    GRAPHQL_RESPONSE(MediaType.parseMediaType("application/graphql-response+json")),
    /// `application/json`: 200 whenever the request was well-formed.
    JSON(MediaType.APPLICATION_JSON),
    /// `text/event-stream`: results as Server-Sent Events.
    EVENT_STREAM(MediaType.TEXT_EVENT_STREAM),
    /// `multipart/mixed`: deferred fragments in parts of their own.
    DEFERRED(MediaType.parseMediaType("multipart/mixed")),
    /// `multipart/mixed`: the results of a subscription in parts.
    EVENT_PARTS(MediaType.parseMediaType("multipart/mixed"));

    /// Types that a page can send without a preflight request (Fetch, CORS-safelisted request-header).
    private static final Set<String> SIMPLE =
            Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

    private static final int MOST_KNOWN = 64;
    /// By header: clients send few different ones, and reading one again took 3 % of a small query.
    private static final ConcurrentLruCache<String, Optional<Accepted>> KNOWN =
            new ConcurrentLruCache<>(MOST_KNOWN, MediaTypes::read);

    final MediaType type;

    MediaTypes(MediaType type) {
        this.type = type;
    }

    /// What a client accepts.
    ///
    /// @param whole the type of a response that comes at once
    /// @param parts whether deferred fragments may come in parts
    /// @param results the type of the results of a subscription; null if none is accepted
    record Accepted(
            MediaTypes whole, boolean parts, @Nullable MediaTypes results) {
        private static Optional<Accepted> of(List<MediaTypes> types) {
            if (types.isEmpty()) return Optional.empty();
            var whole = types.stream()
                    .filter(type -> type != DEFERRED && type != EVENT_PARTS)
                    .findFirst()
                    .orElse(types.getFirst());
            var results = types.stream()
                    .filter(type -> type == EVENT_STREAM || type == EVENT_PARTS)
                    .findFirst()
                    .orElse(null);
            return Optional.of(new Accepted(whole, types.contains(DEFERRED) && whole != EVENT_STREAM, results));
        }
    }

    /// Returns what is accepted; null if it is not one of ours. No header and `*/*` mean JSON.
    static @Nullable Accepted accepted(@Nullable String accept) {
        if (accept == null || accept.isBlank()) return new Accepted(JSON, false, null);
        return KNOWN.get(accept).orElse(null);
    }

    private static Optional<Accepted> read(String accept) {
        List<MediaType> wanted;
        try {
            wanted = MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException _) {
            return Optional.empty();
        }
        MimeTypeUtils.sortBySpecificity(wanted);
        return Accepted.of(wanted.stream()
                .filter(type -> type.getQualityValue() > 0)
                .sorted((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()))
                .flatMap(type -> ofWanted(type).stream())
                .toList());
    }

    private static List<MediaTypes> ofWanted(MediaType wanted) {
        if (wanted.getCharset() != null && !wanted.getCharset().equals(java.nio.charset.StandardCharsets.UTF_8))
            return List.of();
        for (var ours : new MediaTypes[] {JSON, GRAPHQL_RESPONSE, EVENT_STREAM})
            if (wanted.includes(ours.type)) return List.of(ours);
        return DEFERRED.type.equalsTypeAndSubtype(wanted) ? parts(wanted) : List.of();
    }

    /// Returns which parts a client accepts that names their form. One that names none accepts all.
    private static List<MediaTypes> parts(MediaType wanted) {
        var forms = wanted.getParameters().keySet().stream()
                .filter(name -> name.endsWith("Spec"))
                .toList();
        if (forms.isEmpty()) return List.of(DEFERRED, EVENT_PARTS);
        if (forms.size() > 1) return List.of();
        return switch (forms.getFirst() + "=" + unquoted(wanted.getParameter(forms.getFirst()))) {
            case "deferSpec=20220824" -> List.of(DEFERRED);
            case "subscriptionSpec=1.0" -> List.of(EVENT_PARTS);
            default -> List.of();
        };
    }

    private static @Nullable String unquoted(@Nullable String value) {
        return value == null ? null : value.replaceAll("^\"|\"$", "");
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
