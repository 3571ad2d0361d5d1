package dev.vivavoce.identity.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.access.v1.Scope;
import dev.vivavoce.identity.Inbox;
import dev.vivavoce.identity.TestSettings;
import dev.vivavoce.identity.v1.ApiKey;
import dev.vivavoce.identity.v1.CreateApiKeyResponse;
import dev.vivavoce.identity.v1.VerificationServiceGrpc;
import dev.vivavoce.identity.v1.VerifyEmailRequest;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Keys as their owner creates, sees and revokes them.
class ApiKeyGrpcTest {
    private static final TestClock clock = new TestClock();

    @RegisterExtension
    static final TestServer identity =
            TestSettings.at(clock, TestSettings.with("IDENTITY_TRIES_PER_ACCOUNT_AND_ADDRESS", "30"));

    private final KeyOwner ana = KeyOwner.at(identity.channel(Transport.IN_PROCESS));

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void a_key_is_shown_once_and_only_its_hash_is_stored() {
        var made = ana.create(ana.wanted("nightly scores").addScopes(Scope.SCOPE_RESULTS_READ))
                .getCreated();
        assertThat(made.getSecret()).matches("vvk_[\\w-]{43}");
        var key = made.getApiKey();
        assertThat(key.getScopesList()).containsExactly(Scope.SCOPE_RESULTS_READ, Scope.SCOPE_PROFILE_READ);
        assertThat(Duration.between(ProtoTimes.instant(key.getCreatedAt()), ProtoTimes.instant(key.getExpiresAt())))
                .isEqualTo(Duration.ofDays(90));
        assertThat(ana.list()).containsExactly(key);
        assertThat(key.getLastUsedOn()).isEmpty();
        var row = TestSettings.stored(identity, "SELECT to_jsonb(k) FROM api_key k WHERE id = '" + key.getId() + "'");
        assertThat(row)
                .contains("nightly scores")
                .doesNotContain(made.getSecret().substring(4));
    }

    @Test
    void the_list_has_the_newest_first_and_the_day_of_the_last_exchange() {
        var old = ana.created("old");
        clock.moveOn(Duration.ofMinutes(1));
        ana.created("new");
        KeyOwner.exchange(ana.person().channel(), old.getSecret());
        assertThat(ana.list()).extracting(ApiKey::getName).containsExactly("new", "old");
        assertThat(ana.list())
                .extracting(ApiKey::getLastUsedOn)
                .containsExactly("", clock.instant().toString().substring(0, 10));
    }

    @Test
    void a_key_needs_the_password() {
        var guess = ana.create(ana.wanted("stolen session").setCurrentPassword("a guess"));
        assertThat(guess.hasWrongPassword()).isTrue();
        assertThat(ana.list()).isEmpty();
        for (int i = 0; i < 29; i++) ana.create(ana.wanted("guess").setCurrentPassword("a guess " + i));
        Refusal.expect(Code.RESOURCE_EXHAUSTED, "SIGN_IN_LIMIT", () -> ana.created("too late"));
    }

    @Test
    void a_session_that_has_ended_makes_no_key_even_while_its_token_is_accepted() {
        TestSettings.stored(
                identity,
                "UPDATE session SET ended_at = now() WHERE account_id = '%s' RETURNING id"
                        .formatted(ana.signedIn().getUser().getId()));
        Refusal.expect(Code.UNAUTHENTICATED, "TOKEN_REVOKED", () -> ana.created("too late"));
        assertThat(TestSettings.stored(
                        identity,
                        "SELECT count(*) FROM api_key WHERE account_id = '%s'"
                                .formatted(ana.signedIn().getUser().getId())))
                .isEqualTo("0");
    }

