package dev.vivavoce.bff.http;

import dev.vivavoce.runtime.failure.Failure;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes JSON. Depth and length of numbers are limited when reading.
public final class Json {
    private static final int DEPTH = 40;
    private static final int DIGITS = 100;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxNumberLength(DIGITS)
                            .maxNameLength(1_000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /// @throws Failure INVALID_ARGUMENT / JSON_INVALID, or BATCH_UNSUPPORTED for an array
    public static Map<?, ?> object(String text) {
        try {
            return object(MAPPER.readValue(text, Object.class));
        } catch (JacksonException _) {
            throw invalid();
        }
    }

    /// @throws Failure as [#object(String)]
    static Map<?, ?> object(byte[] utf8) {
        if (!isUtf8(utf8)) throw invalid();
        try {
            return object(MAPPER.readValue(utf8, Object.class));
        } catch (JacksonException _) {
            throw invalid();
        }
    }

    /// Returns whether the parser takes the bytes for UTF-8. It detects UTF-16 and UTF-32 by their zero bytes or their
    /// mark, and JSON in UTF-8 has neither (RFC 8259, 8.1).
    private static boolean isUtf8(byte[] bytes) {
        if (bytes.length > 0 && (bytes[0] == (byte) 0xFE || bytes[0] == (byte) 0xFF)) return false;
        for (byte one : bytes) if (one == 0) return false;
        return true;
    }

    private static Map<?, ?> object(Object read) {
        if (read instanceof Map<?, ?> map) return map;
        if (read instanceof java.util.List<?>)
            throw Failure.invalid("BATCH_UNSUPPORTED", "one request at a time: send an object, not an array");
        throw invalid();
    }

    private static Failure invalid() {
        return Failure.invalid("JSON_INVALID", "the body must be a JSON object in UTF-8");
    }

    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    public static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
