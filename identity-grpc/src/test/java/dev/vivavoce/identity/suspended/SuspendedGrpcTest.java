package dev.vivavoce.identity.suspended;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.identity.Inbox;
import dev.vivavoce.identity.OtherServices;
import dev.vivavoce.identity.Person;
import dev.vivavoce.identity.TestSettings;
import dev.vivavoce.identity.v1.AccountServiceGrpc;
import dev.vivavoce.identity.v1.ConsentServiceGrpc;
import dev.vivavoce.identity.v1.DataExportServiceGrpc;
import dev.vivavoce.identity.v1.DataExportState;
import dev.vivavoce.identity.v1.EraseMeRequest;
import dev.vivavoce.identity.v1.ErasureServiceGrpc;
import dev.vivavoce.identity.v1.FactorProof;
import dev.vivavoce.identity.v1.GetConsentsRequest;
import dev.vivavoce.identity.v1.GetDataExportRequest;
import dev.vivavoce.identity.v1.GetUserRequest;
import dev.vivavoce.identity.v1.ListSessionsRequest;
import dev.vivavoce.identity.v1.LoginSuspendedRequest;
import dev.vivavoce.identity.v1.LoginSuspendedResponse;
import dev.vivavoce.identity.v1.LoginSuspendedResponse.OutcomeCase;
import dev.vivavoce.identity.v1.SessionServiceGrpc;
import dev.vivavoce.identity.v1.SignedIn;
import dev.vivavoce.identity.v1.StartDataExportRequest;
import dev.vivavoce.identity.v1.SuspendedServiceGrpc;
import dev.vivavoce.identity.v1.VerificationServiceGrpc;
import dev.vivavoce.identity.v1.VerifyEmailRequest;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.Channel;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A suspended person exports and erases what is stored of them, and does nothing else.
class SuspendedGrpcTest {
    private static final TestClock clock = new TestClock();
    private static final OtherServices others = new OtherServices(SuspendedGrpcTest::identity);

    @RegisterExtension
    static final TestServer identity =
            TestSettings.at(clock, others.settings(TestSettings.with("IDENTITY_TRIES_PER_ACCOUNT_AND_ADDRESS", "5")));

    private final Person ana = Person.at(identity.channel(Transport.IN_PROCESS));
    private final SignedIn own = ana.register();
    private final String id = own.getUser().getId();

    private static TestServer identity() {
        return identity;
    }

    @Test
    void the_token_opens_the_export_and_the_erasure_and_nothing_else() {
        suspend();
        var token = login(ana, FactorProof.getDefaultInstance()).getOpened().getAccessToken();
        var exports = DataExportServiceGrpc.newBlockingStub(as(token));
        var _ = exports.startDataExport(StartDataExportRequest.newBuilder()
                .setIdempotencyKey(UUID.randomUUID().toString())
                .build());
        Await.until(
                "the export",
                Duration.ofSeconds(60),
                () -> exports.getDataExport(GetDataExportRequest.getDefaultInstance())
                        .getExport()
                        .getState()
                        .equals(DataExportState.DATA_EXPORT_STATE_READY));
        List<Runnable> closed = List.of(
                () -> AccountServiceGrpc.newBlockingStub(as(token)).getUser(GetUserRequest.getDefaultInstance()),
                () -> ConsentServiceGrpc.newBlockingStub(as(token))
                        .getConsents(GetConsentsRequest.getDefaultInstance()),
                () -> SessionServiceGrpc.newBlockingStub(as(token))
                        .listSessions(ListSessionsRequest.getDefaultInstance()));
        for (var call : closed) assertThat(Refusal.of(call::run).reason()).isEqualTo("ROLE_MISSING");

        var receipt = ErasureServiceGrpc.newBlockingStub(as(token))
                .eraseMe(EraseMeRequest.newBuilder()
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .setPassword(ana.password())
                        .build());
        assertThat(receipt.hasReceiptId()).isTrue();
        assertThat(login(ana, FactorProof.getDefaultInstance()).hasRefused()).isTrue();
        assertThat(Refusal.of(() -> exports.startDataExport(StartDataExportRequest.newBuilder()
                                .setIdempotencyKey(UUID.randomUUID().toString())
                                .build()))
                        .reason())
                .isEqualTo("USER_UNKNOWN");
    }

