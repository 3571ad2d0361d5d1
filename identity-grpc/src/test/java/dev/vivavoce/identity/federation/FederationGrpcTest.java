package dev.vivavoce.identity.federation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.identity.Inbox;
import dev.vivavoce.identity.Person;
import dev.vivavoce.identity.TestSettings;
import dev.vivavoce.identity.federation.StandInProvider.Fault;
import dev.vivavoce.identity.federation.StandInProvider.Somebody;
import dev.vivavoce.identity.v1.AgeBracket;
import dev.vivavoce.identity.v1.AskGuardianRequest;
import dev.vivavoce.identity.v1.CheckConsentsRequest;
import dev.vivavoce.identity.v1.ConsentPurpose;
import dev.vivavoce.identity.v1.ConsentServiceGrpc;
import dev.vivavoce.identity.v1.DecideConsentRequest;
import dev.vivavoce.identity.v1.FinishLoginRequest;
import dev.vivavoce.identity.v1.FinishSignInResponse.OutcomeCase;
import dev.vivavoce.identity.v1.GetConsentsRequest;
import dev.vivavoce.identity.v1.GuardianServiceGrpc;
import dev.vivavoce.identity.v1.GuestServiceGrpc;
import dev.vivavoce.identity.v1.ListProvidersRequest;
import dev.vivavoce.identity.v1.ProviderAnswer;
import dev.vivavoce.identity.v1.ProviderRefusal;
import dev.vivavoce.identity.v1.SessionServiceGrpc;
import dev.vivavoce.identity.v1.SetAgeBracketRequest;
import dev.vivavoce.identity.v1.SignedIn;
import dev.vivavoce.identity.v1.StartGuestRequest;
import dev.vivavoce.identity.v1.StartSignInRequest;
import dev.vivavoce.identity.v1.VerificationServiceGrpc;
import dev.vivavoce.identity.v1.VerifyEmailRequest;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.security.Caller.Role;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.Channel;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Signing in with a provider that signs real tokens.
class FederationGrpcTest {
    private static final TestClock clock = new TestClock();
    private static final StandInProvider provider = new StandInProvider();

    @RegisterExtension
    static final TestServer identity = TestSettings.at(
            clock,
            TestSettings.with(
                    "IDENTITY_PROVIDERS", "standin",
                    "IDENTITY_PROVIDER_STANDIN_ISSUER", provider.issuer(),
                    "IDENTITY_PROVIDER_STANDIN_CLIENT_ID", StandInProvider.CLIENT_ID,
                    "IDENTITY_PROVIDER_STANDIN_CLIENT_SECRET", StandInProvider.CLIENT_SECRET,
                    "IDENTITY_PROVIDER_STANDIN_NAME", "Stand-in",
                    "IDENTITY_PROVIDER_TIMEOUT", "6s",
                    "IDENTITY_TRIES_PER_ACCOUNT_AND_ADDRESS", "200"));

    private final Channel channel = identity.channel(Transport.WIRE);
    private final Visitor visitor = new Visitor(channel, provider);

    @AfterEach
    void nothingIsWrong() {
        clock.reset();
        provider.fault = Fault.NONE;
        provider.tellsByUserinfo = false;
        provider.namesIssuer = false;
    }

