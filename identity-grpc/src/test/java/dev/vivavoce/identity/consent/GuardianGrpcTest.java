package dev.vivavoce.identity.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.identity.Inbox;
import dev.vivavoce.identity.Person;
import dev.vivavoce.identity.TestSettings;
import dev.vivavoce.identity.v1.AgeBracket;
import dev.vivavoce.identity.v1.AskGuardianRequest;
import dev.vivavoce.identity.v1.BatchCheckConsentsRequest;
import dev.vivavoce.identity.v1.BatchCheckConsentsResponse;
import dev.vivavoce.identity.v1.CheckConsentsRequest;
import dev.vivavoce.identity.v1.ConfirmGuardianRequest;
import dev.vivavoce.identity.v1.ConfirmGuardianResponse;
import dev.vivavoce.identity.v1.ConsentPurpose;
import dev.vivavoce.identity.v1.ConsentServiceGrpc;
import dev.vivavoce.identity.v1.Consents;
import dev.vivavoce.identity.v1.DecideConsentRequest;
import dev.vivavoce.identity.v1.GetConsentsRequest;
import dev.vivavoce.identity.v1.GuardianServiceGrpc;
import dev.vivavoce.identity.v1.GuardianState;
import dev.vivavoce.identity.v1.ReadGuardianLinkRequest;
import dev.vivavoce.identity.v1.ReadGuardianLinkResponse;
import dev.vivavoce.identity.v1.SetAgeBracketRequest;
import dev.vivavoce.identity.v1.SignedIn;
import dev.vivavoce.identity.v1.WithdrawGuardianRequest;
import dev.vivavoce.identity.v1.WithdrawGuardianResponse;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GuardianGrpcTest {
    private static final TestClock clock = new TestClock();

    @RegisterExtension
    static final TestServer identity = TestSettings.at(clock, TestSettings.with("IDENTITY_MAILS_PER_ACCOUNT", "3"));

    private final Person child = Person.at(identity.channel(Transport.WIRE));
    private final SignedIn signedIn = child.register(
                    child.registration().setAgeBracket(AgeBracket.AGE_BRACKET_UNDER_16))
            .getRegistered();
    private final String guardian = UUID.randomUUID() + "@example.net";
    private final Inbox inbox = new Inbox(guardian);

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void a_person_under_16_consents_once_a_guardian_has_confirmed() {
        Refusal.expect(Code.FAILED_PRECONDITION, "GUARDIAN_REQUIRED", () -> decide(true));
        assertThat(ask(guardian).getGuardian().getState()).isEqualTo(GuardianState.GUARDIAN_STATE_ASKED);
        var token = inbox.token("/guardian");
        Refusal.expect(Code.FAILED_PRECONDITION, "GUARDIAN_REQUIRED", () -> decide(true));
        var shown = read(token).getLink();
        assertThat(shown.getDisplayName()).isEqualTo("Ana María");
        assertThat(shown.getEmail()).isEqualTo(child.email());
        assertThat(confirm(token).getLink().getState()).isEqualTo(GuardianState.GUARDIAN_STATE_CONFIRMED);
        assertThat(own().getGuardian().getState()).isEqualTo(GuardianState.GUARDIAN_STATE_CONFIRMED);
        assertThat(allowed()).as("the guardian allows nothing, the person does").isEmpty();
        decide(true);
        assertThat(allowed()).containsExactly(ConsentPurpose.CONSENT_PURPOSE_EXAMINERS);
        assertThat(audited("GUARDIAN_ASKED")).isEqualTo("1");
        assertThat(audited("GUARDIAN_CONFIRMED")).isEqualTo("1");
    }

    @Test
    void the_mail_is_in_the_language_that_was_asked_for_and_names_the_account() {
        ask(guardian);
        var letter = inbox.letter("Un menor pide tu consentimiento");
        assertThat(letter.text()).contains(child.email(), TestSettings.WEB_URL + "/guardian#vvg_");
    }

    @Test
    void the_link_of_the_second_mail_withdraws_and_takes_back_what_was_allowed() {
        ask(guardian);
        confirm(inbox.token("/guardian"));
        decide(true);
        var second = inbox.tokens("/guardian", 2).getLast();
        assertThat(withdraw(second).getLink().getState()).isEqualTo(GuardianState.GUARDIAN_STATE_WITHDRAWN);
        assertThat(allowed()).isEmpty();
        assertThat(own().getConsentsList()).noneMatch(consent -> consent.getGiven());
        Refusal.expect(Code.FAILED_PRECONDITION, "GUARDIAN_REQUIRED", () -> decide(true));
        withdraw(second);
        assertThat(audited("GUARDIAN_WITHDRAWN")).isEqualTo("1");
        assertThat(audited("CONSENT_WITHDRAWN")).isEqualTo("1");

        confirm(second);
        assertThat(allowed()).as("another confirmation gives nothing back").isEmpty();
        decide(true);
        assertThat(allowed()).isNotEmpty();
    }

    @Test
    void a_guardian_who_withdraws_takes_back_what_was_allowed_of_an_older_text() {
        ask(guardian);
        confirm(inbox.token("/guardian"));
        TestSettings.execute(identity, """
                INSERT INTO consent (account_id, purpose, version, given, decided_at)
                VALUES ('%s', 'KEPT_AUDIO', 1, true, now())
                """.formatted(id()));
        assertThat(asked().getRefusedList()).isEmpty();
        withdraw(inbox.tokens("/guardian", 2).getLast());
        assertThat(asked().getRefusedList())
                .singleElement()
                .satisfies(user ->
                        assertThat(user.getRefusedList()).containsExactly(ConsentPurpose.CONSENT_PURPOSE_KEPT_AUDIO));
    }

    @Test
    void a_guardian_can_refuse_and_another_one_can_be_asked() {
        ask(guardian);
        var token = inbox.token("/guardian");
        withdraw(token);
        assertThat(own().getGuardian().getState()).isEqualTo(GuardianState.GUARDIAN_STATE_WITHDRAWN);
        var other = UUID.randomUUID() + "@example.net";
        assertThat(ask(other).getGuardian().getEmail()).isEqualTo(other);
        assertThat(confirm(token).hasLinkInvalid())
                .as("the other's link replaced it")
                .isTrue();
        confirm(new Inbox(other).token("/guardian"));
        Refusal.expect(Code.FAILED_PRECONDITION, "GUARDIAN_CONFIRMED", () -> ask(guardian));
    }

    @Test
    void nobody_is_their_own_guardian_and_who_is_16_needs_none() {
        for (var text : List.of(child.email(), child.email().toUpperCase(Locale.ROOT), "eva", ""))
            assertThat(Refusal.of(() -> ask(text)).fields()).containsExactly("email");
        var grown = Person.at(child.channel());
        var session = grown.register();
        var asking = GuardianServiceGrpc.newBlockingStub(grown.as(session));
        var request = AskGuardianRequest.newBuilder().setEmail(guardian).build();
        Refusal.expect(Code.FAILED_PRECONDITION, "AGE_BRACKET_MISSING", () -> asking.askGuardian(request));
        bracket(grown, session, AgeBracket.AGE_BRACKET_FROM_16);
        Refusal.expect(Code.FAILED_PRECONDITION, "GUARDIAN_NOT_NEEDED", () -> asking.askGuardian(request));
    }

    @Test
    void nobody_is_flooded_by_one_person_or_by_many() {
        for (int i = 0; i < 3; i++) ask(i + guardian);
        Refusal.expect(Code.RESOURCE_EXHAUSTED, "MAIL_LIMIT", () -> ask(guardian));
        for (int i = 0; i < 4; i++) {
            var other = Person.at(child.channel());
            var session = other.register(other.registration().setAgeBracket(AgeBracket.AGE_BRACKET_UNDER_16))
                    .getRegistered();
            var asking = GuardianServiceGrpc.newBlockingStub(other.as(session));
            var request = AskGuardianRequest.newBuilder().setEmail(guardian).build();
            if (i < 3) asking.askGuardian(request);
            else Refusal.expect(Code.RESOURCE_EXHAUSTED, "MAIL_LIMIT", () -> asking.askGuardian(request));
        }
    }

    @Test
    void a_link_waits_for_14_days_and_a_confirmed_one_stays() {
        ask(guardian);
        var token = inbox.token("/guardian");
        clock.moveOn(Duration.ofDays(14).plusSeconds(1));
        assertThat(read(token).hasLinkInvalid()).isTrue();
        assertThat(confirm(token).hasLinkInvalid()).isTrue();
        clock.reset();
        confirm(token);
        clock.moveOn(Duration.ofDays(300));
        assertThat(read(token).hasLink()).isTrue();
        assertThat(withdraw(token).hasLink()).isTrue();
        assertThat(read("vvg_unknown").hasLinkInvalid()).isTrue();
    }

    @Test
    void of_ten_confirmations_at_once_one_counts() throws Exception {
        ask(guardian);
        var token = inbox.token("/guardian");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(IntStream.range(0, 10)
                    .<Callable<ConfirmGuardianResponse>>mapToObj(_ -> () -> confirm(token))
                    .toList());
            for (var answer : answers) assertThat(answer.get().hasLink()).isTrue();
        }
        assertThat(audited("GUARDIAN_CONFIRMED")).isEqualTo("1");
    }

    @Test
    void a_person_says_that_they_are_16_after_30_days_and_the_guardian_learns_it() {
        ask(guardian);
        confirm(inbox.token("/guardian"));
        Refusal.expect(
                Code.FAILED_PRECONDITION,
                "AGE_BRACKET_SET",
                () -> bracket(child, signedIn, AgeBracket.AGE_BRACKET_FROM_16));
        TestSettings.execute(
                identity,
                "UPDATE age_bracket SET set_at = set_at - interval '30 days' WHERE account_id = '%s'".formatted(id()));
        bracket(child, signedIn, AgeBracket.AGE_BRACKET_FROM_16);
        assertThat(own().hasGuardian()).isFalse();
        decide(true);
        assertThat(allowed()).isNotEmpty();
        assertThat(inbox.letter("Tu consentimiento ya no hace falta").text()).doesNotContain("#");
        Refusal.expect(
                Code.FAILED_PRECONDITION,
                "AGE_BRACKET_SET",
                () -> bracket(child, signedIn, AgeBracket.AGE_BRACKET_UNDER_16));
    }

    private Consents ask(String email) {
        return GuardianServiceGrpc.newBlockingStub(child.as(signedIn))
                .askGuardian(AskGuardianRequest.newBuilder().setEmail(email).build())
                .getConsents();
    }

    private static ReadGuardianLinkResponse read(String token) {
        return links().readGuardianLink(
                        ReadGuardianLinkRequest.newBuilder().setToken(token).build());
    }

    private static ConfirmGuardianResponse confirm(String token) {
        return links().confirmGuardian(
                        ConfirmGuardianRequest.newBuilder().setToken(token).build());
    }

    private static WithdrawGuardianResponse withdraw(String token) {
        return links().withdrawGuardian(
                        WithdrawGuardianRequest.newBuilder().setToken(token).build());
    }

    private static GuardianServiceGrpc.GuardianServiceBlockingStub links() {
        return GuardianServiceGrpc.newBlockingStub(identity.channel(Transport.WIRE));
    }

    private Consents own() {
        return ConsentServiceGrpc.newBlockingStub(child.as(signedIn))
                .getConsents(GetConsentsRequest.getDefaultInstance())
                .getConsents();
    }

    private void decide(boolean isGiven) {
        var _ = ConsentServiceGrpc.newBlockingStub(child.as(signedIn))
                .decideConsent(DecideConsentRequest.newBuilder()
                        .setPurpose(ConsentPurpose.CONSENT_PURPOSE_EXAMINERS)
                        .setVersion(2)
                        .setGiven(isGiven)
                        .build());
    }

    private static void bracket(Person person, SignedIn session, AgeBracket bracket) {
        var _ = ConsentServiceGrpc.newBlockingStub(person.as(session))
                .setAgeBracket(
                        SetAgeBracketRequest.newBuilder().setAgeBracket(bracket).build());
    }

    private List<ConsentPurpose> allowed() {
        var token = TestSettings.serviceToken(identity, Transport.IN_PROCESS, "identity");
        var consents = ConsentServiceGrpc.newBlockingStub(identity.with(Transport.IN_PROCESS, new Secret(token)));
        var allowed = consents.checkConsents(
                        CheckConsentsRequest.newBuilder().setUserId(id()).build())
                .getAllowedList();
        assertThat(asked().getUsersList().stream().flatMap(user -> user.getAllowedList().stream()))
                .as("the same, asked for several")
                .containsExactlyElementsOf(allowed);
        return allowed;
    }

    private BatchCheckConsentsResponse asked() {
        var token = TestSettings.serviceToken(identity, Transport.IN_PROCESS, "identity");
        return ConsentServiceGrpc.newBlockingStub(identity.with(Transport.IN_PROCESS, new Secret(token)))
                .batchCheckConsents(
                        BatchCheckConsentsRequest.newBuilder().addUserIds(id()).build());
    }

    /// How many entries about the person the audit log has; those without a number are among them.
    private String audited(String act) {
        return TestSettings.stored(identity, """
                SELECT count(*) FROM (SELECT act, subject FROM audit_pending UNION ALL SELECT act, subject FROM audit_entry) e
                JOIN audit_person p ON p.pseudonym = e.subject WHERE p.account_id = '%s' AND act = '%s'
                """.formatted(id(), act));
    }

    private String id() {
        return signedIn.getUser().getId();
    }
}
