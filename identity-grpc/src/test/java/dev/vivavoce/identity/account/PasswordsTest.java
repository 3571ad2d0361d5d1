package dev.vivavoce.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.identity.Person;
import dev.vivavoce.identity.TestSettings;
import dev.vivavoce.identity.v1.LoginResponse;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private static final PasswordHash.Cost LEAST = new PasswordHash.Cost(19_456, 2, 1);

    /// From the reference implementation's own tests (phc-winner-argon2, src/test.c).
    @Test
    void a_hash_is_the_same_as_that_of_the_reference_implementation() {
        var reference = PasswordHash.parse(
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ" + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");
        assertThat(reference.matches("password")).isTrue();
        assertThat(reference.matches("passwore")).isFalse();
    }

    @Test
    void a_hash_keeps_its_parameters_and_has_a_salt_of_its_own() {
        var random = new SecureRandom();
        var hash = PasswordHash.of("a quiet river", LEAST, random);
        var again = PasswordHash.parse(hash.toString());
        assertThat(again.matches("a quiet river")).isTrue();
        assertThat(again.cost()).isEqualTo(LEAST);
        assertThat(PasswordHash.of("a quiet river", LEAST, random).toString()).isNotEqualTo(hash.toString());
    }

    @Test
    void a_text_that_is_too_long_for_a_password_is_not_hashed() {
        var meters = new SimpleMeterRegistry();
        var passwords = new Passwords(new Passwords.Settings(19_456, 2, 1, Duration.ofSeconds(1)), meters);
        var longest = new Secret("x".repeat(Passwords.LONGEST));
        var kept = Optional.of(passwords.hash(longest));
        assertThat(passwords.matches(longest, kept)).isTrue();
        assertThat(passwords.matches(new Secret("x".repeat(Passwords.LONGEST + 1)), kept))
                .isFalse();
        assertThat(meters.counter("identity.password.hashes").count()).isEqualTo(2);
    }

    @Test
    void when_parameters_rise_the_next_sign_in_makes_a_new_hash() {
        var identity = TestSettings.atFullCost(new TestClock(), TestSettings.required())
                .begin();
        try {
            var ana = Person.at(identity.channel(Transport.WIRE));
            ana.register();
            assertThat(hashOf(identity, ana)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
            var risen = new HashMap<>(identity.settings());
            risen.put("IDENTITY_ARGON2_MEMORY_KIB", "24576");
            risen.put("IDENTITY_ARGON2_ITERATIONS", "3");
            var later = TestSettings.atFullCost(new TestClock(), risen).begin();
            try {
                var same = ana.over(later.channel(Transport.WIRE));
                assertThat(same.withPassword("a quiet river bends").login().hasRefused())
                        .isTrue();
                assertThat(hashOf(later, ana)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
                assertThat(same.login().hasSignedIn()).isTrue();
                assertThat(hashOf(later, ana)).startsWith("$argon2id$v=19$m=24576,t=3,p=1$");
                assertThat(same.login().hasSignedIn()).isTrue();
            } finally {
                later.end();
            }
        } finally {
            identity.end();
        }
    }

    @Test
    void of_500_sign_ins_at_once_those_over_the_limit_are_refused_with_a_time_to_wait() {
        var settings = TestSettings.with("IDENTITY_HASHES_AT_ONCE", "2", "IDENTITY_HASH_WAIT", "300ms");
        var identity = TestSettings.atFullCost(new TestClock(), settings).begin();
        try {
            var channel = identity.channel(Transport.WIRE);
            var ana = Person.at(channel);
            ana.register();
            var heard = new AtomicInteger();
            var refusals = new ConcurrentLinkedQueue<Refusal>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 500; i++) {
                    var someone = Person.at(channel);
                    threads.execute(() -> {
                        try {
                            if (someone.login().getOutcomeCase() == LoginResponse.OutcomeCase.REFUSED)
                                heard.incrementAndGet();
                        } catch (StatusRuntimeException thrown) {
                            refusals.add(Refusal.of(thrown));
                        }
                    });
                }
            }
            assertThat(heard).hasValueGreaterThan(0);
            assertThat(refusals).isNotEmpty().hasSize(500 - heard.get());
            assertThat(refusals).allSatisfy(refusal -> {
                assertThat(refusal.retryAfter()).isNotNull();
                assertThat(refusal.code()).isEqualTo(Code.RESOURCE_EXHAUSTED);
                assertThat(refusal.reason()).isEqualTo("SIGN_IN_LIMIT");
            });
            assertThat(ana.login().hasSignedIn()).as("afterwards").isTrue();
        } finally {
            identity.end();
        }
    }

    private static String hashOf(TestServer identity, Person person) {
        return TestSettings.stored(
                identity, "SELECT password_hash FROM account WHERE email = '" + person.email() + "'");
    }
}
