package dev.vivavoce.identity.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.identity.Person;
import dev.vivavoce.identity.TestSettings;
import dev.vivavoce.identity.v1.ExchangeServiceSecretRequest;
import dev.vivavoce.identity.v1.ServiceTokenServiceGrpc;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.server.GrpcClient;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.Channel;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SignInLimitsTest {
    private static final TestClock clock = new TestClock();
    private static final AtomicInteger lastAddress = new AtomicInteger();

    @RegisterExtension
    static final TestServer identity = TestSettings.at(
            clock,
            TestSettings.with(
                    "IDENTITY_TRIES_PER_ADDRESS", "12",
                    "IDENTITY_TRIES_PER_ACCOUNT_AND_ADDRESS", "3",
                    "IDENTITY_TRIES_PER_ACCOUNT", "10",
                    "IDENTITY_TRIES_WINDOW", "10m"));

    /// A forwarded address is used in process.
    private final Channel edge = identity.channel(Transport.IN_PROCESS);

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void wrong_passwords_from_one_address_are_limited_and_the_time_to_wait_is_enough() {
        var ana = registered();
        var stranger = ana.withPassword("a guess at random").forwardedFor(newAddress());
        for (int i = 0; i < 3; i++) assertThat(stranger.login().hasRefused()).isTrue();
        var wait = refused(stranger);
        assertThat(wait).isBetween(Duration.ofMinutes(3), Duration.ofSeconds(201));
        clock.moveOn(wait);
        assertThat(stranger.login().hasRefused()).isTrue();
        refused(stranger);
    }

    @Test
    void a_stranger_does_not_lock_the_owner_out() {
        var ana = registered();
        var stranger = ana.withPassword("a guess at random").forwardedFor(newAddress());
        for (int i = 0; i < 3; i++) stranger.login();
        for (int i = 0; i < 50; i++) refused(stranger);
        assertThat(ana.forwardedFor(newAddress()).login().hasSignedIn())
                .as("even from an address never seen before")
                .isTrue();
    }

    @Test
    void many_addresses_do_not_help_and_do_not_lock_out_an_owner_at_a_known_address() {
        var ana = registered();
        var home = newAddress();
        assertThat(ana.forwardedFor(home).login().hasSignedIn()).isTrue();
        int heard = 0;
        for (int i = 0; i < 30; i++) {
            try {
                ana.withPassword("a guess at random").forwardedFor(newAddress()).login();
                heard++;
            } catch (io.grpc.StatusRuntimeException thrown) {
                assertThat(Refusal.of(thrown).reason()).isEqualTo("SIGN_IN_LIMIT");
            }
        }
        assertThat(heard).isLessThanOrEqualTo(10);
        assertThat(ana.forwardedFor(home).login().hasSignedIn()).isTrue();
    }

    @Test
    void one_password_tried_on_many_accounts_is_limited_by_address() {
        var address = newAddress();
        for (int i = 0; i < 12; i++) Person.at(edge).forwardedFor(address).login();
        refused(Person.at(edge).forwardedFor(address));
        assertThat(Refusal.of(() -> Person.at(edge).forwardedFor(address).register())
                        .reason())
                .isEqualTo("SIGN_IN_LIMIT");
        assertThat(Person.at(edge).forwardedFor(newAddress()).login().hasRefused())
                .isTrue();
    }

    @Test
    void an_address_of_version_6_counts_by_the_network_a_subscriber_is_given() {
        for (int i = 0; i < 12; i++)
            Person.at(edge).forwardedFor("2001:db8:1:2::" + i).login();
        refused(Person.at(edge).forwardedFor("2001:db8:1:2:ffff::1"));
        assertThat(Person.at(edge).forwardedFor("2001:db8:1:3::1").login().hasRefused())
                .isTrue();
    }

    @Test
    void a_sign_in_clears_earlier_attempts() {
        var ana = registered();
        var home = newAddress();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 2; i++)
                assertThat(ana.withPassword("a slip of mine")
                                .forwardedFor(home)
                                .login()
                                .hasRefused())
                        .isTrue();
            assertThat(ana.forwardedFor(home).login().hasSignedIn()).isTrue();
        }
    }

    @Test
    void a_forwarded_address_counts_only_from_a_service() {
        var wire = identity.channel(Transport.WIRE);
        var token = ServiceTokenServiceGrpc.newBlockingStub(wire)
                .exchangeServiceSecret(ExchangeServiceSecretRequest.newBuilder()
                        .setService("bff")
                        .setSecret(TestSettings.BFF_SECRET)
                        .setAudience("identity")
                        .build())
                .getAccessToken();
        var service = identity.with(Transport.WIRE, new Secret(token));
        var ana = registered();
        var guessing = ana.withPassword("a guess at random");
        // A stranger over the wire sends invented addresses and is counted by the address of the connection.
        for (int i = 0; i < 3; i++)
            guessing.over(wire).forwardedFor(newAddress()).login();
        refused(guessing.over(wire).forwardedFor(newAddress()));
        // The edge is counted by the browser's address: the last of several, which it added itself.
        var browser = newAddress();
        for (int i = 0; i < 3; i++)
            guessing.over(service).forwardedFor(newAddress() + ", " + browser).login();
        refused(guessing.over(service).forwardedFor(browser));
        assertThat(ana.over(service).forwardedFor(newAddress()).login().hasSignedIn())
                .isTrue();
    }

    @Test
    void replicas_count_together() {
        var ana = registered();
        try (var replica = TestSettings.replica(identity, clock);
                var client = GrpcClient.open(replica.inProcessTarget())) {
            var address = newAddress();
            var here = ana.withPassword("a guess at random").forwardedFor(address);
            var there =
                    ana.withPassword("a guess at random").over(client.channel()).forwardedFor(address);
            here.login();
            there.login();
            here.login();
            refused(there);
        }
    }

    @Test
    void attempts_at_once_are_counted_exactly() {
        var stranger = registered().withPassword("a guess at random").forwardedFor(newAddress());
        var heard = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++)
                threads.execute(() -> {
                    try {
                        stranger.login();
                        heard.incrementAndGet();
                    } catch (io.grpc.StatusRuntimeException thrown) {
                        assertThat(Refusal.of(thrown).reason()).isEqualTo("SIGN_IN_LIMIT");
                    }
                });
        }
        assertThat(heard).hasValue(3);
    }

    private Person registered() {
        var ana = Person.at(edge).forwardedFor(newAddress());
        ana.register();
        return ana.over(edge);
    }

    private static Duration refused(Person person) {
        var refusal = Refusal.of(person::login);
        assertThat(refusal.code()).isEqualTo(Code.RESOURCE_EXHAUSTED);
        assertThat(refusal.reason()).isEqualTo("SIGN_IN_LIMIT");
        return Objects.requireNonNull(refusal.retryAfter());
    }

    private static String newAddress() {
        int n = lastAddress.incrementAndGet();
        return "198.51." + n / 250 + "." + (n % 250 + 1);
    }
}
