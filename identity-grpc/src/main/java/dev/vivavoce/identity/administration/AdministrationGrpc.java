package dev.vivavoce.identity.administration;

import dev.vivavoce.access.v1.Role;
import dev.vivavoce.identity.account.AccountGrpc;
import dev.vivavoce.identity.account.Passwords;
import dev.vivavoce.identity.factor.FactorMapping;
import dev.vivavoce.identity.session.SessionGrpc;
import dev.vivavoce.identity.v1.AdministrationServiceGrpc;
import dev.vivavoce.identity.v1.FactorNeeded;
import dev.vivavoce.identity.v1.FactorRefused;
import dev.vivavoce.identity.v1.GetManagedUserRequest;
import dev.vivavoce.identity.v1.GetManagedUserResponse;
import dev.vivavoce.identity.v1.GrantRoleRequest;
import dev.vivavoce.identity.v1.GrantRoleResponse;
import dev.vivavoce.identity.v1.ImpersonateRequest;
import dev.vivavoce.identity.v1.ImpersonateResponse;
import dev.vivavoce.identity.v1.ListManagedUsersRequest;
import dev.vivavoce.identity.v1.ListManagedUsersResponse;
import dev.vivavoce.identity.v1.RestoreUserRequest;
import dev.vivavoce.identity.v1.RestoreUserResponse;
import dev.vivavoce.identity.v1.RevokeRoleRequest;
import dev.vivavoce.identity.v1.RevokeRoleResponse;
import dev.vivavoce.identity.v1.StepUpProof;
import dev.vivavoce.identity.v1.SuspendUserRequest;
import dev.vivavoce.identity.v1.SuspendUserResponse;
import dev.vivavoce.identity.v1.WrongPassword;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.failure.Violations;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The gRPC endpoint of administration.
public final class AdministrationGrpc extends AdministrationServiceGrpc.AdministrationServiceImplBase {
    private final ManagedUsers users;

    public AdministrationGrpc(ManagedUsers users) {
        this.users = users;
    }

    @Override
    public void listManagedUsers(ListManagedUsersRequest request, StreamObserver<ListManagedUsersResponse> out) {
        var role = request.getRole() == Role.ROLE_UNSPECIFIED ? null : AccountGrpc.role(request.getRole());
        var filter = new UserFilter(request.getSearch(), role, state(request.getState()));
        var page = users.list(filter, request.getPageSize(), request.getPageToken());
        var response = ListManagedUsersResponse.newBuilder().setNextPageToken(page.nextPageToken());
        for (var user : page.rows()) response.addUsers(message(user));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void getManagedUser(GetManagedUserRequest request, StreamObserver<GetManagedUserResponse> out) {
        var detail = users.get(Ids.uuid("user_id", request.getUserId()));
        var response = GetManagedUserResponse.newBuilder()
                .setUser(message(detail.user()))
                .setSecondFactorOn(detail.factorOn());
        for (var session : detail.sessions()) response.addSessions(SessionGrpc.message(session));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void grantRole(GrantRoleRequest request, StreamObserver<GrantRoleResponse> out) {
        var response = GrantRoleResponse.newBuilder();
        var act = new Act.Grant(AccountGrpc.role(request.getRole()));
        tell(
                perform(request.getIdempotencyKey(), request.getUserId(), act, request.getProof()),
                response::setChanged,
                response::setWrongPassword,
                response::setFactorNeeded,
                response::setFactorRefused);
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void revokeRole(RevokeRoleRequest request, StreamObserver<RevokeRoleResponse> out) {
        var response = RevokeRoleResponse.newBuilder();
        var act = new Act.Revoke(AccountGrpc.role(request.getRole()));
        tell(
                perform(request.getIdempotencyKey(), request.getUserId(), act, request.getProof()),
                response::setChanged,
                response::setWrongPassword,
                response::setFactorNeeded,
                response::setFactorRefused);
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void suspendUser(SuspendUserRequest request, StreamObserver<SuspendUserResponse> out) {
        var response = SuspendUserResponse.newBuilder();
        var act = new Act.Suspend(request.getReason());
        tell(
                perform(request.getIdempotencyKey(), request.getUserId(), act, request.getProof()),
                response::setChanged,
                response::setWrongPassword,
                response::setFactorNeeded,
                response::setFactorRefused);
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void restoreUser(RestoreUserRequest request, StreamObserver<RestoreUserResponse> out) {
        var response = RestoreUserResponse.newBuilder();
        tell(
                perform(request.getIdempotencyKey(), request.getUserId(), new Act.Restore(), request.getProof()),
                response::setChanged,
                response::setWrongPassword,
                response::setFactorNeeded,
                response::setFactorRefused);
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void impersonate(ImpersonateRequest request, StreamObserver<ImpersonateResponse> out) {
        var caller = Caller.current();
        var view = users.view(new ViewRequest(
                caller.userId(), caller.sessionId(), Ids.uuid("user_id", request.getUserId()), request.getReason()));
        out.onNext(ImpersonateResponse.newBuilder()
                .setAccessToken(view.token().value().reveal())
                .setExpiresAt(ProtoTimes.timestamp(view.token().expiresAt()))
                .setUser(AccountGrpc.message(view.user()))
                .build());
        out.onCompleted();
    }

    private ActOutcome perform(String key, String userId, Act act, StepUpProof proof) {
        var password = new Secret(proof.getCurrentPassword());
        var violations = new Violations();
        violations.check(
                "proof.current_password",
                !Passwords.isTooLong(password),
                "expected: at most " + Passwords.LONGEST + " characters");
        violations.throwIfAny();
        var wanted = new AdministrativeAct(
                Caller.current().userId(), IdempotencyKey.parse(key), Ids.uuid("user_id", userId), act);
        return users.perform(wanted, password, FactorMapping.proof(proof.getFactor()));
    }

    /// Sets the outcome of an act in a response, with the setter for each outcome.
    private static void tell(
            ActOutcome outcome,
            Consumer<dev.vivavoce.identity.v1.ManagedUser> changed,
            Consumer<WrongPassword> wrongPassword,
            Consumer<FactorNeeded> factorNeeded,
            Consumer<FactorRefused> factorRefused) {
        switch (outcome) {
            case ActOutcome.Done(ManagedUser user) -> changed.accept(message(user));
            case ActOutcome.NotPassed(var why) -> FactorMapping.refuse(why, wrongPassword, factorNeeded, factorRefused);
        }
    }

    private static dev.vivavoce.identity.v1.ManagedUser message(ManagedUser user) {
        var message = dev.vivavoce.identity.v1.ManagedUser.newBuilder().setUser(AccountGrpc.message(user.user()));
        var suspension = user.suspension();
        if (suspension != null) {
            var by = suspension.suspendedBy();
            message.setSuspension(dev.vivavoce.identity.v1.Suspension.newBuilder()
                    .setReason(suspension.reason())
                    .setSuspendedAt(ProtoTimes.timestamp(suspension.suspendedAt()))
                    .setSuspendedBy(by == null ? "" : by.toString()));
        }
        return message.build();
    }

    private static @Nullable UserState state(dev.vivavoce.identity.v1.UserState state) {
        return switch (state) {
            case USER_STATE_UNSPECIFIED -> null;
            case USER_STATE_ACTIVE -> UserState.ACTIVE;
            case USER_STATE_SUSPENDED -> UserState.SUSPENDED;
            case UNRECOGNIZED -> throw Failure.invalidField("state", "expected: a state");
        };
    }
}
