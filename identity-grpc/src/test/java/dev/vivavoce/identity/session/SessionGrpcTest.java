package dev.vivavoce.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.identity.Main;
import dev.vivavoce.identity.Person;
import dev.vivavoce.identity.TestSettings;
import dev.vivavoce.identity.v1.GetUserRequest;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SessionGrpcTest {
    @RegisterExtension
    static final TestServer identity = TestServer.of("IDENTITY", Main::start, TestSettings.required());

    @ParameterizedTest
    @EnumSource
    void whoever_registered_is_signed_in_and_can_sign_in_again(Transport transport) {
        var ana = Person.at(identity.channel(transport));
        var registered = ana.register();
        assertThat(registered.getUser().getEmail()).isEqualTo(ana.email());
        var again = ana.sessions().login(ana.login().build()).getSignedIn();
        assertThat(again.getUser()).isEqualTo(registered.getUser());
        var own = ana.accountsAs(again).getUser(GetUserRequest.getDefaultInstance());
        assertThat(own.getUser()).isEqualTo(registered.getUser());
    }

    @ParameterizedTest
    @EnumSource
    void a_refresh_token_is_changed_for_a_new_pair(Transport transport) {
        var ana = Person.at(identity.channel(transport));
        var first = ana.register();
        var second = ana.refresh(first.getRefreshToken());
        assertThat(second.getRefreshToken()).isNotEqualTo(first.getRefreshToken());
        assertThat(second.getSessionExpiresAt()).isEqualTo(first.getSessionExpiresAt());
        assertThat(ana.accountsAs(second)
                        .getUser(GetUserRequest.getDefaultInstance())
                        .getUser())
                .isEqualTo(first.getUser());
    }
}
