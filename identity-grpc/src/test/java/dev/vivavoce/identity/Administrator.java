package dev.vivavoce.identity;

import dev.vivavoce.access.v1.Role;
import dev.vivavoce.identity.v1.AdministrationServiceGrpc;
import dev.vivavoce.identity.v1.AdministrationServiceGrpc.AdministrationServiceBlockingStub;
import dev.vivavoce.identity.v1.FactorProof;
import dev.vivavoce.identity.v1.GrantRoleRequest;
import dev.vivavoce.identity.v1.GrantRoleResponse;
import dev.vivavoce.identity.v1.ImpersonateRequest;
import dev.vivavoce.identity.v1.RenewRecoveryCodesRequest;
import dev.vivavoce.identity.v1.RestoreUserRequest;
import dev.vivavoce.identity.v1.RestoreUserResponse;
import dev.vivavoce.identity.v1.RevokeRoleRequest;
import dev.vivavoce.identity.v1.RevokeRoleResponse;
import dev.vivavoce.identity.v1.SignedIn;
import dev.vivavoce.identity.v1.StepUpProof;
import dev.vivavoce.identity.v1.SuspendUserRequest;
import dev.vivavoce.identity.v1.SuspendUserResponse;
import dev.vivavoce.runtimetest.TestServer;
import io.grpc.Channel;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// A signed-in administrator in a test, who shows another recovery code for each act.
public record Administrator(Person person, SignedIn signedIn, Queue<String> codes) {
    public static final String EMAIL = "admin@example.org";
    public static final String PASSWORD = "seven tall lighthouses";
    public static final String REASON = "Somebody else uses this account.";
    private static final Map<TestServer, Administrator> FIRST = new ConcurrentHashMap<>();

    /// The one that a server starts with, in one session.
    public static Administrator at(TestServer identity, Channel channel, Instant now) {
        return FIRST.compute(identity, (_, before) -> {
            var person = new Person(channel, EMAIL, PASSWORD);
            if (before == null) return of(person, person.login().getSignedIn(), now);
            return new Administrator(person, person.refresh(before.signedIn()), before.codes());
        });
    }

    /// A person who has the role, and turns the second factor on.
    public static Administrator of(Person person, SignedIn signedIn, Instant now) {
        var codes = new ArrayDeque<>(person.turnFactorOn(signedIn, now).recoveryCodes());
        return new Administrator(person, person.refresh(signedIn), codes);
    }

    /// A person without a second factor.
    public static Administrator without(Person person, SignedIn signedIn) {
        return new Administrator(person, signedIn, new ArrayDeque<>());
    }

    public String id() {
        return signedIn.getUser().getId();
    }

    public AdministrationServiceBlockingStub acts() {
        return AdministrationServiceGrpc.newBlockingStub(person.as(signedIn));
    }

    public StepUpProof.Builder password() {
        return StepUpProof.newBuilder().setCurrentPassword(person.password());
    }

    /// The last code makes new ones.
    public StepUpProof.Builder proof() {
        if (codes.isEmpty()) return password();
        if (codes.size() == 1)
            codes.addAll(person.factorAs(signedIn)
                    .renewRecoveryCodes(RenewRecoveryCodesRequest.newBuilder()
                            .setPassword(person.password())
                            .setFactor(FactorProof.newBuilder().setRecoveryCode(codes.remove()))
                            .build())
                    .getRenewed()
                    .getCodesList());
        return password().setFactor(FactorProof.newBuilder().setRecoveryCode(codes.remove()));
    }

    public GrantRoleResponse grant(String userId, Role role) {
        return acts().grantRole(GrantRoleRequest.newBuilder()
                .setIdempotencyKey(UUID.randomUUID().toString())
                .setUserId(userId)
                .setRole(role)
                .setProof(proof())
                .build());
    }

    public RevokeRoleResponse revoke(String userId, Role role) {
        return acts().revokeRole(RevokeRoleRequest.newBuilder()
                .setIdempotencyKey(UUID.randomUUID().toString())
                .setUserId(userId)
                .setRole(role)
                .setProof(proof())
                .build());
    }

    public SuspendUserRequest.Builder suspension(String userId) {
        return SuspendUserRequest.newBuilder()
                .setIdempotencyKey(UUID.randomUUID().toString())
                .setUserId(userId)
                .setReason(REASON)
                .setProof(proof());
    }

    public SuspendUserResponse suspend(String userId) {
        return acts().suspendUser(suspension(userId).build());
    }

    /// Returns the token of a view.
    public String view(String userId) {
        return acts().impersonate(ImpersonateRequest.newBuilder()
                        .setUserId(userId)
                        .setReason("A request for help.")
                        .build())
                .getAccessToken();
    }

    public RestoreUserResponse restore(String userId) {
        return acts().restoreUser(RestoreUserRequest.newBuilder()
                .setIdempotencyKey(UUID.randomUUID().toString())
                .setUserId(userId)
                .setProof(proof())
                .build());
    }
}
