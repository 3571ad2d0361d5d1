package dev.vivavoce.identity.signing;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.vivavoce.identity.Administrator;
import dev.vivavoce.identity.Person;
import dev.vivavoce.identity.TestSettings;
import dev.vivavoce.identity.v1.AuditAct;
import dev.vivavoce.identity.v1.AuditEvent;
import dev.vivavoce.identity.v1.AuditFilter;
import dev.vivavoce.identity.v1.AuditServiceGrpc;
import dev.vivavoce.identity.v1.ListAuditEventsRequest;
import dev.vivavoce.identity.v1.RotateSigningKeysRequest;
import dev.vivavoce.identity.v1.ServiceTokenServiceGrpc;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.Channel;
import io.grpc.Status.Code;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// An operator rotates the keys while people use the service.
class KeyRotationTest {
    private static final TestClock clock = new TestClock();

    @RegisterExtension
    static final TestServer identity = TestSettings.at(
            clock,
            TestSettings.with(
                    "IDENTITY_ADMIN_EMAIL", Administrator.EMAIL, "IDENTITY_ADMIN_PASSWORD", Administrator.PASSWORD));

    private final Channel channel = identity.channel(Transport.WIRE);
    private final AtomicInteger answered = new AtomicInteger();
    private final Set<String> keyIds = ConcurrentHashMap.newKeySet();

    @Test
    void calls_run_through_a_rotation() throws Exception {
        var admin = Administrator.at(identity, channel, clock.instant());
        var operator = admin.person().as(admin.signedIn());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 4)
                    .mapToObj(_ -> threads.submit(calling()))
                    .toList();
            var from = rotate(operator);
            assertThat(rotate(operator)).as("a repeat").isEqualTo(from);
            assertThat(rotations(operator)).hasSize(1);
            while (clock.instant().isBefore(from.plus(Duration.ofMinutes(2)))) {
                int before = answered.get();
                Await.until(
                        "more calls",
                        () -> answered.get() > before + 8 || calls.getFirst().isDone());
                clock.moveOn(Duration.ofSeconds(30));
            }
            answered.addAndGet(-1_000_000);
            for (var call : calls) call.get();
        }
        assertThat(keyIds).as("both keys have signed").hasSize(2);
    }

    @Test
    void a_learner_cannot_rotate_the_keys() {
        var ana = Person.at(channel);
        var learner = ana.as(ana.register());
        Refusal.expect(Code.PERMISSION_DENIED, "ROLE_MISSING", () -> rotate(learner));
    }

    /// Renews a session and uses the new token, again and again, until [#answered] is negative. Any refusal fails the
    /// test.
    private Callable<Void> calling() {
        return () -> {
            var person = Person.at(channel);
            var signedIn = person.register();
            while (answered.get() >= 0) {
                signedIn = person.refresh(signedIn);
                assertThat(person.own(signedIn).getId())
                        .isEqualTo(signedIn.getUser().getId());
                keyIds.add(
                        SignedJWT.parse(signedIn.getAccessToken()).getHeader().getKeyID());
                answered.incrementAndGet();
            }
            return null;
        };
    }

    private static List<AuditEvent> rotations(Channel operator) {
        return AuditServiceGrpc.newBlockingStub(operator)
                .listAuditEvents(ListAuditEventsRequest.newBuilder()
                        .setFilter(AuditFilter.newBuilder().setAct(AuditAct.AUDIT_ACT_SIGNING_KEY_ROTATED))
                        .build())
                .getEventsList();
    }

    private static Instant rotate(Channel channel) {
        return ProtoTimes.instant(ServiceTokenServiceGrpc.newBlockingStub(channel)
                .rotateSigningKeys(RotateSigningKeysRequest.getDefaultInstance())
                .getSignsFrom());
    }
}
