package dev.vivavoce.bff.account;

import dev.vivavoce.bff.graphql.GlobalId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The signed-in person, or a guest, who has neither name nor address.
public record Viewer(
        String userId,
        String displayName,
        String email,
        boolean emailVerified,
        @Nullable String locale,
        String timeZone,
        @Nullable String learningLanguage,
        @Nullable String firstLanguage,
        @Nullable Goal goal,
        @Nullable LocalDate examDay,
        @Nullable CefrLevel level,
        List<Role> roles,
        OffsetDateTime createdAt) {

    /// Why a person practises.
    public enum Goal {
        EXAM,
        WORK,
        EVERYDAY
    }

    /// A level of the Common European Framework of Reference.
    public enum CefrLevel {
        A1,
        A2,
        B1,
        B2,
        C1,
        C2
    }

    /// A role of a person.
    public enum Role {
        GUEST,
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
