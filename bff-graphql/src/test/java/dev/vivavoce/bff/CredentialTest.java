package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bff.fake.FakeCredentials;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Addresses, passwords and sessions, through the graph.
class CredentialTest {
    @RegisterExtension
    static final Edge edge = Edge.of("BFF_SECRET", "the secret of the edge");

    private final Person nobody = edge.nobody();

    @Test
    void a_link_verifies_an_address_once_and_says_so_the_second_time() {
        var token = link();
        assertThat(verify(token).at("/verifyEmail/verification").asString()).isEqualTo("VERIFIED");
        assertThat(verify(token).at("/verifyEmail/verification").asString()).isEqualTo("ALREADY_VERIFIED");
        var unknown = verify("vvm_made-up");
        assertThat(unknown.at("/verifyEmail/verification").isNull()).isTrue();
        assertThat(unknown.at("/verifyEmail/errors/0/__typename").asString()).isEqualTo("LinkInvalid");
    }

    @Test
    void a_person_requests_another_mail_and_learns_when_that_were_too_many() {
        var request =
                "mutation { requestVerification { sent errors { __typename ... on MailLimitReached { retryAfter } } } }";
        var ana = edge.person("Ana");
        assertThat(ana.ask(request).at("/requestVerification/sent").asBoolean()).isTrue();
        edge.identity().credentials.mailsRefused = true;
        try {
            var refused = ana.ask(request).at("/requestVerification");
            assertThat(refused.path("sent").asBoolean()).isFalse();
            assertThat(refused.at("/errors/0/retryAfter").asInt()).isEqualTo(720_000);
            assertThat(nobody.ask("""
                    mutation { requestPasswordReset(input: {email: "ana@example.org"}) { errors { __typename } } }
                    """)
                            .at("/requestPasswordReset/errors/0/__typename")
                            .asString())
                    .isEqualTo("MailLimitReached");
        } finally {
            edge.identity().credentials.mailsRefused = false;
        }
        assertThat(nobody.ask(request).reason()).isEqualTo("TOKEN_MISSING");
    }

    @Test
    void a_person_changes_password_and_address_with_the_current_password() {
        var ana = edge.person("Ana");
        assertThat(changePassword(ana, "a guess", "a quiet river")
                        .at("/changePassword/errors/0/__typename")
                        .asString())
                .isEqualTo("WrongPassword");
        assertThat(changePassword(ana, FakeCredentials.PASSWORD, "short")
                        .at("/changePassword/errors/0/violations/0/field")
                        .asString())
                .isEqualTo("newPassword");
        assertThat(changePassword(ana, FakeCredentials.PASSWORD, "a quiet river")
                        .at("/changePassword/changed")
                        .asBoolean())
                .isTrue();
        assertThat(changeEmail(ana, "a guess", "new@example.org")
                        .at("/changeEmail/errors/0/__typename")
                        .asString())
                .isEqualTo("WrongPassword");
        assertThat(changeEmail(ana, FakeCredentials.PASSWORD, "new")
                        .at("/changeEmail/errors/0/violations/0/field")
                        .asString())
                .isEqualTo("newEmail");
        assertThat(changeEmail(ana, FakeCredentials.PASSWORD, "new@example.org")
                        .at("/changeEmail/sent")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void a_person_sees_their_sessions_and_ends_one_or_all_others() {
        var ana = edge.person("Ana");
        var sessions = edge.identity().credentials.sessions;
        sessions.put("00000000-0000-4000-8000-000000000001", "");
        sessions.put("00000000-0000-4000-8000-000000000002", "Firefox, Windows");
        sessions.put("00000000-0000-4000-8000-000000000003", "Safari, iPhone");
        var listed = ana.ask("{ viewer { sessions { id device isCurrent } } }").at("/viewer/sessions");
        assertThat(listed).hasSize(3);
        String firefox = "";
        for (var session : listed) {
            assertThat(session.path("isCurrent").asBoolean())
                    .isEqualTo(session.path("device").isNull());
            if (session.path("device").asString("").equals("Firefox, Windows"))
                firefox = session.path("id").asString();
        }
        var end =
                "mutation($id: ID) { endSessions(input: {sessionId: $id}) { viewer { sessions { id } } errors { __typename } } }";
        assertThat(ana.ask(end, Map.of("id", firefox)).at("/endSessions/viewer/sessions"))
                .hasSize(2);
        assertThat(ana.ask(end, Map.of("id", firefox))
                        .at("/endSessions/errors/0/__typename")
                        .asString())
                .isEqualTo("SignInSessionUnknown");
        assertThat(ana.ask(end, Map.of("id", "no id")).reason()).isEqualTo("ID_INVALID");
        assertThat(ana.ask(end).at("/endSessions/viewer/sessions")).hasSize(1);
    }

    @Test
    void a_forgotten_password_is_requested_in_the_name_of_the_edge_and_set_with_the_link() {
        var requested = nobody.ask("""
                mutation { requestPasswordReset(input: {email: "ana@example.org"}) { accepted errors { __typename } } }
                """);
        assertThat(requested.at("/requestPasswordReset/accepted").asBoolean()).isTrue();
        assertThat(edge.identity().credentials.lastResetBy).isEqualTo("bff");
        var token = link();
        var weak = reset(token, "short");
        assertThat(weak.at("/resetPassword/errors/0/violations/0/field").asString())
                .isEqualTo("newPassword");
        assertThat(reset(token, "a quiet river").at("/resetPassword/reset").asBoolean())
                .isTrue();
        assertThat(reset(token, "a quiet river")
                        .at("/resetPassword/errors/0/__typename")
                        .asString())
                .isEqualTo("LinkInvalid");
    }

    @Test
    void text_that_is_no_address_is_an_expected_error() {
        var answer = nobody.ask("""
                mutation { requestPasswordReset(input: {email: "ana"}) {
                  accepted errors { ... on InvalidInput { violations { field } } } } }
                """);
        assertThat(answer.at("/requestPasswordReset/accepted").asBoolean()).isFalse();
        assertThat(answer.at("/requestPasswordReset/errors/0/violations/0/field")
                        .asString())
                .isEqualTo("email");
    }

    private static Person.Answer changePassword(Person person, String current, String wanted) {
        return person.ask("""
                mutation($current: String!, $wanted: String!) {
                  changePassword(input: {currentPassword: $current, newPassword: $wanted}) {
                    changed errors { __typename ... on InvalidInput { violations { field } } } } }
                """, Map.of("current", current, "wanted", wanted));
    }

    private static Person.Answer changeEmail(Person person, String current, String wanted) {
        return person.ask("""
                mutation($current: String!, $wanted: String!) {
                  changeEmail(input: {currentPassword: $current, newEmail: $wanted}) {
                    sent errors { __typename ... on InvalidInput { violations { field } } } } }
                """, Map.of("current", current, "wanted", wanted));
    }

    private String link() {
        var token = "vvm_" + UUID.randomUUID();
        edge.identity().credentials.links.add(token);
        return token;
    }

    private Person.Answer verify(String token) {
        return nobody.ask("""
                mutation($token: String!) {
                  verifyEmail(input: {token: $token}) { verification errors { __typename } } }
                """, Map.of("token", token));
    }

    private Person.Answer reset(String token, String password) {
        return nobody.ask("""
                mutation($token: String!, $password: String!) {
                  resetPassword(input: {token: $token, newPassword: $password}) {
                    reset errors { __typename ... on InvalidInput { violations { field } } } } }
                """, Map.of("token", token, "password", password));
    }
}
