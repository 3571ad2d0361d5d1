package dev.vivavoce.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.identity.Person;
import dev.vivavoce.identity.TestSettings;
import dev.vivavoce.identity.v1.SignedIn;
import dev.vivavoce.runtime.server.GrpcClient;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A refresh token used again: by an owner who lost the response, by two tabs, by a thief.
class RefreshReuseTest {
    private static final TestClock clock = new TestClock();
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @RegisterExtension
    static final TestServer identity = TestSettings.at(clock, TestSettings.required());

    private final Person ana = Person.at(identity.channel(Transport.WIRE));

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void a_lost_response_signs_nobody_out_a_minute_later_even_twice() {
        var first = ana.register();
        ana.refresh(first);
        clock.moveOn(MINUTE);
        ana.refresh(first);
        clock.moveOn(MINUTE);
        var received = ana.refresh(first);
        clock.moveOn(MINUTE);
        assertThat(ana.refresh(received).hasUser()).isTrue();
    }

    @Test
    void an_older_token_ends_the_family_once_its_successor_was_used() {
        var first = ana.register();
        ana.refresh(first);
        clock.moveOn(MINUTE);
        var received = ana.refresh(first);
        var newest = ana.refresh(received);
        clock.moveOn(MINUTE);
        ended(first);
        ended(newest);
    }

    @Test
    void reuse_at_one_replica_ends_the_family_at_the_other() {
        var first = ana.register();
        var second = ana.refresh(first);
        var newest = ana.refresh(second);
        clock.moveOn(MINUTE);
        try (var replica = TestSettings.replica(identity, clock);
                var client = GrpcClient.open("localhost:" + replica.port())) {
            var there = ana.over(client.channel());
            assertThat(Refusal.of(() -> there.refresh(first)).reason()).isEqualTo("SESSION_ENDED");
            ended(newest);
        }
    }

    @Test
    void two_tabs_that_lost_the_same_response_both_stay_signed_in() {
        var first = ana.register();
        ana.refresh(first);
        clock.moveOn(MINUTE);
        var oneTab = ana.refresh(first);
        clock.moveOn(Duration.ofSeconds(2));
        var otherTab = ana.refresh(first);
        clock.moveOn(MINUTE);
        assertThat(ana.refresh(oneTab).hasUser()).isTrue();
        assertThat(ana.refresh(otherTab).hasUser()).isTrue();
    }

    @Test
    void a_thief_who_uses_the_older_token_is_detected_when_he_refreshes_after_the_owner() {
        var stolen = ana.register();
        var owners = ana.refresh(stolen);
        clock.moveOn(MINUTE);
        var thiefs = ana.refresh(stolen);
        var ownersNext = ana.refresh(owners);
        ended(thiefs);
        ended(ownersNext);
    }

    @Test
    void a_thief_who_uses_the_older_token_is_detected_when_the_owner_refreshes_after_him() {
        var stolen = ana.register();
        var owners = ana.refresh(stolen);
        clock.moveOn(MINUTE);
        var thiefs = ana.refresh(stolen);
        var thiefsNext = ana.refresh(thiefs);
        ended(owners);
        ended(thiefsNext);
    }

    @Test
    void of_an_owner_and_a_thief_who_refresh_at_the_same_moment_at_most_one_gets_a_token_and_the_family_ends()
            throws Exception {
        for (int round = 0; round < 8; round++) {
            var person = Person.at(identity.channel(Transport.WIRE));
            var stolen = person.register();
            var owners = person.refresh(stolen);
            clock.moveOn(MINUTE);
            var thiefs = person.refresh(stolen);
            var start = new CountDownLatch(1);
            var answers = new ArrayList<Future<SignedIn>>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var token : new SignedIn[] {owners, thiefs})
                    answers.add(threads.submit(() -> {
                        start.await();
                        return person.refresh(token);
                    }));
                start.countDown();
            }
            var given = new ArrayList<SignedIn>();
            for (var answer : answers) {
                try {
                    given.add(answer.get());
                } catch (ExecutionException refused) {
                    assertThat(refused).hasMessageContaining("UNAUTHENTICATED");
                }
            }
            assertThat(given).hasSize(1);
            ended(given.getFirst());
        }
    }

    @Test
    void a_token_that_nobody_used_for_thirty_days_is_not_accepted_although_its_successor_is_unused() {
        var first = ana.register();
        ana.refresh(first);
        clock.moveOn(Duration.ofDays(31));
        ended(first);
    }

    private void ended(SignedIn signedIn) {
        var refusal = Refusal.of(() -> ana.refresh(signedIn));
        assertThat(refusal.code()).isEqualTo(Code.UNAUTHENTICATED);
        assertThat(refusal.reason()).isEqualTo("SESSION_ENDED");
    }
}