    @Test
    void each_wrong_field_is_named() {
        Refusal.expectField("name", () -> ana.created(" "));
        Refusal.expectField("name", () -> ana.created("x".repeat(61)));
        Refusal.expectField("name", () -> ana.created("two\nlines"));
        Refusal.expectField("scopes", () -> ana.create(ana.wanted("none").clearScopes()));
        Refusal.expectField("scopes", () -> ana.create(ana.wanted("unknown").addScopesValue(99)));
        Refusal.expectField("lifetime_days", () -> ana.create(ana.wanted("long").setLifetimeDays(366)));
        Refusal.expectField("lifetime_days", () -> ana.create(ana.wanted("past").setLifetimeDays(-1)));
        Refusal.expectField("idempotency_key", () -> ana.create(ana.wanted("no").setIdempotencyKey("once")));
        Refusal.expectField(
                "current_password", () -> ana.create(ana.wanted("1 MB").setCurrentPassword("x".repeat(1 << 20))));
    }

    @Test
    void a_repeat_returns_the_same_key_with_a_secret_that_replaces_the_first() {
        var wanted = ana.wanted("one");
        var first = ana.create(wanted).getCreated();
        var second = ana.create(wanted).getCreated();
        assertThat(second.getApiKey()).isEqualTo(first.getApiKey());
        Refusal.expect(
                Code.UNAUTHENTICATED,
                "API_KEY_INVALID",
                () -> KeyOwner.exchange(ana.person().channel(), first.getSecret()));
        assertThat(KeyOwner.exchange(ana.person().channel(), second.getSecret()).getAccessToken())
                .isNotEmpty();
        assertThat(ana.list()).hasSize(1);
        Refusal.expect(Code.ALREADY_EXISTS, "IDEMPOTENCY_KEY_REUSED", () -> ana.create(wanted.setName("another")));
    }

    @Test
    void a_person_has_twenty_keys_at_most_also_when_they_are_created_at_once() throws Exception {
        var name = ana.created("first").getApiKey().getId();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(IntStream.range(0, 24)
                    .<Callable<CreateApiKeyResponse>>mapToObj(i -> () -> ana.create(ana.wanted("key " + i)))
                    .toList());
            var ids = new HashSet<String>();
            for (var answer : answers)
                if (answer.get().hasCreated())
                    ids.add(answer.get().getCreated().getApiKey().getId());
                else assertThat(answer.get().getTooMany().getLimit()).isEqualTo(20);
            assertThat(ids).hasSize(19);
        }
        assertThat(ana.list()).hasSize(20);
        ana.revoke(name);
        assertThat(ana.create(ana.wanted("in its place")).hasCreated()).isTrue();
    }

    @Test
    void a_key_is_revoked_by_its_owner_alone() {
        var key = ana.created("mine").getApiKey();
        var eve = KeyOwner.at(identity.channel(Transport.IN_PROCESS));
        Refusal.expect(Code.NOT_FOUND, "API_KEY_UNKNOWN", () -> eve.revoke(key.getId()));
        assertThat(ana.list()).containsExactly(key);
        ana.revoke(key.getId());
        assertThat(ana.list()).isEmpty();
        Refusal.expect(Code.NOT_FOUND, "API_KEY_UNKNOWN", () -> ana.revoke(key.getId()));
    }

    @Test
    void an_expired_key_is_listed_as_such() {
        ana.create(ana.wanted("for a day").setLifetimeDays(1));
        clock.moveOn(Duration.ofDays(2));
        var later = new KeyOwner(ana.person(), ana.person().login().getSignedIn());
        assertThat(later.list()).extracting(ApiKey::getExpired).containsExactly(true);
    }

    @Test
    void the_owner_of_a_verified_address_is_told() {
        var inbox = new Inbox(ana.person().email());
        ana.created("before the address is verified");
        var link = VerifyEmailRequest.newBuilder().setToken(inbox.token("/verify"));
        assertThat(VerificationServiceGrpc.newBlockingStub(ana.person().channel())
                        .verifyEmail(link.build())
                        .hasVerified())
                .isTrue();
        ana.created("afterwards");
        var letter = inbox.letters(2).getLast();
        assertThat(letter.subject()).isEqualTo("Se ha creado una clave de API para tu cuenta");
        assertThat(letter.text())
                .contains(TestSettings.WEB_URL + "/me/keys")
                .doesNotContain("afterwards")
                .doesNotContain("vvk_");
        assertThat(inbox.letters()).hasSize(2);
    }
}
