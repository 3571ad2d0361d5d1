package dev.vivavoce.identity.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.identity.OtherServices;
import dev.vivavoce.identity.TestSettings;
import dev.vivavoce.identity.v1.AccountServiceGrpc;
import dev.vivavoce.identity.v1.EraseMeRequest;
import dev.vivavoce.identity.v1.EraseMeResponse;
import dev.vivavoce.identity.v1.ErasureReceipt;
import dev.vivavoce.identity.v1.ErasureServiceGrpc;
import dev.vivavoce.identity.v1.GetErasureReceiptRequest;
import dev.vivavoce.identity.v1.GetUserRequest;
import dev.vivavoce.identity.v1.LoginRequest;
import dev.vivavoce.identity.v1.RefreshRequest;
import dev.vivavoce.identity.v1.RegisterRequest;
import dev.vivavoce.identity.v1.ServiceErasure;
import dev.vivavoce.identity.v1.SessionServiceGrpc;
import dev.vivavoce.identity.v1.SignedIn;
import dev.vivavoce.privacy.v1.ErasedPlace;
import dev.vivavoce.privacy.v1.KeptPlace;
import dev.vivavoce.privacy.v1.KeptReason;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ErasureGrpcTest {
    private static final String PASSWORD = "seven tall lighthouses";
    private static final String ADMIN_EMAIL = "admin@example.org";
    private static final TestClock clock = new TestClock();
    private static final OtherServices others = new OtherServices(ErasureGrpcTest::identity);

    @RegisterExtension
    static final TestServer identity = TestSettings.at(
            clock,
            others.settings(TestSettings.with(
                    "IDENTITY_ADMIN_EMAIL", ADMIN_EMAIL,
                    "IDENTITY_ADMIN_PASSWORD", PASSWORD,
                    "IDENTITY_TRIES_PER_ACCOUNT_AND_ADDRESS", "5")));

    private final String email = UUID.randomUUID() + "@example.org";

    private static TestServer identity() {
        return identity;
    }

    @AfterEach
    void everybodyAnswers() {
        clock.reset();
        for (var service : new String[] {"speech", "assessment", "billing", "content"})
            others.of(service).refuse(false);
    }

    @Test
    void a_person_is_erased_in_every_service_and_the_receipt_says_what_was_erased_and_kept() {
        var person = register();
        var id = UUID.fromString(person.getUser().getId());
        others.of("speech").put(id, "what I said");
        var receipt = complete(erase(person).getReceiptId());
        assertThat(receipt.getServicesList())
                .extracting(ServiceErasure::getService)
                .containsExactly("speech", "assessment", "billing", "content", "identity");
        assertThat(receipt.getServices(0).getErasedList())
                .extracting(ErasedPlace::getCount)
                .containsExactly(1L);
        assertThat(receipt.getServices(1).getErasedList())
                .extracting(ErasedPlace::getCount)
                .containsExactly(0L);
        var own = receipt.getServices(4);
        assertThat(own.getErasedList())
                .filteredOn(place -> place.getPlace().equals("account")
                        || place.getPlace().equals("session")
                        || place.getPlace().equals("account_role"))
                .extracting(ErasedPlace::getCount)
                .containsExactly(1L, 1L, 1L);
        assertThat(own.getKeptList())
                .extracting(KeptPlace::getReason)
                .contains(KeptReason.KEPT_REASON_RECEIPT, KeptReason.KEPT_REASON_ERASURE_MARK);
        assertThat(others.of("speech").has(id)).isFalse();
        assertThat(receipt.toString())
                .doesNotContain(id.toString())
                .doesNotContain(email)
                .doesNotContain("Ana");
    }

    @Test
    void the_account_and_its_sessions_end_at_once_and_the_address_is_free() {
        others.of("billing").refuse(true);
        var person = register();
        var receipt = erase(person).getReceiptId();
        var sessions = SessionServiceGrpc.newBlockingStub(identity.channel(Transport.IN_PROCESS));
        assertThat(Refusal.of(() -> sessions.refresh(RefreshRequest.newBuilder()
                                .setRefreshToken(person.getRefreshToken())
                                .build()))
                        .reason())
                .isEqualTo("SESSION_ENDED");
        assertThat(sessions.login(LoginRequest.newBuilder()
                                .setEmail(email)
                                .setPassword(PASSWORD)
                                .build())
                        .hasRefused())
                .isTrue();
        assertThat(Refusal.of(() -> AccountServiceGrpc.newBlockingStub(as(person))
                                .getUser(GetUserRequest.getDefaultInstance()))
                        .reason())
                .as("before or after identity has noticed that the session has ended")
                .isIn("USER_UNKNOWN", "TOKEN_REVOKED");
        assertThat(receipt(receipt).hasCompletedAt()).isFalse();
        assertThat(register().getUser().getId()).isNotEqualTo(person.getUser().getId());
    }

    @Test
    void a_service_that_does_not_answer_is_asked_again_and_the_others_do_not_wait() {
        others.of("assessment").refuse(true);
        var person = register();
        var id = UUID.fromString(person.getUser().getId());
        for (var service : new String[] {"speech", "assessment", "content"})
            others.of(service).put(id, "text");
        var receipt = erase(person).getReceiptId();
        Await.until(
                "the others have answered",
                () -> receipt(receipt).getServicesList().stream()
                                .filter(ServiceErasure::hasAnsweredAt)
                                .count()
                        == 4);
        assertThat(receipt(receipt).getServices(1).hasAnsweredAt()).isFalse();
        others.of("assessment").refuse(false);
        assertThat(complete(receipt).getServices(1).getErased(0).getCount()).isEqualTo(1);
    }

    @Test
    void a_wrong_password_erases_nothing_and_its_tries_are_limited() {
        var person = register();
        for (int i = 0; i < 5; i++)
            assertThat(erase(person, "seven small lighthouses").hasWrongPassword())
                    .isTrue();
        assertThat(Refusal.of(() -> erase(person, PASSWORD)).reason()).isEqualTo("SIGN_IN_LIMIT");
        assertThat(AccountServiceGrpc.newBlockingStub(as(person))
                        .getUser(GetUserRequest.getDefaultInstance())
                        .getUser()
                        .getEmail())
                .isEqualTo(email);
    }

    @Test
    void several_calls_at_once_get_one_receipt_and_later_ones_find_the_session_ended() throws Exception {
        others.of("content").refuse(true);
        var person = register();
        Callable<String> erasing = () -> {
            try {
                return erase(person).getReceiptId();
            } catch (io.grpc.StatusRuntimeException thrown) {
                return Refusal.of(() -> {
                            throw thrown;
                        })
                        .reason();
            }
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads
                    .invokeAll(IntStream.range(0, 4).mapToObj(_ -> erasing).toList())
                    .stream()
                    .map(Future::resultNow)
                    .distinct()
                    .toList();
            var receipts = answers.stream()
                    .filter(answer -> !answer.equals("USER_UNKNOWN") && !answer.equals("TOKEN_REVOKED"))
                    .toList();
            assertThat(receipts).hasSize(1);
            assertThat(erasing.call()).as("a repeat").isIn(receipts.getFirst(), "TOKEN_REVOKED");
        }
    }

    @Test
    void the_key_of_the_call_is_the_id_of_the_receipt_so_that_a_lost_answer_loses_nothing() {
        var person = register();
        var key = UUID.randomUUID().toString();
        assertThat(Refusal.of(() -> receipt(key)).reason()).isEqualTo("RECEIPT_UNKNOWN");
        assertThat(erase(person, "seven small lighthouses", key).hasWrongPassword())
                .isTrue();
        assertThat(Refusal.of(() -> receipt(key)).reason())
                .as("nothing has begun")
                .isEqualTo("RECEIPT_UNKNOWN");
        assertThat(erase(person, PASSWORD, key).getReceiptId()).isEqualTo(key);
        assertThat(complete(key).getServicesCount()).isEqualTo(5);
    }

    @Test
    void registrations_of_the_address_that_wait_for_a_link_go_along() {
        var person = register();
        var other = UUID.randomUUID() + "@example.org";
        for (var address : new String[] {email, other})
            TestSettings.execute(identity, """
                    INSERT INTO pending_registration (id, email, email_key, password_hash, display_name, locale,
                        time_zone, requested_at, expires_at)
                    VALUES ('%s', '%s', '%s', 'a hash', 'Ana', '', 'UTC', now(), now() + interval '1 day')
                    """.formatted(UUID.randomUUID(), address, address));
        erase(person);
        var waiting = "SELECT count(*) FROM pending_registration WHERE email_key = '%s'";
        assertThat(TestSettings.stored(identity, waiting.formatted(email))).isEqualTo("0");
        assertThat(TestSettings.stored(identity, waiting.formatted(other))).isEqualTo("1");
    }

    @Test
    void a_key_belongs_to_one_person() {
        var first = register();
        var key = UUID.randomUUID().toString();
        erase(first, PASSWORD, key);
        var second = register();
        assertThat(Refusal.of(() -> erase(second, PASSWORD, key)).reason()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(AccountServiceGrpc.newBlockingStub(as(second))
                        .getUser(GetUserRequest.getDefaultInstance())
                        .getUser()
                        .getEmail())
                .isEqualTo(email);
        assertThat(Refusal.of(() -> erase(second, PASSWORD, "1")).reason()).isEqualTo("FIELD_INVALID");
    }

    @Test
    void the_id_of_the_person_is_forgotten_when_all_services_have_processed_the_event() {
        var person = register();
        var receipt = erase(person).getReceiptId();
        complete(receipt);
        var user = "SELECT count(*) FROM erasure WHERE user_id = '"
                + person.getUser().getId() + "'";
        var event = "SELECT count(*) FROM outbox WHERE user_id = '"
                + person.getUser().getId() + "'";
        assertThat(TestSettings.stored(identity, user)).isEqualTo("1");
        assertThat(TestSettings.stored(identity, event)).isEqualTo("1");
        TestSettings.execute(identity, """
                INSERT INTO outbox_follower (follower, cursor, followed_at)
                SELECT name, max(cursor), now() FROM outbox, unnest(ARRAY['speech', 'assessment', 'billing']) AS name
                GROUP BY name
                """);
        Await.until(
                "it is forgotten",
                Duration.ofMinutes(2),
                () -> TestSettings.stored(identity, user).equals("0")
                        && TestSettings.stored(identity, event).equals("0"));
        assertThat(receipt(receipt).hasCompletedAt()).as("the receipt stays").isTrue();
    }

    @Test
    void a_receipt_is_unknown_after_thirty_days_and_nobody_guesses_one() {
        var receipt = erase(register()).getReceiptId();
        complete(receipt);
        clock.moveOn(Duration.ofDays(30).plusMinutes(1));
        assertThat(Refusal.of(() -> receipt(receipt)).reason()).isEqualTo("RECEIPT_UNKNOWN");
        assertThat(Refusal.of(() -> receipt(UUID.randomUUID().toString())).reason())
                .isEqualTo("RECEIPT_UNKNOWN");
        assertThat(Refusal.of(() -> receipt("1")).reason()).isEqualTo("FIELD_INVALID");
    }

    @Test
    void the_last_administrator_keeps_the_account() {
        var admin = SessionServiceGrpc.newBlockingStub(identity.channel(Transport.IN_PROCESS))
                .login(LoginRequest.newBuilder()
                        .setEmail(ADMIN_EMAIL)
                        .setPassword(PASSWORD)
                        .build())
                .getSignedIn();
        assertThat(Refusal.of(() -> erase(admin)).reason()).isEqualTo("LAST_ADMIN");
    }

    private SignedIn register() {
        return AccountServiceGrpc.newBlockingStub(identity.channel(Transport.IN_PROCESS))
                .register(RegisterRequest.newBuilder()
                        .setEmail(email)
                        .setPassword(PASSWORD)
                        .setDisplayName("Ana")
                        .build())
                .getRegistered();
    }

    private static io.grpc.Channel as(SignedIn person) {
        return identity.with(Transport.IN_PROCESS, new Secret(person.getAccessToken()));
    }

    private static EraseMeResponse erase(SignedIn person) {
        return erase(person, PASSWORD);
    }

    private static EraseMeResponse erase(SignedIn person, String password) {
        return erase(person, password, UUID.randomUUID().toString());
    }

    private static EraseMeResponse erase(SignedIn person, String password, String key) {
        return ErasureServiceGrpc.newBlockingStub(as(person))
                .eraseMe(EraseMeRequest.newBuilder()
                        .setIdempotencyKey(key)
                        .setPassword(password)
                        .build());
    }

    private static ErasureReceipt receipt(String id) {
        return ErasureServiceGrpc.newBlockingStub(identity.channel(Transport.WIRE))
                .getErasureReceipt(
                        GetErasureReceiptRequest.newBuilder().setReceiptId(id).build())
                .getReceipt();
    }

    private static ErasureReceipt complete(String id) {
        Await.until(
                "all services have answered",
                Duration.ofSeconds(60),
                () -> receipt(id).hasCompletedAt());
        return receipt(id);
    }
}
