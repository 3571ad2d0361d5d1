package dev.vivavoce.it;

import dev.vivavoce.access.v1.Role;
import dev.vivavoce.cli.Accounts;
import dev.vivavoce.cli.client.GlobalIds;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.identity.v1.AccountServiceGrpc;
import dev.vivavoce.identity.v1.GrantRoleRequest;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A caller of the tests.
///
/// @param token null without a token, and for a service, which has a token for each service that it calls
record Actor(String name, Set<Role> roles, @Nullable String token) {
    static final Actor NOBODY = new Actor("nobody", Set.of(), null);
    static final Actor SERVICE = new Actor("a service", Set.of(Role.ROLE_SERVICE), null);

    /// A user with these roles, and with LEARNER, which every user has.
    static Actor person(WholePlatform whole, Role... more) {
        var email = "actor-" + UUID.randomUUID() + "@test.vivavoce.example";
        var password = "a password for tests";
        var learner = Learner.register(whole.graphQl(), email, password, "An actor");
        var accounts = AccountServiceGrpc.newBlockingStub(whole.platform().channel("identity"))
                .withInterceptors(new Accounts(whole.platform()).asAdministrator());
        var roles = EnumSet.of(Role.ROLE_LEARNER);
        for (var role : more) {
            roles.add(role);
            accounts.grantRole(GrantRoleRequest.newBuilder()
                    .setUserId(GlobalIds.local(learner.id()))
                    .setRole(role)
                    .build());
        }
        var token = more.length == 0
                ? learner.accessToken()
                : Learner.login(whole.graphQl(), email, password).accessToken();
        return new Actor(roles.toString(), Set.copyOf(roles), token);
    }

    /// A guest, who has no other role.
    static Actor guest(WholePlatform whole) {
        var guest = Learner.guest(whole.graphQl());
        return new Actor("a guest", Set.of(Role.ROLE_GUEST), guest.accessToken());
    }

    /// A caller without a token, a guest, a user of each role, and a service.
    static List<Actor> all(WholePlatform whole) {
        var actors = new ArrayList<>(List.of(NOBODY, SERVICE, guest(whole), person(whole)));
        for (var role : List.of(Role.ROLE_AUTHOR, Role.ROLE_EXAMINER, Role.ROLE_ADMIN)) actors.add(person(whole, role));
        return actors;
    }

    Channel calling(WholePlatform whole, String service) {
        var channel = whole.platform().channel(service);
        if (equals(SERVICE))
            return ClientInterceptors.intercept(channel, new Accounts(whole.platform()).asService("bff", service));
        var own = token;
        return own == null ? channel : ClientInterceptors.intercept(channel, Caller.bearer(() -> new Secret(own)));
    }
}
