package dev.vivavoce.identity.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.vivavoce.access.v1.Role;
import dev.vivavoce.identity.Administrator;
import dev.vivavoce.identity.Person;
import dev.vivavoce.identity.TestSettings;
import dev.vivavoce.identity.v1.AdministrationServiceGrpc;
import dev.vivavoce.identity.v1.ApiKeyServiceGrpc;
import dev.vivavoce.identity.v1.FactorServiceGrpc;
import dev.vivavoce.identity.v1.GetFactorRequest;
import dev.vivavoce.identity.v1.GetUserRequest;
import dev.vivavoce.identity.v1.GuestServiceGrpc;
import dev.vivavoce.identity.v1.ImpersonateRequest;
import dev.vivavoce.identity.v1.ListApiKeysRequest;
import dev.vivavoce.identity.v1.ListManagedUsersRequest;
import dev.vivavoce.identity.v1.ListSessionsRequest;
import dev.vivavoce.identity.v1.LogoutRequest;
import dev.vivavoce.identity.v1.SessionServiceGrpc;
import dev.vivavoce.identity.v1.SignedIn;
import dev.vivavoce.identity.v1.StartGuestRequest;
import dev.vivavoce.identity.v1.UpdateProfileRequest;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// An administrator who sees the platform as a person does.
class ViewTest {
    private static final TestClock clock = new TestClock();

    @RegisterExtension
    static final TestServer identity = TestSettings.at(
            clock,
            TestSettings.with(
                    "IDENTITY_ADMIN_EMAIL", Administrator.EMAIL, "IDENTITY_ADMIN_PASSWORD", Administrator.PASSWORD));

    private final Person ana = Person.at(identity.channel(Transport.WIRE));
    private final SignedIn own = ana.register();
    private final Administrator admin = Administrator.at(identity, ana.channel(), clock.instant());

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void it_has_the_person_as_subject_and_the_administrator_as_actor_for_ten_minutes() throws Exception {
        var token = admin.view(id());
        var claims = SignedJWT.parse(token).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo(id());
        assertThat(claims.getJSONObjectClaim("act")).isEqualTo(Map.of("sub", admin.id()));
        assertThat(claims.getStringListClaim("roles")).containsExactly("LEARNER");
        assertThat(claims.getExpirationTime().toInstant())
                .isBeforeOrEqualTo(clock.instant().plus(Duration.ofMinutes(10)));
        assertThat(read(token)).isEqualTo(ana.email());
        assertThat(TestSettings.stored(identity, "SELECT count(*) FROM account_view WHERE account_id = '" + id() + "'"))
                .isEqualTo("1");
        clock.moveOn(Duration.ofMinutes(11));
        assertThat(Refusal.of(() -> read(token)).reason()).isEqualTo("TOKEN_EXPIRED");
    }

    @Test
    void it_changes_nothing_and_reads_neither_credentials_nor_keys() {
        var channel = identity.with(Transport.WIRE, new Secret(admin.view(id())));
        assertReadOnly(() -> ana.accountsWith(admin.view(id()))
                .updateProfile(UpdateProfileRequest.newBuilder()
                        .setDisplayName("Other")
                        .build()));
        assertReadOnly(
                () -> FactorServiceGrpc.newBlockingStub(channel).getFactor(GetFactorRequest.getDefaultInstance()));
        assertReadOnly(
                () -> ApiKeyServiceGrpc.newBlockingStub(channel).listApiKeys(ListApiKeysRequest.getDefaultInstance()));
        assertReadOnly(() ->
                SessionServiceGrpc.newBlockingStub(channel).listSessions(ListSessionsRequest.getDefaultInstance()));
        assertReadOnly(() -> SessionServiceGrpc.newBlockingStub(channel).logout(LogoutRequest.getDefaultInstance()));
        Refusal.expect(
                Code.PERMISSION_DENIED,
                "ROLE_MISSING",
                () -> AdministrationServiceGrpc.newBlockingStub(channel)
                        .listManagedUsers(ListManagedUsersRequest.getDefaultInstance()));
    }

    @Test
    void it_ends_with_the_administrators_session() {
        var bob = Person.at(ana.channel());
        var registered = bob.register();
        admin.grant(registered.getUser().getId(), Role.ROLE_ADMIN);
        var second = Administrator.of(bob, registered, clock.instant());
        var token = second.view(id());
        assertThat(read(token)).isEqualTo(ana.email());
        bob.logout(second.signedIn());
        Await.until("the view ends", Duration.ofSeconds(30), () -> isRevoked(token));
        admin.revoke(registered.getUser().getId(), Role.ROLE_ADMIN);
    }

    @Test
    void neither_administrators_nor_guests_nor_strangers_are_viewed_and_a_reason_is_needed() {
        Refusal.expect(Code.FAILED_PRECONDITION, "ADMIN_ACCOUNT", () -> admin.view(admin.id()));
        admin.grant(id(), Role.ROLE_ADMIN);
        Refusal.expect(Code.FAILED_PRECONDITION, "ADMIN_ACCOUNT", () -> admin.view(id()));
        admin.revoke(id(), Role.ROLE_ADMIN);
        var guest = GuestServiceGrpc.newBlockingStub(ana.channel())
                .startGuest(StartGuestRequest.getDefaultInstance())
                .getStarted()
                .getUser()
                .getId();
        for (var unknown : List.of(guest, UUID.randomUUID().toString()))
            Refusal.expect(Code.NOT_FOUND, "USER_UNKNOWN", () -> admin.view(unknown));
        for (var reason : List.of("", "a\nb", "x".repeat(501)))
            assertThat(Refusal.of(() -> admin.acts()
                                    .impersonate(ImpersonateRequest.newBuilder()
                                            .setUserId(id())
                                            .setReason(reason)
                                            .build()))
                            .fields())
                    .containsExactly("reason");
        Refusal.expect(
                Code.PERMISSION_DENIED,
                "ROLE_MISSING",
                () -> Administrator.without(ana, own).view(admin.id()));
    }

    private String id() {
        return own.getUser().getId();
    }

    private String read(String token) {
        return ana.accountsWith(token)
                .getUser(GetUserRequest.getDefaultInstance())
                .getUser()
                .getEmail();
    }

    private boolean isRevoked(String token) {
        try {
            read(token);
            return false;
        } catch (StatusRuntimeException thrown) {
            return Refusal.of(thrown).reason().equals("TOKEN_REVOKED");
        }
    }

    private static void assertReadOnly(Runnable call) {
        Refusal.expect(Code.PERMISSION_DENIED, "READ_ONLY_VIEW", call);
    }
}
