package dev.vivavoce.identity.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.identity.Person;
import dev.vivavoce.identity.TestSettings;
import dev.vivavoce.identity.v1.ExchangeServiceSecretRequest;
import dev.vivavoce.identity.v1.GuestServiceGrpc;
import dev.vivavoce.identity.v1.RegisterGuestRequest;
import dev.vivavoce.identity.v1.ServiceTokenServiceGrpc;
import dev.vivavoce.identity.v1.StartGuestRequest;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.security.ServiceTokens;
import dev.vivavoce.runtime.server.GrpcClient;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.Channel;
import io.grpc.Metadata;
import io.grpc.Status.Code;
import io.grpc.stub.MetadataUtils;
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
    void an_owner_who_has_just_registered_signs_in_at_that_address_whatever_strangers_try() {
        var home = newAddress();
        var ana = Person.at(edge).forwardedFor(home);
        ana.register();
        for (int i = 0; i < 30; i++)
            try {
                ana.over(edge)
                        .withPassword("a guess at random")
                        .forwardedFor(newAddress())
                        .login();
            } catch (io.grpc.StatusRuntimeException thrown) {
                assertThat(Refusal.of(thrown).reason()).isEqualTo("SIGN_IN_LIMIT");
            }
        refused(ana.over(edge).forwardedFor(newAddress()));
        assertThat(ana.over(edge).forwardedFor(home).login().hasSignedIn()).isTrue();
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
        var service = identity.with(Transport.WIRE, new Secret(edgeToken()));
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
    void a_guest_who_registers_over_the_edge_signs_in_at_that_address_whatever_strangers_try() {
        var wire = identity.channel(Transport.WIRE);
        var token = edgeToken();
        var service = identity.with(Transport.WIRE, new Secret(token));
        var home = newAddress();
        var ana = Person.at(service);
        var guest = GuestServiceGrpc.newBlockingStub(service)
                .startGuest(StartGuestRequest.getDefaultInstance())
                .getStarted();
        var headers = new Metadata();
        headers.put(ServiceTokens.VOUCHER, token);
        var vouched = ana.over(wire).forwardedFor(home).as(guest);
        assertThat(GuestServiceGrpc.newBlockingStub(vouched)
                        .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers))
                        .registerGuest(RegisterGuestRequest.newBuilder()
                                .setEmail(ana.email())
                                .setPassword(ana.password())
                                .setDisplayName("Ana")
                                .build())
                        .hasRegistered())
                .isTrue();
        for (int i = 0; i < 10; i++)
            ana.withPassword("a guess at random").forwardedFor(newAddress()).login();
        refused(ana.forwardedFor(newAddress()));
        assertThat(ana.forwardedFor(home).login().hasSignedIn()).isTrue();
    }

    @Test
    void a_voucher_that_is_no_token_of_a_service_vouches_for_nothing() {
        var wire = identity.channel(Transport.WIRE);
        var ana = Person.at(wire);
        var guest = GuestServiceGrpc.newBlockingStub(edge)
                .startGuest(StartGuestRequest.getDefaultInstance())
                .getStarted();
        for (var voucher : new String[] {"nonsense", guest.getAccessToken()}) {
            var headers = new Metadata();
            headers.put(ServiceTokens.VOUCHER, voucher);
            var home = newAddress();
            var own = Person.at(wire);
            var started = GuestServiceGrpc.newBlockingStub(edge)
                    .startGuest(StartGuestRequest.getDefaultInstance())
                    .getStarted();
            GuestServiceGrpc.newBlockingStub(ana.forwardedFor(home).as(started))
                    .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers))
                    .registerGuest(RegisterGuestRequest.newBuilder()
                            .setEmail(own.email())
                            .setPassword(own.password())
                            .setDisplayName("Ana")
                            .build());
            for (int i = 0; i < 10; i++)
                own.over(edge)
                        .withPassword("a guess at random")
                        .forwardedFor(newAddress())
                        .login();
            refused(own.over(edge).forwardedFor(home));
        }
    }

    private static String edgeToken() {
        return ServiceTokenServiceGrpc.newBlockingStub(identity.channel(Transport.WIRE))
                .exchangeServiceSecret(ExchangeServiceSecretRequest.newBuilder()
                        .setService("bff")
                        .setSecret(TestSettings.BFF_SECRET)
                        .setAudience("identity")
                        .build())
                .getAccessToken();
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
