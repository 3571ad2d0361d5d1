package dev.vivavoce.bff.account;

import dev.vivavoce.bff.graphql.GlobalId;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The signed-in person.
public record Viewer(
        String userId,
        String displayName,
        String email,
        @Nullable String locale,
        String timeZone,
        @Nullable String learningLanguage,
        List<Role> roles,
        OffsetDateTime createdAt) {

    /// A role of a person.
    public enum Role {
        LEARNER,
        AUTHOR,
        EXAMINER,
        ADMIN
    }

    public static final String TYPE = "Viewer";

    public String id() {
        return GlobalId.of(TYPE, userId);
    }
}