    @Test
    void the_first_sign_in_makes_an_account_and_the_second_finds_it_by_its_subject() {
        assertThat(visitor.providers(channel)
                        .listProviders(ListProvidersRequest.getDefaultInstance())
                        .getProvidersList())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.getId()).isEqualTo("standin");
                    assertThat(one.getName()).isEqualTo("Stand-in");
                });
        var ana = Somebody.called("Ana María");
        var first = visitor.signIn(ana);
        assertThat(first.getReturnTo()).isEqualTo("/practice");
        var user = first.getSignedIn().getUser();
        assertThat(user.getEmail()).isEqualTo(ana.email());
        assertThat(user.getEmailVerified()).isTrue();
        assertThat(user.getDisplayName()).isEqualTo("Ana María");
        assertThat(user.getLocale()).isEqualTo("es");
        assertThat(user.getTimeZone()).isEqualTo("Europe/Madrid");
        assertThat(stored("SELECT count(*) FROM outbox WHERE event_type = 'user.registered' AND user_id = '%s'"
                        .formatted(user.getId())))
                .isEqualTo("1");
        assertThat(visitor.methods(first.getSignedIn()).getHasPassword()).isFalse();
        var moved = visitor.signIn(ana.with("other-" + ana.email(), null)).getSignedIn();
        assertThat(moved.getUser()).isEqualTo(user);
        assertThat(visitor.methods(moved).getLinksList()).singleElement().satisfies(link -> {
            assertThat(link.getProviderName()).isEqualTo("Stand-in");
            assertThat(link.getEmail()).isEqualTo(ana.email());
            assertThat(link.hasLastUsedAt()).isTrue();
        });
    }

    @Test
    void who_begins_with_a_provider_allows_nothing_before_the_age_is_said() {
        var session = visitor.signIn(Somebody.called("Ana")).getSignedIn();
        var own = identity.with(Transport.WIRE, new Secret(session.getAccessToken()));
        var consents = ConsentServiceGrpc.newBlockingStub(own);
        var text =
                consents.getConsents(GetConsentsRequest.getDefaultInstance()).getConsents().getConsentsList().stream()
                        .filter(consent -> consent.getPurpose() == ConsentPurpose.CONSENT_PURPOSE_THIRD_PARTIES)
                        .findFirst()
                        .orElseThrow();
        var give = DecideConsentRequest.newBuilder()
                .setPurpose(text.getPurpose())
                .setVersion(text.getVersion())
                .setGiven(true)
                .build();
        assertThat(Refusal.of(() -> consents.decideConsent(give)).reason()).isEqualTo("AGE_BRACKET_MISSING");
        var guardian =
                AskGuardianRequest.newBuilder().setEmail("eva@example.org").build();
        assertThat(Refusal.of(() -> GuardianServiceGrpc.newBlockingStub(own).askGuardian(guardian))
                        .reason())
                .isEqualTo("AGE_BRACKET_MISSING");
        var service = new Secret(TestSettings.serviceToken(identity, Transport.WIRE, "identity"));
        var check = CheckConsentsRequest.newBuilder()
                .setUserId(session.getUser().getId())
                .build();
        var checking = ConsentServiceGrpc.newBlockingStub(identity.with(Transport.WIRE, service));
        assertThat(checking.checkConsents(check).getAllowedList()).isEmpty();
        var _ = consents.setAgeBracket(SetAgeBracketRequest.newBuilder()
                .setAgeBracket(AgeBracket.AGE_BRACKET_FROM_16)
                .build());
        var _ = consents.decideConsent(give);
        assertThat(checking.checkConsents(check).getAllowedList())
                .containsExactly(ConsentPurpose.CONSENT_PURPOSE_THIRD_PARTIES);
    }

    @ParameterizedTest
    @CsvSource({
        "WRONG_NONCE, NONCE",
        "WRONG_AUDIENCE, AUDIENCE",
        "OTHER_AUTHORIZED_PARTY, AUDIENCE",
        "WRONG_ISSUER, ISSUER",
        "EXPIRED, TIME",
        "ISSUED_IN_THE_FUTURE, TIME",
        "UNSIGNED, ALGORITHM",
        "HS256_WITH_PUBLIC_KEY, ALGORITHM",
        "FOREIGN_KEY, SIGNATURE",
        "NO_ID_TOKEN, TOKEN",
        "CODE_REFUSED, CODE"
    })
    void a_token_that_is_not_for_this_sign_in_is_refused_with_its_reason(Fault fault, String reason) {
        var ana = Somebody.called("Ana");
        var begun = visitor.start();
        provider.fault = fault;
        var refused = visitor.finish(channel, begun, ana);
        assertThat(refused.getRefused().getReason()).isEqualTo(ProviderRefusal.valueOf("PROVIDER_REFUSAL_" + reason));
        assertThat(refused.getReturnTo()).isEmpty();
        assertThat(accounts(ana)).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"SLOW", "ERROR_500", "REDIRECT", "HUGE", "CLIENT_REFUSED"})
    void a_provider_that_does_not_answer_as_it_should_is_a_failure_that_may_pass(Fault fault) {
        var ana = Somebody.called("Ana");
        var begun = visitor.start();
        provider.fault = fault;
        var refusal = Refusal.of(() -> visitor.finish(channel, begun, ana));
        assertThat(refusal.code()).isEqualTo(Code.UNAVAILABLE);
        assertThat(refusal.reason()).isEqualTo("PROVIDER_UNAVAILABLE");
        assertThat(refusal.metadata()).containsEntry("provider", "standin");
        assertThat(refusal.retryAfter()).isPositive();
        provider.fault = Fault.NONE;
        assertThat(visitor.signIn(ana).hasSignedIn()).isTrue();
    }

    @Test
    void a_key_that_the_provider_has_changed_is_fetched() {
        visitor.signIn(Somebody.called("Ana"));
        int before = provider.keyFetches.get();
        provider.rotate();
        assertThat(visitor.signIn(Somebody.called("Bea")).hasSignedIn()).isTrue();
        assertThat(visitor.signIn(Somebody.called("Cleo")).hasSignedIn()).isTrue();
        assertThat(provider.keyFetches.get()).isEqualTo(before + 1);
    }

    @Test
    void an_answer_serves_one_browser_once_and_in_time() {
        var ana = Somebody.called("Ana");
        var begun = visitor.start();
        var answer = visitor.answer(begun, ana);
        var other = visitor.start();
        assertThat(visitor.refusal(answer.toBuilder()
                        .setBrowserToken(other.getBrowserToken())
                        .build()))
                .isEqualTo(ProviderRefusal.PROVIDER_REFUSAL_STATE);
        assertThat(visitor.refusal(answer.toBuilder().setState("vvs_of-nobody").build()))
                .isEqualTo(ProviderRefusal.PROVIDER_REFUSAL_STATE);
        assertThat(visitor.finish(channel, answer).hasSignedIn()).isTrue();
        assertThat(visitor.refusal(answer)).isEqualTo(ProviderRefusal.PROVIDER_REFUSAL_STATE);
        var late = visitor.answer(other, ana);
        clock.moveOn(Duration.ofMinutes(10));
        assertThat(visitor.refusal(late)).isEqualTo(ProviderRefusal.PROVIDER_REFUSAL_STATE);
    }

    @Test
    void the_issuer_that_an_answer_names_must_be_the_provider() {
        var answer = visitor.answer(visitor.start(), Somebody.called("Ana"));
        assertThat(visitor.refusal(answer.toBuilder()
                        .setIssuer("https://elsewhere.example")
                        .build()))
                .isEqualTo(ProviderRefusal.PROVIDER_REFUSAL_ISSUER);
        var named = visitor.answer(visitor.start(), Somebody.called("Ana")).toBuilder()
                .setIssuer(provider.issuer())
                .build();
        assertThat(visitor.finish(channel, named).hasSignedIn()).isTrue();
        provider.namesIssuer = true;
        clock.moveOn(Duration.ofHours(2)); // the metadata is fetched again
        assertThat(visitor.refusal(visitor.answer(visitor.start(), Somebody.called("Ana"))))
                .isEqualTo(ProviderRefusal.PROVIDER_REFUSAL_ISSUER);
        provider.namesIssuer = false;
        clock.moveOn(Duration.ofHours(4));
        visitor.start();
    }

    @Test
    void an_address_that_the_id_token_leaves_out_comes_from_userinfo() {
        provider.tellsByUserinfo = true;
        var ana = Somebody.called("Ana");
        var user = visitor.signIn(ana).getSignedIn().getUser();
        assertThat(user.getEmail()).isEqualTo(ana.email());
        assertThat(user.getDisplayName()).isEqualTo("Ana");
        var begun = visitor.start();
        provider.fault = Fault.USERINFO_OF_ANOTHER;
        assertThat(visitor.finish(channel, begun, Somebody.called("Bea"))
                        .getRefused()
                        .getReason())
                .isEqualTo(ProviderRefusal.PROVIDER_REFUSAL_SUBJECT);
    }

    @Test
    void a_new_person_without_a_verified_address_is_told_so_and_nothing_is_stored() {
        var ana = Somebody.called("Ana");
        for (var unverified : List.of(ana.with(ana.email(), false), ana.with(ana.email(), null), ana.with(null, true)))
            assertThat(visitor.signIn(unverified).getOutcomeCase()).isEqualTo(OutcomeCase.EMAIL_UNVERIFIED);
        assertThat(accounts(ana)).isZero();
    }

    @Test
    void a_verified_address_links_an_account_that_has_verified_it_too() {
        var ana = Person.at(channel);
        var own = ana.register();
        var atProvider = Somebody.called("Ana").with(ana.email(), true);
        assertThat(visitor.signIn(atProvider).getOutcomeCase()).isEqualTo(OutcomeCase.EMAIL_IN_USE);
        assertThat(visitor.methods(own).getLinksCount()).isZero();
        verify(ana);
        var signedIn = visitor.signIn(atProvider).getSignedIn();
        assertThat(signedIn.getUser().getId()).isEqualTo(own.getUser().getId());
        assertThat(new Inbox(ana.email())
                        .letter("Se ha añadido la entrada con Stand-in")
                        .text())
                .contains("/me/security");
        assertThat(visitor.methods(own).getLinksCount()).isEqualTo(1);
        var another = Somebody.called("Another").with(ana.email(), true);
        assertThat(visitor.signIn(another).getOutcomeCase())
                .as("another person of the same provider with the address")
                .isEqualTo(OutcomeCase.EMAIL_IN_USE);
    }

    @Test
    void a_name_that_nobody_may_choose_is_replaced_by_the_first_part_of_the_address() {
        for (var name : List.of("", " ", "x".repeat(81), "a\nb")) {
            var nameless = Somebody.called(name);
            assertThat(visitor.signIn(nameless).getSignedIn().getUser().getDisplayName())
                    .isEqualTo(nameless.subject());
        }
    }

    @Test
    void the_second_factor_is_asked_for_after_a_provider_too() {
        var ana = Person.at(channel);
        var factor = ana.turnFactorOn(ana.register(), clock.instant());
        verify(ana);
        var challenged = visitor.signIn(Somebody.called("Ana").with(ana.email(), true));
        assertThat(challenged.getReturnTo()).isEqualTo("/practice");
        assertThat(SessionServiceGrpc.newBlockingStub(channel)
                        .finishLogin(FinishLoginRequest.newBuilder()
                                .setChallenge(challenged.getChallenge().getToken())
                                .setFactor(factor.recovery(0))
                                .build())
                        .hasSignedIn())
                .isTrue();
        assertThat(stored("""
                        SELECT string_agg(details, ' ' ORDER BY at) FROM (
                            SELECT act, subject, details, at FROM audit_pending
                            UNION ALL SELECT act, subject, details, at FROM audit_entry) entry
                        JOIN audit_person person ON person.pseudonym = entry.subject
                        JOIN account ON account.id = person.account_id
                        WHERE act = 'SIGN_IN' AND account.email = '%s'
                        """.formatted(ana.email())))
                .as("what the audit log says of the sign-ins")
                .isEqualTo("METHOD=REGISTRATION METHOD=PROVIDER");
    }

    @Test
    void a_guest_who_is_new_becomes_the_account_and_keeps_the_id() {
        var guest = guest();
        var ana = Somebody.called("Ana");
        var begun = visitor.start();
        var signedIn = visitor.finish(visitor.asPerson(guest), begun, ana).getSignedIn();
        assertThat(signedIn.getUser().getId()).isEqualTo(guest.getUser().getId());
        assertThat(signedIn.getUser().getRolesList())
                .extracting(Enum::name)
                .containsExactly("ROLE_" + Role.LEARNER.name());
        assertThat(Person.at(channel).own(signedIn).getEmail()).isEqualTo(ana.email());
        var second = guest();
        assertThat(visitor.finish(visitor.asPerson(second), visitor.start(), ana)
                        .getSignedIn()
                        .getUser()
                        .getId())
                .as("a person who is known keeps the account")
                .isEqualTo(guest.getUser().getId());
        assertThat(visitor.finish(visitor.asPerson(guest), visitor.start(), Somebody.called("Bea"))
                        .getSignedIn()
                        .getUser()
                        .getId())
                .as("a token of a guest who has an account by now")
                .isNotEqualTo(guest.getUser().getId());
    }

    @Test
    void first_sign_ins_at_the_same_time_make_one_account() throws Exception {
        var ana = Somebody.called("Ana");
        var answers = IntStream.range(0, 8)
                .mapToObj(_ -> visitor.answer(visitor.start(), ana))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = threads.invokeAll(answers.stream()
                    .<Callable<String>>map(answer -> () -> visitor.finish(channel, answer)
                            .getSignedIn()
                            .getUser()
                            .getId())
                    .toList());
            var ids = new HashSet<String>();
            for (var outcome : outcomes) ids.add(outcome.get());
            assertThat(ids).hasSize(1);
        }
        assertThat(accounts(ana)).isEqualTo(1);
    }

    @Test
    void what_a_start_and_an_answer_contain_is_bounded() {
        Refusal.expect(
                Code.NOT_FOUND,
                "PROVIDER_UNKNOWN",
                () -> visitor.providers(channel)
                        .startSignIn(StartSignInRequest.newBuilder()
                                .setProviderId("another")
                                .build()));
        for (var path : List.of("practice", "//evil.example", "/\\evil.example", "/a\nb", "/" + "x".repeat(200)))
            Refusal.expectField(
                    "return_to",
                    () -> visitor.providers(channel)
                            .startSignIn(StartSignInRequest.newBuilder()
                                    .setProviderId("standin")
                                    .setReturnTo(path)
                                    .build()));
        Refusal.expectField("answer.state", () -> visitor.finish(channel, ProviderAnswer.getDefaultInstance()));
        var long1 = visitor.answer(visitor.start(), Somebody.called("Ana")).toBuilder()
                .setCode("x".repeat(5_000))
                .build();
        Refusal.expectField("answer.code", () -> visitor.finish(channel, long1));
    }

    private void verify(Person person) {
        VerificationServiceGrpc.newBlockingStub(channel)
                .verifyEmail(VerifyEmailRequest.newBuilder()
                        .setToken(new Inbox(person.email()).token("/verify"))
                        .build());
    }

    private SignedIn guest() {
        return GuestServiceGrpc.newBlockingStub(channel)
                .startGuest(StartGuestRequest.getDefaultInstance())
                .getStarted();
    }

    private static int accounts(Somebody somebody) {
        return Integer.parseInt(stored("SELECT count(*) FROM account WHERE email = '%s'".formatted(somebody.email())));
    }

    private static String stored(String sql) {
        return TestSettings.stored(identity, sql);
    }
}
