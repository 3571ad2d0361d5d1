package dev.vivavoce.identity.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.identity.Inbox;
import dev.vivavoce.identity.Person;
import dev.vivavoce.identity.TestSettings;
import dev.vivavoce.identity.v1.ChangePasswordRequest;
import dev.vivavoce.identity.v1.DisableFactorRequest;
import dev.vivavoce.identity.v1.FactorKind;
import dev.vivavoce.identity.v1.FactorProof;
import dev.vivavoce.identity.v1.FinishLoginResponse;
import dev.vivavoce.identity.v1.ListSessionsRequest;
import dev.vivavoce.identity.v1.LoginResponse;
import dev.vivavoce.identity.v1.PasswordServiceGrpc;
import dev.vivavoce.identity.v1.RevokeOtherSessionsRequest;
import dev.vivavoce.identity.v1.SessionServiceGrpc;
import dev.vivavoce.identity.v1.SignedIn;
import dev.vivavoce.runtime.server.GrpcClient;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Signing in with the second factor.
class LoginChallengeTest {
    private static final TestClock clock = new TestClock();

    @RegisterExtension
    static final TestServer identity =
            TestSettings.at(clock, TestSettings.with("IDENTITY_TRIES_PER_ACCOUNT_AND_ADDRESS", "200"));

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @ParameterizedTest
    @EnumSource
    void the_right_password_starts_no_session_before_the_factor_is_shown(Transport transport) {
        var ana = Person.at(identity.channel(transport));
        var own = ana.register();
        var on = turnOn(ana, own);
        assertThat(sessions(ana, own)).isEqualTo(1);
        var before = clock.instant();
        var challenged = ana.login();
        assertThat(challenged.getOutcomeCase()).isEqualTo(LoginResponse.OutcomeCase.CHALLENGE);
        assertThat(challenged.getChallenge().getKindsList())
                .containsExactly(FactorKind.FACTOR_KIND_CODE, FactorKind.FACTOR_KIND_RECOVERY_CODE);
        assertThat(challenged.getChallenge().getExpiresAt().getSeconds())
                .isBetween(
                        before.plus(Challenges.LIFETIME).getEpochSecond(),
                        clock.instant().plus(Challenges.LIFETIME).getEpochSecond());
        assertThat(sessions(ana, own)).isEqualTo(1);
        var signedIn = ana.finish(challenged, on.code(clock.instant())).getSignedIn();
        assertThat(ana.own(signedIn)).isEqualTo(own.getUser());
        assertThat(sessions(ana, own)).isEqualTo(2);
        assertThat(ana.finish(challenged, on.recovery(0)).hasEnded())
                .as("a challenge is for one sign-in")
                .isTrue();
        assertThat(ana.withPassword("another quiet river").login().hasRefused()).isTrue();
    }

    @Test
    void a_code_is_accepted_once_with_one_step_of_drift() {
        var ana = Person.at(identity.channel(Transport.WIRE));
        var on = turnOn(ana, ana.register());
        var now = clock.instant();
        assertThat(ana.finish(ana.login(), on.code(now.plusSeconds(60))).hasRefused())
                .isTrue();
        assertThat(ana.finish(ana.login(), on.code(now)).hasSignedIn()).isTrue();
        assertThat(ana.finish(ana.login(), on.code(now)).hasRefused()).isTrue();
        assertThat(ana.finish(ana.login(), on.code(now.minusSeconds(30))).hasRefused())
                .as("an older code after a newer one")
                .isTrue();
        assertThat(ana.finish(ana.login(), on.code(now.plusSeconds(30))).hasSignedIn())
                .as("a phone whose clock is fast")
                .isTrue();
    }

    @Test
    void a_recovery_code_opens_the_account_once_however_it_is_typed() {
        var ana = Person.at(identity.channel(Transport.WIRE));
        var on = turnOn(ana, ana.register());
        var typed =
                on.recoveryCodes().getFirst().toUpperCase(java.util.Locale.ROOT).replace("-", " ");
        typed = typed.replace('0', 'O').replace('1', 'l');
        var recovery = FactorProof.newBuilder().setRecoveryCode(typed);
        assertThat(ana.finish(ana.login(), recovery).hasSignedIn()).isTrue();
        assertThat(ana.finish(ana.login(), recovery).hasRefused()).isTrue();
        var stranger = Person.at(identity.channel(Transport.WIRE));
        turnOn(stranger, stranger.register());
        assertThat(stranger.finish(stranger.login(), on.recovery(1)).hasRefused())
                .as("somebody else's code")
                .isTrue();
        for (int i = 1; i < 10; i++)
            assertThat(ana.finish(ana.login(), on.recovery(i)).hasSignedIn()).isTrue();
        assertThat(ana.login().getChallenge().getKindsList()).containsExactly(FactorKind.FACTOR_KIND_CODE);
    }

