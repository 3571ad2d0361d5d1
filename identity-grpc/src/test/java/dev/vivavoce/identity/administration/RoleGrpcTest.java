package dev.vivavoce.identity.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.vivavoce.access.v1.Role;
import dev.vivavoce.identity.Administrator;
import dev.vivavoce.identity.Person;
import dev.vivavoce.identity.TestSettings;
import dev.vivavoce.identity.v1.AdministrationServiceGrpc;
import dev.vivavoce.identity.v1.FactorKind;
import dev.vivavoce.identity.v1.GetUserRequest;
import dev.vivavoce.identity.v1.GrantRoleRequest;
import dev.vivavoce.identity.v1.SignedIn;
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
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleGrpcTest {
    private static final TestClock clock = new TestClock();

    @RegisterExtension
    static final TestServer identity = TestSettings.at(
            clock,
            TestSettings.with(
                    "IDENTITY_ADMIN_EMAIL", Administrator.EMAIL, "IDENTITY_ADMIN_PASSWORD", Administrator.PASSWORD));

    @ParameterizedTest
    @EnumSource
    void granting_a_role_twice_is_the_same_as_once_and_the_next_token_has_it(Transport transport) throws Exception {
        var ana = Person.at(identity.channel(transport));
        var own = ana.register();
        var id = own.getUser().getId();
        var admin = Administrator.at(identity, ana.channel(), clock.instant());
        for (int i = 0; i < 2; i++)
            assertThat(admin.grant(id, Role.ROLE_AUTHOR).getChanged().getUser().getRolesList())
                    .containsExactly(Role.ROLE_LEARNER, Role.ROLE_AUTHOR);
        var renewed = ana.refresh(own);
        assertThat(roles(renewed)).containsExactlyInAnyOrder("LEARNER", "AUTHOR");
        for (int i = 0; i < 2; i++)
            assertThat(admin.revoke(id, Role.ROLE_AUTHOR).getChanged().getUser().getRolesList())
                    .containsExactly(Role.ROLE_LEARNER);
    }

    @Test
    void a_token_with_a_role_that_was_taken_away_is_refused_and_its_session_goes_on_without() throws Exception {
        var ana = Person.at(identity.channel(Transport.WIRE));
        var registered = ana.register();
        var admin = Administrator.at(identity, ana.channel(), clock.instant());
        admin.grant(registered.getUser().getId(), Role.ROLE_AUTHOR);
        var author = ana.refresh(registered);
        admin.revoke(author.getUser().getId(), Role.ROLE_AUTHOR);
        Await.until("refused", Duration.ofSeconds(30), () -> isRefused(ana, author));
        var renewed = ana.refresh(author);
        assertThat(roles(renewed)).containsExactly("LEARNER");
        assertThat(ana.own(renewed).getEmail()).isEqualTo(ana.email());
        admin.revoke(author.getUser().getId(), Role.ROLE_EXAMINER);
        assertThat(SignedJWT.parse(ana.refresh(renewed).getAccessToken())
                        .getJWTClaimsSet()
                        .getStringClaim("sid"))
                .as("nothing ends when there is no such role")
                .isEqualTo(SignedJWT.parse(renewed.getAccessToken())
                        .getJWTClaimsSet()
                        .getStringClaim("sid"));
    }

    @Test
    void a_session_that_is_renewed_while_it_gets_another_id_goes_on() throws Exception {
        var ana = Person.at(identity.channel(Transport.IN_PROCESS));
        var own = ana.register();
        var admin = Administrator.at(identity, ana.channel(), clock.instant());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 10; i++) {
                admin.grant(own.getUser().getId(), Role.ROLE_AUTHOR);
                var before = own;
                Future<SignedIn> renewing = threads.submit(() -> ana.refresh(before));
                admin.revoke(own.getUser().getId(), Role.ROLE_AUTHOR);
                own = renewing.get();
            }
        }
        assertThat(ana.refresh(own).hasUser()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void only_an_administrator_grants_roles_and_only_those_of_people(Transport transport) {
        var ana = Person.at(identity.channel(transport));
        var own = ana.register();
        var id = own.getUser().getId();
        for (var token : List.of(own.getAccessToken(), TestSettings.serviceToken(identity, transport, "identity")))
            Refusal.expect(
                    Code.PERMISSION_DENIED,
                    "ROLE_MISSING",
                    () -> AdministrationServiceGrpc.newBlockingStub(identity.with(transport, new Secret(token)))
                            .grantRole(GrantRoleRequest.newBuilder()
                                    .setUserId(id)
                                    .setRole(Role.ROLE_ADMIN)
                                    .build()));
        var admin = Administrator.at(identity, ana.channel(), clock.instant());
        for (var role : List.of(Role.ROLE_SERVICE, Role.ROLE_UNSPECIFIED, Role.ROLE_LEARNER, Role.ROLE_GUEST)) {
            assertThat(Refusal.of(() -> admin.grant(id, role)).fields()).containsExactly("role");
            assertThat(Refusal.of(() -> admin.revoke(id, role)).fields()).containsExactly("role");
        }
        Refusal.expect(
                Code.NOT_FOUND,
                "USER_UNKNOWN",
                () -> admin.grant(UUID.randomUUID().toString(), Role.ROLE_AUTHOR));
    }

    @ParameterizedTest
    @EnumSource
    void of_two_administrators_who_revoke_each_others_role_at_once_one_remains(Transport transport) throws Exception {
        var ana = Person.at(identity.channel(transport));
        var registered = ana.register();
        var secondId = registered.getUser().getId();
        var first = Administrator.at(identity, ana.channel(), clock.instant());
        first.grant(secondId, Role.ROLE_ADMIN);
        var second = Administrator.of(ana, registered, clock.instant());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> one = () -> dismiss(first, secondId);
            Callable<String> other = () -> dismiss(second, first.id());
            var endings = threads.invokeAll(List.of(one, other)).stream()
                    .map(Future::resultNow)
                    .toList();
            // The second one is no administrator any more, whether its token says so or not.
            assertThat(endings).contains("done").containsAnyOf("ROLE_MISSING", "TOKEN_REVOKED");
        }
        // The first one is administrator again for the tests that follow.
        if (dismissed(secondId)) return;
        var left = new Administrator(ana, ana.refresh(second.signedIn()), second.codes());
        left.grant(first.id(), Role.ROLE_ADMIN);
        Administrator.at(identity, ana.channel(), clock.instant()).revoke(secondId, Role.ROLE_ADMIN);
    }

    @Test
    void the_last_administrator_keeps_the_role() {
        var admin = Administrator.at(identity, identity.channel(Transport.WIRE), clock.instant());
        Refusal.expect(Code.FAILED_PRECONDITION, "LAST_ADMIN", () -> admin.revoke(admin.id(), Role.ROLE_ADMIN));
    }

    @Test
    void a_change_needs_password_and_factor_and_a_repeat_neither() {
        var ana = Person.at(identity.channel(Transport.WIRE));
        var registered = ana.register();
        var secondId = registered.getUser().getId();
        var first = Administrator.at(identity, ana.channel(), clock.instant());
        first.grant(secondId, Role.ROLE_ADMIN);
        var factor = ana.turnFactorOn(registered, clock.instant());
        var admin = Administrator.without(ana, ana.refresh(registered));
        var bobId = Person.at(ana.channel()).register().getUser().getId();
        var key = UUID.randomUUID().toString();
        var wanted = GrantRoleRequest.newBuilder()
                .setIdempotencyKey(key)
                .setUserId(bobId)
                .setRole(Role.ROLE_EXAMINER);
        var wrong = admin.proof().setCurrentPassword("a guess");
        assertThat(admin.acts().grantRole(wanted.setProof(wrong).build()).hasWrongPassword())
                .isTrue();
        assertThat(admin.acts()
                        .grantRole(wanted.setProof(admin.proof()).build())
                        .getFactorNeeded()
                        .getKindsList())
                .contains(FactorKind.FACTOR_KIND_CODE);
        var shown = admin.proof().setFactor(factor.recovery(0));
        for (int i = 0; i < 2; i++)
            assertThat(admin.acts()
                            .grantRole(wanted.setProof(shown).build())
                            .getChanged()
                            .getUser()
                            .getRolesList())
                    .as("the code was used by the first request")
                    .containsExactly(Role.ROLE_LEARNER, Role.ROLE_EXAMINER);
        Refusal.expect(
                Code.ALREADY_EXISTS,
                "IDEMPOTENCY_KEY_REUSED",
                () -> admin.acts().grantRole(wanted.setRole(Role.ROLE_AUTHOR).build()));
        assertThat(admin.acts()
                        .grantRole(wanted.setIdempotencyKey(UUID.randomUUID().toString())
                                .build())
                        .hasFactorRefused())
                .as("a code is used once")
                .isTrue();
        first.revoke(secondId, Role.ROLE_ADMIN);
    }

    private static List<String> roles(SignedIn signedIn) throws Exception {
        return SignedJWT.parse(signedIn.getAccessToken()).getJWTClaimsSet().getStringListClaim("roles");
    }

    private static String dismiss(Administrator admin, String userId) {
        try {
            admin.revoke(userId, Role.ROLE_ADMIN);
            return "done";
        } catch (StatusRuntimeException thrown) {
            return Refusal.of(thrown).reason();
        }
    }

    private static boolean dismissed(String userId) {
        var token = TestSettings.serviceToken(identity, Transport.WIRE, "identity");
        var user = Person.at(identity.channel(Transport.WIRE))
                .accountsWith(token)
                .getUser(GetUserRequest.newBuilder().setUserId(userId).build())
                .getUser();
        return !user.getRolesList().contains(Role.ROLE_ADMIN);
    }

    private static boolean isRefused(Person person, SignedIn signedIn) {
        try {
            person.own(signedIn);
            return false;
        } catch (StatusRuntimeException thrown) {
            return Refusal.of(thrown).reason().equals("TOKEN_REVOKED");
        }
    }
}
