package dev.vivavoce.content.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.security.Caller.Role;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioPolicyTest {
    private static final UUID OWN = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "ADMIN, OWN, true",
        "ADMIN, OTHER, true",
        "ADMIN, NOBODY, true",
        "AUTHOR, OWN, true",
        "AUTHOR, OTHER, false",
        "AUTHOR, NOBODY, false",
        "EXAMINER, OWN, false",
        "LEARNER, OWN, false",
        "GUEST, OWN, false",
        "ADMIN_WITHOUT_FACTOR, OWN, false"
    })
    void authors_edit_what_they_have_created_and_administrators_everything(Role role, String author, boolean allowed) {
        assertThat(ScenarioPolicy.mayEdit(caller(role), author(author))).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"AUTHOR, true", "EXAMINER, true", "ADMIN, true", "SERVICE, true", "LEARNER, false", "GUEST, false"})
    void the_interlocutor_card_is_hidden_from_who_speaks(Role role, boolean allowed) {
        assertThat(ScenarioPolicy.seesInterlocutorCard(caller(role))).isEqualTo(allowed);
    }

    private static Caller caller(Role role) {
        return new Caller(OWN.toString(), Set.of(role), null, "", null, new Secret("none"));
    }

    private static @Nullable UUID author(String name) {
        return switch (name) {
            case "OWN" -> OWN;
            case "OTHER" -> OTHER;
            default -> null;
        };
    }
}
