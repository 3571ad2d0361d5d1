package dev.vivavoce.bff.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vivavoce.runtime.failure.Failure;
import java.util.Base64;
import java.util.regex.Pattern;

/// An id that is unique over all types of the graph: the name of the type, and the id that the service uses.
public record GlobalId(String type, String local) {
    private static final Pattern FORM = Pattern.compile("([A-Z][A-Za-z]{1,39}):([A-Za-z0-9:._-]{1,100})");
    private static final int LONGEST = 200;

    /// Returns the id as clients see it: opaque, safe in URLs.
    public static String of(String type, String local) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((type + ":" + local).getBytes(UTF_8));
    }

    /// @throws Failure INVALID_ARGUMENT / ID_INVALID
    public static GlobalId parse(String id) {
        if (id.length() <= LONGEST) {
            try {
                var matcher = FORM.matcher(new String(Base64.getUrlDecoder().decode(id), UTF_8));
                if (matcher.matches()) return new GlobalId(matcher.group(1), matcher.group(2));
            } catch (IllegalArgumentException _) {
                // refused below
            }
        }
        throw Failure.invalid("ID_INVALID", "not an id of this graph");
    }

    /// Returns the id within a type.
    ///
    /// @throws Failure INVALID_ARGUMENT / ID_INVALID when it is no id, or one of another type
    public static String local(String type, String id) {
        var parsed = parse(id);
        if (!parsed.type().equals(type))
            throw Failure.invalid("ID_INVALID", "the id of a " + parsed.type() + " (expected: of a " + type + ")");
        return parsed.local();
    }
}
