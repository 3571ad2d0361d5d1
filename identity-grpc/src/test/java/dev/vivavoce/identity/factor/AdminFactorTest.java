package dev.vivavoce.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.vivavoce.access.v1.Role;
import dev.vivavoce.identity.Person;
import dev.vivavoce.identity.TestSettings;
import dev.vivavoce.identity.v1.AdministrationServiceGrpc;
import dev.vivavoce.identity.v1.DisableFactorRequest;
import dev.vivavoce.identity.v1.ListManagedUsersRequest;
import dev.vivavoce.identity.v1.SignedIn;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.Status.Code;
import java.text.ParseException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The second factor of administrators, who must have one.
class AdminFactorTest {
    private static final String EMAIL = "admin@example.org";
    private static final String PASSWORD = "seven tall lighthouses";
    private static final TestClock clock = new TestClock();

    @RegisterExtension
    static final TestServer identity = TestSettings.at(
            clock, TestSettings.with("IDENTITY_ADMIN_EMAIL", EMAIL, "IDENTITY_ADMIN_PASSWORD", PASSWORD));

    private final Person admin = new Person(identity.channel(Transport.WIRE), EMAIL, PASSWORD);

    @Test
    void an_administrator_may_do_what_administrators_may_once_the_factor_is_on_and_keeps_it_on() throws Exception {
        var own = admin.login().getSignedIn();
        assertThat(own.getUser().getRolesList()).contains(Role.ROLE_ADMIN);
        assertThat(roles(own)).containsExactlyInAnyOrder("LEARNER", "ADMIN_WITHOUT_FACTOR");
        Refusal.expect(Code.PERMISSION_DENIED, "FACTOR_REQUIRED", () -> listPeople(own));
        Refusal.expect(Code.PERMISSION_DENIED, "FACTOR_REQUIRED", () -> listPeople(admin.refresh(own)));

        var on = admin.turnFactorOn(own, clock.instant());
        var complete = admin.refresh(own);
        assertThat(roles(complete)).contains("ADMIN").doesNotContain("ADMIN_WITHOUT_FACTOR");
        listPeople(complete);
        var next = admin.finish(admin.login(), on.recovery(0)).getSignedIn();
        assertThat(roles(next)).contains("ADMIN");

        var off = DisableFactorRequest.newBuilder().setPassword(PASSWORD).setFactor(on.recovery(1));
        Refusal.expect(
                Code.FAILED_PRECONDITION,
                "FACTOR_REQUIRED",
                () -> admin.factorAs(complete).disableFactor(off.build()));
    }

    @Test
    void other_roles_need_no_factor() throws ParseException {
        var ana = Person.at(identity.channel(Transport.WIRE));
        assertThat(roles(ana.register())).containsExactly("LEARNER");
    }

    private void listPeople(SignedIn signedIn) {
        var _ = AdministrationServiceGrpc.newBlockingStub(admin.as(signedIn))
                .listManagedUsers(ListManagedUsersRequest.getDefaultInstance());
    }

    private static List<String> roles(SignedIn signedIn) throws ParseException {
        return SignedJWT.parse(signedIn.getAccessToken()).getJWTClaimsSet().getStringListClaim("roles");
    }
}
