package dev.vivavoce.runtime.data;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.failure.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads UUIDs from the fields of requests.
public final class Ids {
    private static final int LENGTH = 36;
    private static final String EXPECTED = "must be a UUID";

    private Ids() {}

    /// @param field name of the field in the contract
    /// @throws Failure INVALID_ARGUMENT / FIELD_INVALID
    public static UUID uuid(String field, String text) {
        return parse(text).orElseThrow(() -> Failure.invalidField(field, EXPECTED));
    }

    /// Returns the UUID, or adds a violation and returns none.
    public static Optional<UUID> uuid(String field, String text, Violations violations) {
        var id = parse(text);
        violations.check(field, id.isPresent(), EXPECTED);
        return id;
    }

    /// Returns the ids of a batch: at least one and at most `most`. Each invalid entry is a violation of its own.
    ///
    /// @throws Failure INVALID_ARGUMENT / FIELD_INVALID
    public static List<UUID> uuids(String field, List<String> texts, int most) {
        var violations = new Violations();
        var ids = uuids(field, texts, most, violations);
        violations.throwIfAny();
        return ids;
    }

    /// The same, with what is wrong among the violations of the request.
    public static List<UUID> uuids(String field, List<String> texts, int most, Violations violations) {
        violations.range(field, texts.size(), 1, most, "ids");
        if (texts.isEmpty() || texts.size() > most)
            return List.of(); // the entries of a list that is too long are not read
        var ids = new ArrayList<UUID>(texts.size());
        for (int i = 0; i < texts.size(); i++)
            uuid(field + "[" + i + "]", texts.get(i), violations).ifPresent(ids::add);
        return List.copyOf(ids);
    }

    /// Returns the UUID; empty unless the text has the usual form of 36 characters.
    public static Optional<UUID> parse(String text) {
        if (text.length() != LENGTH) return Optional.empty();
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
