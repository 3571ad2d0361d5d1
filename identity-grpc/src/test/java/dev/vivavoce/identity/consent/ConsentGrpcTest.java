package dev.vivavoce.identity.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.identity.TestSettings;
import dev.vivavoce.identity.v1.AccountServiceGrpc;
import dev.vivavoce.identity.v1.AgeBracket;
import dev.vivavoce.identity.v1.AllowedByUser;
import dev.vivavoce.identity.v1.BatchCheckConsentsRequest;
import dev.vivavoce.identity.v1.BatchCheckConsentsResponse;
import dev.vivavoce.identity.v1.CheckConsentsRequest;
import dev.vivavoce.identity.v1.Consent;
import dev.vivavoce.identity.v1.ConsentPurpose;
import dev.vivavoce.identity.v1.ConsentServiceGrpc;
import dev.vivavoce.identity.v1.ConsentServiceGrpc.ConsentServiceBlockingStub;
import dev.vivavoce.identity.v1.Consents;
import dev.vivavoce.identity.v1.DecideConsentRequest;
import dev.vivavoce.identity.v1.GetConsentsRequest;
import dev.vivavoce.identity.v1.RegisterRequest;
import dev.vivavoce.identity.v1.SetAgeBracketRequest;
import dev.vivavoce.identity.v1.SignedIn;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConsentGrpcTest {
    @RegisterExtension
    static final TestServer identity = TestSettings.at(new TestClock(), TestSettings.required());

    private final SignedIn person = AccountServiceGrpc.newBlockingStub(identity.channel(Transport.IN_PROCESS))
            .register(RegisterRequest.newBuilder()
                    .setEmail(UUID.randomUUID() + "@example.org")
                    .setPassword("seven tall lighthouses")
                    .setDisplayName("Ana")
                    .build())
            .getRegistered();
    private final ConsentServiceBlockingStub consents = ConsentServiceGrpc.newBlockingStub(
            identity.with(Transport.IN_PROCESS, new Secret(person.getAccessToken())));

    @Test
    void nothing_is_allowed_before_a_decision_and_each_purpose_has_a_text() {
        var now = now();
        assertThat(now.getAgeBracket()).isEqualTo(AgeBracket.AGE_BRACKET_UNSPECIFIED);
        assertThat(now.getConsentsList())
                .hasSize(3)
                .allMatch(consent -> consent.getVersion() > 0 && !consent.getGiven() && !consent.hasDecidedAt());
        assertThat(allowed()).isEmpty();
        assertThat(Refusal.of(() -> decide(true)).reason()).isEqualTo("AGE_BRACKET_MISSING");
    }

    @Test
    void a_consent_is_given_and_taken_back_and_every_decision_is_kept() {
        bracket(AgeBracket.AGE_BRACKET_FROM_16);
        assertThat(decide(true).getGiven()).isTrue();
        decide(true);
        assertThat(allowed()).containsExactly(ConsentPurpose.CONSENT_PURPOSE_EXAMINERS);
        assertThat(decide(false).getGiven()).isFalse();
        assertThat(allowed()).isEmpty();
        assertThat(stored("string_agg(given::text, ' ' ORDER BY id)")).isEqualTo("true false");
        assertThatThrownBy(() -> TestSettings.execute(identity, "UPDATE consent SET given = true"))
                .rootCause()
                .hasMessageContaining("a decision stays as it is");
    }

    @Test
    void a_person_under_16_can_refuse_and_cannot_give_alone() {
        bracket(AgeBracket.AGE_BRACKET_UNDER_16);
        assertThat(Refusal.of(() -> decide(true)).reason()).isEqualTo("GUARDIAN_REQUIRED");
        assertThat(decide(false).hasDecidedAt()).isTrue();
        assertThat(allowed()).isEmpty();
        assertThat(Refusal.of(() -> bracket(AgeBracket.AGE_BRACKET_FROM_16)).reason())
                .isEqualTo("AGE_BRACKET_SET");
        bracket(AgeBracket.AGE_BRACKET_UNDER_16);
    }

    @Test
    void only_a_person_under_16_learns_when_the_bracket_can_change() {
        assertThat(now().hasAgeBracketChangesFrom()).isFalse();
        bracket(AgeBracket.AGE_BRACKET_UNDER_16);
        assertThat(Long.toString(now().getAgeBracketChangesFrom().getSeconds()))
                .isEqualTo(TestSettings.stored(
                        identity,
                        "SELECT floor(extract(epoch FROM set_at))::bigint + 30 * 86400 FROM age_bracket WHERE account_id = '%s'"
                                .formatted(person.getUser().getId())));
        TestSettings.execute(
                identity,
                "UPDATE age_bracket SET set_at = set_at - interval '720 hours' WHERE account_id = '%s'"
                        .formatted(person.getUser().getId()));
        bracket(AgeBracket.AGE_BRACKET_FROM_16);
        assertThat(now().hasAgeBracketChangesFrom()).isFalse();
    }

    @Test
    void a_consent_to_an_older_text_does_not_count_and_the_person_is_asked_again() {
        bracket(AgeBracket.AGE_BRACKET_FROM_16);
        TestSettings.execute(identity, """
                INSERT INTO consent (account_id, purpose, version, given, decided_at)
                VALUES ('%s', 'EXAMINERS', 1, true, now())
                """.formatted(person.getUser().getId()));
        assertThat(allowed()).isEmpty();
        assertThat(now().getConsentsList())
                .as("undecided")
                .noneMatch(consent -> consent.getGiven() || consent.hasDecidedAt());
        var refusal = Refusal.of(() -> consents.decideConsent(DecideConsentRequest.newBuilder()
                .setPurpose(ConsentPurpose.CONSENT_PURPOSE_EXAMINERS)
                .setVersion(1)
                .setGiven(true)
                .build()));
        assertThat(refusal.reason()).isEqualTo("CONSENT_TEXT_CHANGED");
        assertThat(decide(true).getGiven()).isTrue();
        assertThat(allowed()).containsExactly(ConsentPurpose.CONSENT_PURPOSE_EXAMINERS);
    }

    @Test
    void only_services_ask_for_others() {
        var request = CheckConsentsRequest.newBuilder()
                .setUserId(person.getUser().getId())
                .build();
        assertThat(Refusal.of(() -> consents.checkConsents(request)).reason()).isEqualTo("ROLE_MISSING");
        var batch = BatchCheckConsentsRequest.newBuilder()
                .addUserIds(person.getUser().getId())
                .build();
        assertThat(Refusal.of(() -> consents.batchCheckConsents(batch)).reason())
                .isEqualTo("ROLE_MISSING");
    }

    @Test
    void a_service_asks_for_several_at_once_and_hears_of_those_who_allow_something() {
        var id = person.getUser().getId();
        assertThat(allowedOf(id, UUID.randomUUID().toString())).isEmpty();
        bracket(AgeBracket.AGE_BRACKET_FROM_16);
        decide(true);
        assertThat(allowedOf(id, UUID.randomUUID().toString(), id))
                .singleElement()
                .satisfies(user -> {
                    assertThat(user.getUserId()).isEqualTo(id);
                    assertThat(user.getAllowedList()).containsExactly(ConsentPurpose.CONSENT_PURPOSE_EXAMINERS);
                });
        decide(false);
        assertThat(allowedOf(id)).isEmpty();
        Refusal.expectField("user_ids[1]", () -> allowedOf(id, "somebody"));
        Refusal.expectField("user_ids", this::allowedOf);
    }

    @Test
    void a_service_hears_who_has_said_no_and_silence_and_an_older_text_are_no_answer() {
        var id = person.getUser().getId();
        var stranger = UUID.randomUUID().toString();
        assertThat(asked(id, stranger).getRefusedList()).isEmpty();
        bracket(AgeBracket.AGE_BRACKET_FROM_16);
        TestSettings.execute(identity, """
                INSERT INTO consent (account_id, purpose, version, given, decided_at)
                VALUES ('%s', 'EXAMINERS', 1, true, now())
                """.formatted(id));
        assertThat(asked(id).getUsersList()).isEmpty();
        assertThat(asked(id).getRefusedList()).isEmpty();
        decide(true);
        assertThat(asked(id).getRefusedList()).isEmpty();
        decide(false);
        assertThat(asked(stranger, id).getRefusedList()).singleElement().satisfies(user -> {
            assertThat(user.getUserId()).isEqualTo(id);
            assertThat(user.getRefusedList()).containsExactly(ConsentPurpose.CONSENT_PURPOSE_EXAMINERS);
        });
        decide(true);
        assertThat(asked(id).getRefusedList()).isEmpty();
    }

    private Consents now() {
        return consents.getConsents(GetConsentsRequest.getDefaultInstance()).getConsents();
    }

    private Consent decide(boolean isGiven) {
        return consents
                .decideConsent(DecideConsentRequest.newBuilder()
                        .setPurpose(ConsentPurpose.CONSENT_PURPOSE_EXAMINERS)
                        .setVersion(2)
                        .setGiven(isGiven)
                        .build())
                .getConsents()
                .getConsentsList()
                .stream()
                .filter(consent -> consent.getPurpose() == ConsentPurpose.CONSENT_PURPOSE_EXAMINERS)
                .findFirst()
                .orElseThrow();
    }

    private void bracket(AgeBracket bracket) {
        var _ = consents.setAgeBracket(
                SetAgeBracketRequest.newBuilder().setAgeBracket(bracket).build());
    }

    private List<ConsentPurpose> allowed() {
        var token = TestSettings.serviceToken(identity, Transport.IN_PROCESS, "identity");
        return ConsentServiceGrpc.newBlockingStub(identity.with(Transport.IN_PROCESS, new Secret(token)))
                .checkConsents(CheckConsentsRequest.newBuilder()
                        .setUserId(person.getUser().getId())
                        .build())
                .getAllowedList();
    }

    private List<AllowedByUser> allowedOf(String... userIds) {
        return asked(userIds).getUsersList();
    }

    private BatchCheckConsentsResponse asked(String... userIds) {
        var token = TestSettings.serviceToken(identity, Transport.IN_PROCESS, "identity");
        return ConsentServiceGrpc.newBlockingStub(identity.with(Transport.IN_PROCESS, new Secret(token)))
                .batchCheckConsents(BatchCheckConsentsRequest.newBuilder()
                        .addAllUserIds(List.of(userIds))
                        .build());
    }

    private String stored(String what) {
        return TestSettings.stored(
                identity,
                "SELECT %s FROM consent WHERE account_id = '%s'"
                        .formatted(what, person.getUser().getId()));
    }
}
