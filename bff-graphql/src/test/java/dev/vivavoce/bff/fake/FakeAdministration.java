package dev.vivavoce.bff.fake;

import com.google.protobuf.Timestamp;
import dev.vivavoce.access.v1.Role;
import dev.vivavoce.identity.v1.AdministrationServiceGrpc.AdministrationServiceImplBase;
import dev.vivavoce.identity.v1.FactorRefused;
import dev.vivavoce.identity.v1.GetManagedUserRequest;
import dev.vivavoce.identity.v1.GetManagedUserResponse;
import dev.vivavoce.identity.v1.GrantRoleRequest;
import dev.vivavoce.identity.v1.GrantRoleResponse;
import dev.vivavoce.identity.v1.ImpersonateRequest;
import dev.vivavoce.identity.v1.ImpersonateResponse;
import dev.vivavoce.identity.v1.ListManagedUsersRequest;
import dev.vivavoce.identity.v1.ListManagedUsersResponse;
import dev.vivavoce.identity.v1.ManagedUser;
import dev.vivavoce.identity.v1.RestoreUserRequest;
import dev.vivavoce.identity.v1.RestoreUserResponse;
import dev.vivavoce.identity.v1.RevokeRoleRequest;
import dev.vivavoce.identity.v1.RevokeRoleResponse;
import dev.vivavoce.identity.v1.SignInSession;
import dev.vivavoce.identity.v1.SuspendUserRequest;
import dev.vivavoce.identity.v1.SuspendUserResponse;
import dev.vivavoce.identity.v1.Suspension;
import dev.vivavoce.identity.v1.User;
import dev.vivavoce.identity.v1.UserState;
import dev.vivavoce.identity.v1.WrongPassword;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;

/// The part of identity for administrators: an author and a suspended learner.
final class FakeAdministration extends AdministrationServiceImplBase {
    private static final String AUTHOR = "00000000-0000-4000-8000-000000000001";
    private static final String LEARNER = "00000000-0000-4000-8000-000000000002";
    private static final Timestamp NOON =
            Timestamp.newBuilder().setSeconds(1_800_000_000).build();

    private final FakeFactors factors;
    private final List<ManagedUser> all = new ArrayList<>(List.of(
            ManagedUser.newBuilder()
                    .setUser(user(AUTHOR, "Abel").addRoles(Role.ROLE_AUTHOR))
                    .build(),
            ManagedUser.newBuilder()
                    .setUser(user(LEARNER, "Lena"))
                    .setSuspension(Suspension.newBuilder().setReason("Shared.").setSuspendedAt(NOON))
                    .build()));

    FakeAdministration(FakeFactors factors) {
        this.factors = factors;
    }

    private static User.Builder user(String id, String name) {
        return User.newBuilder()
                .setId(id)
                .setDisplayName(name)
                .setEmail(name + "@example.org")
                .setCreatedAt(NOON)
                .addRoles(Role.ROLE_LEARNER)
                .addRolesValue(99); // a role of a newer identity
    }

    @Override
    public void listManagedUsers(ListManagedUsersRequest request, StreamObserver<ListManagedUsersResponse> out) {
        var found = all.stream()
                .filter(user -> user.getUser().getDisplayName().startsWith(request.getSearch()))
                .filter(user -> request.getRole() == Role.ROLE_UNSPECIFIED
                        || user.getUser().getRolesList().contains(request.getRole()))
                .filter(user -> request.getState() == UserState.USER_STATE_UNSPECIFIED
                        || user.hasSuspension() == (request.getState() == UserState.USER_STATE_SUSPENDED))
                .skip(request.getPageToken().isEmpty() ? 0 : Integer.parseInt(request.getPageToken()))
                .toList();
        var page = found.stream().limit(request.getPageSize()).toList();
        answer(
                out,
                ListManagedUsersResponse.newBuilder()
                        .addAllUsers(page)
                        .setNextPageToken(page.size() < found.size() ? "" + page.size() : "")
                        .build());
    }

    @Override
    public void getManagedUser(GetManagedUserRequest request, StreamObserver<GetManagedUserResponse> out) {
        answer(
                out,
                GetManagedUserResponse.newBuilder()
                        .setUser(all.get(index(request.getUserId())))
                        .addSessions(SignInSession.newBuilder()
                                .setId(request.getUserId())
                                .setBeganAt(NOON)
                                .setLastUsedAt(NOON))
                        .setSecondFactorOn(true)
                        .build());
    }

    @Override
    public void grantRole(GrantRoleRequest request, StreamObserver<GrantRoleResponse> out) {
        int index = index(request.getUserId());
        var response = GrantRoleResponse.newBuilder();
        if (!request.getProof().getCurrentPassword().equals(FakeCredentials.PASSWORD))
            response.setWrongPassword(WrongPassword.getDefaultInstance());
        else if (factors.asksFor(request.getProof().getFactor())) response.setFactorNeeded(FakeFactors.needed());
        else if (factors.refuses(request.getProof().getFactor()))
            response.setFactorRefused(FactorRefused.getDefaultInstance());
        else {
            var changed = all.get(index).toBuilder();
            changed.getUserBuilder().addRoles(request.getRole());
            all.set(index, changed.build());
            response.setChanged(changed);
        }
        answer(out, response.build());
    }

    @Override
    public void revokeRole(RevokeRoleRequest request, StreamObserver<RevokeRoleResponse> out) {
        if (request.getRole() == Role.ROLE_ADMIN) throw Failure.precondition("LAST_ADMIN", "the last one");
        if (request.getRole() == Role.ROLE_LEARNER) throw Failure.invalidField("role", "expected: another");
        answer(
                out,
                RevokeRoleResponse.newBuilder()
                        .setChanged(all.get(index(request.getUserId())))
                        .build());
    }

    @Override
    public void suspendUser(SuspendUserRequest request, StreamObserver<SuspendUserResponse> out) {
        if (request.getUserId().equals(Caller.current().subject()))
            throw Failure.precondition("OWN_ACCOUNT", "not oneself");
        int index = index(request.getUserId());
        var changed = all.get(index).toBuilder()
                .setSuspension(
                        Suspension.newBuilder().setReason(request.getReason()).setSuspendedAt(NOON));
        answer(out, SuspendUserResponse.newBuilder().setChanged(changed).build());
    }

    @Override
    public void restoreUser(RestoreUserRequest request, StreamObserver<RestoreUserResponse> out) {
        var changed = all.get(index(request.getUserId())).toBuilder().clearSuspension();
        answer(out, RestoreUserResponse.newBuilder().setChanged(changed).build());
    }

    @Override
    public void impersonate(ImpersonateRequest request, StreamObserver<ImpersonateResponse> out) {
        var user = all.get(index(request.getUserId())).getUser();
        if (user.getId().equals(AUTHOR)) throw Failure.precondition("ADMIN_ACCOUNT", "not viewed");
        answer(
                out,
                ImpersonateResponse.newBuilder()
                        .setAccessToken("of a view")
                        .setExpiresAt(NOON)
                        .setUser(user)
                        .build());
    }

    private int index(String id) {
        for (int i = 0; i < all.size(); i++) if (all.get(i).getUser().getId().equals(id)) return i;
        throw Failure.notFound("USER_UNKNOWN", "no such user");
    }

    private static <R> void answer(StreamObserver<R> out, R response) {
        out.onNext(response);
        out.onCompleted();
    }
}
