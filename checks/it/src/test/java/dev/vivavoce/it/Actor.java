package dev.vivavoce.it;

import dev.vivavoce.access.v1.Access;
import dev.vivavoce.access.v1.Role;
import dev.vivavoce.access.v1.Scope;
import dev.vivavoce.cli.Accounts;
import dev.vivavoce.cli.client.GlobalIds;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.identity.v1.AdministrationServiceGrpc;
import dev.vivavoce.identity.v1.ApiKeyServiceGrpc;
import dev.vivavoce.identity.v1.CreateApiKeyRequest;
import dev.vivavoce.identity.v1.ExchangeApiKeyRequest;
import dev.vivavoce.identity.v1.GrantRoleRequest;
import dev.vivavoce.identity.v1.ImpersonateRequest;
import dev.vivavoce.identity.v1.LoginSuspendedRequest;
import dev.vivavoce.identity.v1.SuspendUserRequest;
import dev.vivavoce.identity.v1.SuspendedServiceGrpc;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A caller of the tests.
///
/// @param scopes what the API key allows whose token it is; null when it is not a key's token
/// @param token null without a token, and for a service, which has a token for each service that it calls
record Actor(
        String name,
        Set<Role> roles,
        @Nullable Set<Scope> scopes,
        @Nullable String token) {
    static final Actor NOBODY = new Actor("nobody", Set.of(), null, null);
    static final String PASSWORD = "a password for tests";
    static final Actor SERVICE = new Actor("a service", Set.of(Role.ROLE_SERVICE), null, null);

    /// A user with these roles, and with LEARNER, which every user has.
    static Actor person(WholePlatform whole, Role... more) {
        var email = email();
        var learner = Learner.register(whole.graphQl(), email, PASSWORD, "An actor");
        grant(whole, learner, more);
        var roles = EnumSet.of(Role.ROLE_LEARNER);
        roles.addAll(List.of(more));
        var token = more.length == 0
                ? learner.accessToken()
                : SecondFactor.signIn(whole.platform().channel("identity"), email, PASSWORD)
                        .signedIn()
                        .getAccessToken();
        return new Actor(roles.toString(), Set.copyOf(roles), null, token);
    }

    private static void grant(WholePlatform whole, Learner learner, Role... roles) {
        var administration = AdministrationServiceGrpc.newBlockingStub(
                        whole.platform().channel("identity"))
                .withInterceptors(whole.asAdministrator());
        for (var role : roles)
            administration.grantRole(GrantRoleRequest.newBuilder()
                    .setIdempotencyKey(UUID.randomUUID().toString())
                    .setUserId(GlobalIds.local(learner.id()))
                    .setRole(role)
                    .setProof(whole.administratorsProof())
                    .build());
    }

    private static String email() {
        return "actor-" + UUID.randomUUID() + "@test.vivavoce.example";
    }

    /// A guest, who has no other role.
    static Actor guest(WholePlatform whole) {
        var guest = Learner.guest(whole.graphQl());
        return new Actor("a guest", Set.of(Role.ROLE_GUEST), null, guest.accessToken());
    }

    /// The person of a suspended account.
    static Actor suspended(WholePlatform whole) {
        var email = email();
        var learner = Learner.register(whole.graphQl(), email, PASSWORD, "An actor");
        var _ = AdministrationServiceGrpc.newBlockingStub(whole.platform().channel("identity"))
                .withInterceptors(whole.asAdministrator())
                .suspendUser(SuspendUserRequest.newBuilder()
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .setUserId(GlobalIds.local(learner.id()))
                        .setReason("a test")
                        .setProof(whole.administratorsProof())
                        .build());
        var token = SuspendedServiceGrpc.newBlockingStub(whole.platform().channel("identity"))
                .loginSuspended(LoginSuspendedRequest.newBuilder()
                        .setEmail(email)
                        .setPassword(PASSWORD)
                        .build())
                .getOpened()
                .getAccessToken();
        return new Actor("a suspended person", Set.of(Role.ROLE_SUSPENDED), null, token);
    }

    /// An API key of a person who has every role; its token has LEARNER alone.
    static Actor key(WholePlatform whole, Scope... scopes) {
        var owner = Learner.register(whole.graphQl(), email(), PASSWORD, "An actor");
        grant(whole, owner, Role.ROLE_AUTHOR, Role.ROLE_EXAMINER, Role.ROLE_ADMIN);
        var made = ApiKeyServiceGrpc.newBlockingStub(whole.platform().channel("identity"))
                .withInterceptors(Caller.bearer(() -> new Secret(owner.accessToken())))
                .createApiKey(CreateApiKeyRequest.newBuilder()
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .setCurrentPassword(PASSWORD)
                        .setName("an actor")
                        .addAllScopes(List.of(scopes))
                        .build())
                .getCreated();
        var token = ApiKeyServiceGrpc.newBlockingStub(whole.platform().channel("identity"))
                .exchangeApiKey(ExchangeApiKeyRequest.newBuilder()
                        .setApiKey(made.getSecret())
                        .build())
                .getAccessToken();
        return new Actor(
                "a key with " + List.of(scopes), Set.of(Role.ROLE_LEARNER), Set.copyOf(List.of(scopes)), token);
    }

    /// A key with every scope, and one with each.
    static List<Actor> keys(WholePlatform whole) {
        var scopes = Arrays.stream(Scope.values())
                .filter(scope -> scope != Scope.SCOPE_UNSPECIFIED && scope != Scope.UNRECOGNIZED)
                .toArray(Scope[]::new);
        var actors = new ArrayList<>(List.of(key(whole, scopes)));
        for (var scope : scopes) actors.add(key(whole, scope));
        return actors;
    }

    /// An administrator who views a learner.
    static Actor view(WholePlatform whole) {
        var learner = Learner.register(
                whole.graphQl(), "actor-" + UUID.randomUUID() + "@test.vivavoce.example", PASSWORD, "An actor");
        var token = AdministrationServiceGrpc.newBlockingStub(whole.platform().channel("identity"))
                .withInterceptors(whole.asAdministrator())
                .impersonate(ImpersonateRequest.newBuilder()
                        .setUserId(GlobalIds.local(learner.id()))
                        .setReason("a test")
                        .build())
                .getAccessToken();
        return new Actor("a view", Set.of(Role.ROLE_LEARNER), null, token);
    }

    /// How an RPC with this rule refuses the actor; empty when it does not.
    String refusal(Access rule) {
        if (!rule.getPublic() && Collections.disjoint(rule.getRolesList(), roles))
            return token == null && !equals(SERVICE)
                    ? "UNAUTHENTICATED TOKEN_MISSING"
                    : "PERMISSION_DENIED ROLE_MISSING";
        if (scopes == null || !Collections.disjoint(rule.getScopesList(), scopes)) return "";
        return rule.getScopesCount() == 0 ? "PERMISSION_DENIED SIGN_IN_REQUIRED" : "PERMISSION_DENIED SCOPE_MISSING";
    }

    /// A caller without a token, a guest, a suspended person, a user of each role, a service, and API keys.
    static List<Actor> all(WholePlatform whole) {
        var actors = new ArrayList<>(List.of(NOBODY, SERVICE, guest(whole), suspended(whole), person(whole)));
        for (var role : List.of(Role.ROLE_AUTHOR, Role.ROLE_EXAMINER, Role.ROLE_ADMIN)) actors.add(person(whole, role));
        actors.addAll(keys(whole));
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