    @Test
    void a_wrong_password_an_unknown_address_and_an_account_that_works_open_nothing() {
        assertThat(login(ana, FactorProof.getDefaultInstance()).getOutcomeCase())
                .isEqualTo(OutcomeCase.NOT_SUSPENDED);
        suspend();
        assertThat(login(ana.withPassword("another river"), FactorProof.getDefaultInstance())
                        .getOutcomeCase())
                .isEqualTo(OutcomeCase.REFUSED);
        assertThat(login(Person.at(ana.channel()), FactorProof.getDefaultInstance())
                        .getOutcomeCase())
                .isEqualTo(OutcomeCase.REFUSED);
        assertThat(login(ana, FactorProof.getDefaultInstance()).hasOpened()).isTrue();
    }

    @Test
    void it_asks_for_the_second_factor() {
        var factor = ana.turnFactorOn(own, clock.instant());
        suspend();
        assertThat(login(ana, FactorProof.getDefaultInstance())
                        .getFactorNeeded()
                        .getKindsList())
                .isNotEmpty();
        assertThat(login(ana, FactorProof.newBuilder().setCode("000000").build())
                        .hasFactorRefused())
                .isTrue();
        assertThat(login(ana, factor.recovery(0).build()).hasOpened()).isTrue();
        assertThat(login(ana, factor.recovery(0).build()).hasFactorRefused())
                .as("a code works once")
                .isTrue();
    }

    @Test
    void attempts_are_limited_like_sign_ins() {
        suspend();
        for (int i = 0; i < 5; i++) login(ana.withPassword("another river"), FactorProof.getDefaultInstance());
        assertThat(Refusal.of(() -> login(ana, FactorProof.getDefaultInstance()))
                        .reason())
                .isEqualTo("SIGN_IN_LIMIT");
    }

    @Test
    void the_person_gets_a_mail_and_the_audit_log_an_entry() {
        var inbox = new Inbox(ana.email());
        var _ = VerificationServiceGrpc.newBlockingStub(ana.channel())
                .verifyEmail(VerifyEmailRequest.newBuilder()
                        .setToken(inbox.token("/verify"))
                        .build());
        int before = inbox.letters(1).size();
        int entries = entries();
        suspend();
        assertThat(login(ana, FactorProof.getDefaultInstance()).hasOpened()).isTrue();
        assertThat(inbox.letters(before + 1)).hasSize(before + 1);
        assertThat(entries()).isEqualTo(entries + 1);
    }

    /// Entries are appended a few seconds after they were written.
    private static int entries() {
        var of = "WHERE act = 'SIGN_IN' AND outcome = 'ACCEPTED' AND details LIKE '%SUSPENDED%'";
        return Integer.parseInt(TestSettings.stored(
                identity,
                "SELECT (SELECT count(*) FROM audit_pending " + of + ") + (SELECT count(*) FROM audit_entry " + of
                        + ")"));
    }

    private void suspend() {
        TestSettings.execute(
                identity,
                "INSERT INTO suspension (account_id, reason, suspended_at) VALUES ('%s', 'A reason.', now())"
                        .formatted(id));
    }

    private static LoginSuspendedResponse login(Person person, FactorProof factor) {
        return SuspendedServiceGrpc.newBlockingStub(person.channel())
                .loginSuspended(LoginSuspendedRequest.newBuilder()
                        .setEmail(person.email())
                        .setPassword(person.password())
                        .setFactor(factor)
                        .build());
    }

    private static Channel as(String token) {
        return identity.with(Transport.IN_PROCESS, new Secret(token));
    }
}