    @Test
    void fifty_sign_ins_at_once_on_two_replicas_share_one_code() throws Exception {
        var ana = Person.at(identity.channel(Transport.WIRE));
        var on = turnOn(ana, ana.register());
        var challenges = new ArrayList<LoginResponse>();
        for (int i = 0; i < 50; i++) challenges.add(ana.login());
        try (var replica = TestSettings.replica(identity, clock);
                var client = GrpcClient.open("localhost:" + replica.port())) {
            var places = new Person[] {ana, ana.over(client.channel())};
            var answers = new ArrayList<Future<FinishLoginResponse>>();
            var start = new CountDownLatch(1);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 50; i++) {
                    int index = i;
                    answers.add(threads.submit(() -> {
                        start.await();
                        return places[index % 2].finish(challenges.get(index), on.code(clock.instant()));
                    }));
                }
                start.countDown();
            }
            int signedIn = 0;
            for (var answer : answers) if (answer.get().hasSignedIn()) signedIn++;
            assertThat(signedIn).isEqualTo(1);
        }
    }

    @Test
    void five_wrong_answers_end_a_challenge_even_at_once() throws Exception {
        var ana = Person.at(identity.channel(Transport.WIRE));
        var on = turnOn(ana, ana.register());
        var challenged = ana.login();
        var guess = FactorProof.newBuilder().setCode("no digits");
        var answers = new ArrayList<Future<FinishLoginResponse>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) answers.add(threads.submit(() -> ana.finish(challenged, guess)));
        }
        int refused = 0;
        for (var answer : answers) if (answer.get().hasRefused()) refused++;
        assertThat(refused).isEqualTo(4);
        assertThat(ana.finish(challenged, on.code(clock.instant())).hasEnded()).isTrue();
        assertThat(ana.finish(ana.login(), on.code(clock.instant())).hasSignedIn())
                .isTrue();
    }

    @Test
    void a_challenge_ends_after_five_minutes_and_with_a_new_password_and_when_others_are_signed_out() {
        var ana = Person.at(identity.channel(Transport.WIRE));
        var own = ana.register();
        var on = turnOn(ana, own);
        var late = ana.login();
        clock.moveOn(Challenges.LIFETIME);
        assertThat(ana.finish(late, on.code(clock.instant())).hasEnded()).isTrue();

        var before = ana.login();
        SessionServiceGrpc.newBlockingStub(ana.as(own))
                .revokeOtherSessions(RevokeOtherSessionsRequest.getDefaultInstance());
        assertThat(ana.finish(before, on.code(clock.instant())).hasEnded()).isTrue();

        var stolen = ana.login();
        PasswordServiceGrpc.newBlockingStub(ana.as(own))
                .changePassword(ChangePasswordRequest.newBuilder()
                        .setCurrentPassword(ana.password())
                        .setNewPassword("a louder river bends south")
                        .setFactor(on.recovery(0))
                        .build());
        assertThat(ana.finish(stolen, on.code(clock.instant())).hasEnded()).isTrue();
    }

    @Test
    void turning_the_factor_off_ends_the_challenges() {
        var ana = Person.at(identity.channel(Transport.WIRE));
        var own = ana.register();
        var on = turnOn(ana, own);
        var challenged = ana.login();
        ana.factorAs(own)
                .disableFactor(DisableFactorRequest.newBuilder()
                        .setPassword(ana.password())
                        .setFactor(on.recovery(0))
                        .build());
        assertThat(ana.finish(challenged, on.code(clock.instant())).hasEnded()).isTrue();
        assertThat(ana.login().hasSignedIn()).isTrue();
    }

    @Test
    void an_unknown_challenge_has_ended_and_an_empty_answer_is_invalid() {
        var ana = Person.at(identity.channel(Transport.WIRE));
        var on = turnOn(ana, ana.register());
        var made = LoginResponse.newBuilder();
        for (var token : new String[] {"", "vvc_", "vvc_" + "A".repeat(43), "x".repeat(1_000_000)}) {
            made.getChallengeBuilder().setToken(token);
            assertThat(ana.finish(made.build(), on.recovery(0)).hasEnded()).isTrue();
        }
        var challenged = ana.login();
        var empty = Refusal.of(() -> ana.finish(challenged, FactorProof.newBuilder()));
        assertThat(empty.fields()).containsExactly("factor");
        var tooLong =
                Refusal.of(() -> ana.finish(challenged, FactorProof.newBuilder().setCode("1".repeat(1_000_000))));
        assertThat(tooLong.fields()).containsExactly("factor.code");
        assertThat(ana.finish(challenged, on.recovery(0)).hasSignedIn()).isTrue();
    }

    @Test
    void the_mail_about_an_unknown_device_is_sent_after_the_factor() {
        var ana = Person.at(identity.channel(Transport.IN_PROCESS));
        var own = ana.register();
        TestSettings.execute(
                identity, "UPDATE account SET email_verified_at = now() WHERE email = '" + ana.email() + "'");
        var on = ana.turnFactorOn(own, clock.instant());
        var inbox = new Inbox(ana.email());
        inbox.letters(2); // the link, and that the factor is on
        var elsewhere = ana.at("198.51.100.7", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0");
        var challenged = elsewhere.login();
        assertThat(TestSettings.stored(
                        identity,
                        "SELECT count(*) FROM mail WHERE kind = 'NEW_SIGN_IN' AND recipient = '" + ana.email() + "'"))
                .isEqualTo("0");
        assertThat(elsewhere.finish(challenged, on.recovery(0)).hasSignedIn()).isTrue();
        var letters = inbox.letters(3);
        assertThat(letters).hasSize(3);
        assertThat(letters).anyMatch(letter -> letter.text().contains("Firefox, Linux"));
    }

    private static Person.TurnedOn turnOn(Person person, SignedIn signedIn) {
        var on = person.turnFactorOn(signedIn, clock.instant());
        clock.moveOn(Duration.ofSeconds(60)); // the code that confirmed it is used
        return on;
    }

    private static int sessions(Person person, SignedIn signedIn) {
        return SessionServiceGrpc.newBlockingStub(person.as(signedIn))
                .listSessions(ListSessionsRequest.getDefaultInstance())
                .getSessionsCount();
    }
}
