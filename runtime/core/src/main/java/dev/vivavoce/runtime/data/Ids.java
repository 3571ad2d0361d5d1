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

    /// Returns the ids of a batch: at least one and at most `most`. Each invalid entry is a violation of its own.
    ///
    /// @throws Failure INVALID_ARGUMENT / FIELD_INVALID
    public static List<UUID> uuids(String field, List<String> texts, int most) {
        var violations = new Violations();
        violations.range(field, texts.size(), 1, most, "ids");
        violations.throwIfAny(); // the entries of a list that is too long are not read
        var ids = new ArrayList<UUID>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            var id = parse(texts.get(i));
            violations.check(field + "[" + i + "]", id.isPresent(), EXPECTED);
            id.ifPresent(ids::add);
        }
        violations.throwIfAny();
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
