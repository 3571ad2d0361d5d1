package dev.vivavoce.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.vivavoce.identity.Person;
import dev.vivavoce.identity.TestSettings;
import dev.vivavoce.identity.v1.LoginResponse;
import dev.vivavoce.identity.v1.SignedIn;
import dev.vivavoce.runtime.server.GrpcClient;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.Status.Code;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SessionGrpcTest {
    private static final TestClock clock = new TestClock();

    @RegisterExtension
    static final TestServer identity = TestSettings.at(clock, TestSettings.required());

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @ParameterizedTest
    @EnumSource
    void registering_signs_in_and_signing_in_again_works(Transport transport) {
        var ana = Person.at(identity.channel(transport));
        var registered = ana.register();
        assertThat(registered.getUser().getEmail()).isEqualTo(ana.email());
        var again = ana.login().getSignedIn();
        assertThat(again.getUser()).isEqualTo(registered.getUser());
        assertThat(ana.own(again)).isEqualTo(registered.getUser());
    }

    @ParameterizedTest
    @EnumSource
    void an_access_token_has_subject_audience_and_expiry(Transport transport) throws Exception {
        var signedIn = Person.at(identity.channel(transport)).register();
        var jwt = SignedJWT.parse(signedIn.getAccessToken());
        assertThat(jwt.getHeader().toJSONObject()).containsOnlyKeys("alg", "typ", "kid");
        assertThat(jwt.getHeader().toJSONObject()).containsEntry("alg", "ES256").containsEntry("typ", "at+jwt");
        var claims = jwt.getJWTClaimsSet();
        assertThat(claims.getClaims())
                .containsOnlyKeys("iss", "aud", "sub", "sid", "roles", "scope", "iat", "nbf", "exp", "jti");
        assertThat(claims.getSubject()).isEqualTo(signedIn.getUser().getId());
        assertThat(claims.getAudience()).containsExactly("vivavoce");
        assertThat(claims.getStringListClaim("roles")).containsExactly("LEARNER");
        var lifetime = Duration.between(
                claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant());
        assertThat(lifetime).isEqualTo(Duration.ofMinutes(15));
        assertThat(signedIn.getAccessTokenExpiresAt().getSeconds())
                .isEqualTo(claims.getExpirationTime().toInstant().getEpochSecond());
        assertThat(jwt.getPayload().toString()).doesNotContain("@", "Ana");
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_password_and_an_unknown_address_have_the_same_outcome(Transport transport) {
        var ana = Person.at(identity.channel(transport));
        ana.register();
        var stranger = Person.at(identity.channel(transport));
        var refused = ana.withPassword("another quiet river").login();
        assertThat(refused.getOutcomeCase()).isEqualTo(LoginResponse.OutcomeCase.REFUSED);
        assertThat(stranger.login()).isEqualTo(refused);
        var noAddress = new Person(ana.channel(), "no address at all", ana.password());
        assertThat(noAddress.login()).isEqualTo(refused);
        var tooShort = ana.withPassword("short").login();
        assertThat(tooShort).isEqualTo(refused);
    }

    /// `./vivavoce bench sign-in` compares the times.
    @Test
    void a_wrong_password_and_an_unknown_address_cost_one_hash_each() throws Exception {
        var known = Person.at(identity.channel(Transport.IN_PROCESS));
        known.register();
        assertThat(hashesOfRefusing(known.withPassword("another quiet river"))).isEqualTo(1);
        assertThat(hashesOfRefusing(Person.at(known.channel()))).isEqualTo(1);
        assertThat(hashesOfRefusing(new Person(known.channel(), "no address", "another quiet river")))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void too_long_fields_are_refused_before_any_work(Transport transport) {
        var person = Person.at(identity.channel(transport));
        double before = TestSettings.hashes(identity);
        var password =
                Refusal.of(() -> person.withPassword("x".repeat(1_000_000)).login());
        assertThat(password.code()).isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(password.fields()).containsExactly("password");
        var email = Refusal.of(() -> new Person(person.channel(), "x".repeat(1_000_000), "12345678").login());
        assertThat(email.fields()).containsExactly("email");
        assertThat(TestSettings.hashes(identity)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void a_refresh_token_is_exchanged_for_a_new_pair(Transport transport) {
        var ana = Person.at(identity.channel(transport));
        var first = ana.register();
        var second = ana.refresh(first);
        assertThat(second.getRefreshToken()).isNotEqualTo(first.getRefreshToken());
        assertThat(second.getAccessToken()).isNotEqualTo(first.getAccessToken());
        assertThat(second.getSessionExpiresAt()).isEqualTo(first.getSessionExpiresAt());
        assertThat(ana.own(second)).isEqualTo(first.getUser());
    }

    @ParameterizedTest
    @EnumSource
    void fifty_refreshes_of_one_token_at_once_all_succeed(Transport transport) throws Exception {
        var ana = Person.at(identity.channel(transport));
        var first = ana.register();
        var start = new CountDownLatch(1);
        var answers = new ArrayList<Future<SignedIn>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++)
                answers.add(threads.submit(() -> {
                    start.await();
                    return ana.refresh(first);
                }));
            start.countDown();
        }
        var tokens = new ArrayList<String>();
        for (var answer : answers) tokens.add(answer.get().getRefreshToken());
        assertThat(tokens).doesNotHaveDuplicates().hasSize(50);
        for (var answer : answers) {
            var next = ana.refresh(answer.get());
            assertThat(next.getSessionExpiresAt()).isEqualTo(first.getSessionExpiresAt());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_lost_response_within_ten_seconds_signs_nobody_out(Transport transport) {
        var ana = Person.at(identity.channel(transport));
        var first = ana.register();
        var lost = ana.refresh(first);
        clock.moveOn(Duration.ofSeconds(9));
        var sibling = ana.refresh(first);
        assertThat(sibling.getRefreshToken()).isNotEqualTo(lost.getRefreshToken());
        assertThat(ana.refresh(lost).hasUser()).isTrue();
        assertThat(ana.refresh(sibling).hasUser()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_spent_token_used_later_ends_its_whole_family_on_every_replica(Transport transport) {
        var ana = Person.at(identity.channel(transport));
        var stolen = ana.register();
        var second = ana.refresh(stolen);
        var newest = ana.refresh(second);
        var otherDevice = ana.login().getSignedIn();
        try (var replica = TestSettings.replica(identity, clock);
                var client = GrpcClient.open("localhost:" + replica.port())) {
            clock.moveOn(Duration.ofSeconds(11));
            ended(() -> ana.refresh(stolen));
            ended(() -> ana.over(client.channel()).refresh(newest));
            ended(() -> ana.refresh(newest));
            assertThat(ana.over(client.channel()).refresh(otherDevice).hasUser())
                    .as("another family continues")
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_token_used_too_often_is_refused_with_a_time_to_wait_and_signs_nobody_out(Transport transport) {
        var ana = Person.at(identity.channel(transport));
        var first = ana.register();
        var second = ana.refresh(first);
        for (int i = 0; i < Sessions.MOST_SIBLINGS; i++) ana.refresh(first);
        var refusal = Refusal.of(() -> ana.refresh(first));
        assertThat(refusal.code()).isEqualTo(Code.RESOURCE_EXHAUSTED);
        assertThat(refusal.reason()).isEqualTo("SIGN_IN_LIMIT");
        assertThat(refusal.retryAfter()).isEqualTo(Sessions.GRACE);
        assertThat(ana.refresh(second).hasUser()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void signing_out_with_any_token_of_the_session_ends_it_and_can_be_repeated(Transport transport) {
        var ana = Person.at(identity.channel(transport));
        var first = ana.register();
        var second = ana.refresh(first);
        ana.logout(first);
        ended(() -> ana.refresh(second));
        ana.logout(second);
        ana.logout(SignedIn.newBuilder().setRefreshToken("never given").build());
    }

    @ParameterizedTest
    @EnumSource
    void a_session_ends_when_unused_and_after_its_longest_lifetime(Transport transport) {
        var ana = Person.at(identity.channel(transport));
        var unused = ana.register();
        var used = ana.login().getSignedIn();
        for (int days = 0; days < 80; days += 10) {
            clock.moveOn(Duration.ofDays(10));
            used = ana.refresh(used);
        }
        ended(() -> ana.refresh(unused));
        clock.moveOn(Duration.ofDays(11));
        var tooOld = used;
        ended(() -> ana.refresh(tooOld));
        assertThat(Instant.ofEpochSecond(tooOld.getSessionExpiresAt().getSeconds()))
                .isBefore(clock.instant());
    }

    @ParameterizedTest
    @EnumSource
    void an_unknown_refresh_token_is_refused(Transport transport) {
        var ana = Person.at(identity.channel(transport));
        var signedIn = ana.register();
        for (var text :
                List.of("", "x", "vvr_", signedIn.getAccessToken(), "vvr_" + "A".repeat(43), "x".repeat(1_000_000)))
            ended(() -> ana.refresh(SignedIn.newBuilder().setRefreshToken(text).build()));
    }

    @ParameterizedTest
    @EnumSource
    void a_refresh_token_is_no_access_token(Transport transport) {
        var ana = Person.at(identity.channel(transport));
        var signedIn = ana.register();
        var refusal = Refusal.of(() -> ana.accountsWith(signedIn.getRefreshToken())
                .getUser(dev.vivavoce.identity.v1.GetUserRequest.getDefaultInstance()));
        assertThat(refusal.code()).isEqualTo(Code.UNAUTHENTICATED);
        assertThat(refusal.reason()).isEqualTo("TOKEN_INVALID");
    }

    @Test
    void no_token_and_no_password_is_stored() {
        var ana = Person.at(identity.channel(Transport.WIRE));
        var signedIn = ana.refresh(ana.register());
        for (var table : List.of("account", "session", "refresh_token", "outbox", "sign_in_limit", "known_address")) {
            var all = TestSettings.stored(
                    identity, "SELECT coalesce(string_agg(t::text, chr(10)), '') FROM " + table + " t");
            assertThat(all).doesNotContain(signedIn.getRefreshToken(), signedIn.getAccessToken(), ana.password());
        }
        assertThat(TestSettings.stored(
                        identity, "SELECT password_hash FROM account WHERE email = '" + ana.email() + "'"))
                .startsWith("$argon2id$v=19$m=");
    }

    private static void ended(Runnable call) {
        var refusal = Refusal.of(call);
        assertThat(refusal.code()).isEqualTo(Code.UNAUTHENTICATED);
        assertThat(refusal.reason()).isEqualTo("SESSION_ENDED");
    }

    private static double hashesOfRefusing(Person person) {
        double before = TestSettings.hashes(identity);
        assertThat(person.login().hasRefused()).isTrue();
        return TestSettings.hashes(identity) - before;
    }
}
