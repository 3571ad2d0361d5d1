package dev.vivavoce.bff.people;

import dev.vivavoce.bff.account.Viewer.Role;
import dev.vivavoce.bff.account.WrongPassword;
import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.credential.SignInSession;
import dev.vivavoce.bff.erasure.LastAdministrator;
import dev.vivavoce.bff.graphql.InvalidInput;
import dev.vivavoce.bff.graphql.Paging.Page;
import dev.vivavoce.bff.graphql.UserError;
import dev.vivavoce.bff.people.Payloads.AdministratorAccount;
import dev.vivavoce.bff.people.Payloads.GrantRoleInput;
import dev.vivavoce.bff.people.Payloads.OwnAccount;
import dev.vivavoce.bff.people.Payloads.PersonChange;
import dev.vivavoce.bff.people.Payloads.PersonView;
import dev.vivavoce.bff.people.Payloads.RestorePersonInput;
import dev.vivavoce.bff.people.Payloads.RevokeRoleInput;
import dev.vivavoce.bff.people.Payloads.SuspendPersonInput;
import dev.vivavoce.bff.people.Payloads.ViewAsPayload;
import dev.vivavoce.bff.proof.SecondFactorInput;
import dev.vivavoce.bff.proof.SecondFactorNeeded;
import dev.vivavoce.bff.proof.SecondFactorRefused;
import dev.vivavoce.identity.v1.AdministrationServiceGrpc;
import dev.vivavoce.identity.v1.GetManagedUserRequest;
import dev.vivavoce.identity.v1.GrantRoleRequest;
import dev.vivavoce.identity.v1.ImpersonateRequest;
import dev.vivavoce.identity.v1.ListManagedUsersRequest;
import dev.vivavoce.identity.v1.ManagedUser;
import dev.vivavoce.identity.v1.RestoreUserRequest;
import dev.vivavoce.identity.v1.RevokeRoleRequest;
import dev.vivavoce.identity.v1.StepUpProof;
import dev.vivavoce.identity.v1.SuspendUserRequest;
import dev.vivavoce.identity.v1.UserState;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Calls identity about people.
public final class PeopleClient {
    /// Hashing a password takes long by design, and hashes wait for each other.
    private static final Duration HASHING = Duration.ofSeconds(10);

    private static final String ROLE = "ROLE_";

    private final AdministrationServiceGrpc.AdministrationServiceBlockingStub people;

    public PeopleClient(Channel identity) {
        people = AdministrationServiceGrpc.newBlockingStub(identity);
    }

    /// What the list is narrowed to.
    record Filter(
            @Nullable String search,
            @Nullable Role role,
            @Nullable PersonState state) {}

    Page<Person> page(Requester requester, Filter filter, int size, String token) {
        var request = ListManagedUsersRequest.newBuilder()
                .setPageSize(size)
                .setPageToken(token)
                .setSearch(ProtoMapping.orEmpty(filter.search()));
        var role = filter.role();
        var state = filter.state();
        if (role != null) request.setRole(wire(role));
        if (state != null) request.setState(UserState.valueOf("USER_STATE_" + state.name()));
        var response = Calls.signedIn(people, requester, Calls.READ).listManagedUsers(request.build());
        return new Page<>(
                response.getUsersList().stream().map(PeopleClient::person).toList(), response.getNextPageToken(), null);
    }

    /// Returns null when there is no such account.
    @Nullable
    PersonDetail person(Requester requester, String userId) {
        try {
            var detail = Calls.signedIn(people, requester, Calls.READ)
                    .getManagedUser(
                            GetManagedUserRequest.newBuilder().setUserId(userId).build());
            return new PersonDetail(
                    person(detail.getUser()),
                    detail.getSessionsList().stream().map(SignInSession::of).toList(),
                    detail.getSecondFactorOn());
        } catch (StatusRuntimeException thrown) {
            if (!Refusals.is(thrown, "USER_UNKNOWN")) throw thrown;
            return null;
        }
    }

    PersonChange grant(Requester requester, String userId, GrantRoleInput input) {
        var request = GrantRoleRequest.newBuilder()
                .setIdempotencyKey(input.idempotencyKey().toString())
                .setUserId(userId)
                .setRole(wire(input.role()))
                .setProof(proof(input.currentPassword(), input.factor()))
                .build();
        return changed(() -> {
            var response = Calls.signedIn(people, requester, HASHING).grantRole(request);
            return switch (response.getOutcomeCase()) {
                case CHANGED -> done(response.getChanged());
                case WRONG_PASSWORD -> refused(WrongPassword.WRONG);
                case FACTOR_NEEDED -> refused(SecondFactorNeeded.of(response.getFactorNeeded()));
                case FACTOR_REFUSED -> refused(SecondFactorRefused.REFUSED);
                case OUTCOME_NOT_SET -> throw unknownOutcome();
            };
        });
    }

    PersonChange revoke(Requester requester, String userId, RevokeRoleInput input) {
        var request = RevokeRoleRequest.newBuilder()
                .setIdempotencyKey(input.idempotencyKey().toString())
                .setUserId(userId)
                .setRole(wire(input.role()))
                .setProof(proof(input.currentPassword(), input.factor()))
                .build();
        return changed(() -> {
            var response = Calls.signedIn(people, requester, HASHING).revokeRole(request);
            return switch (response.getOutcomeCase()) {
                case CHANGED -> done(response.getChanged());
                case WRONG_PASSWORD -> refused(WrongPassword.WRONG);
                case FACTOR_NEEDED -> refused(SecondFactorNeeded.of(response.getFactorNeeded()));
                case FACTOR_REFUSED -> refused(SecondFactorRefused.REFUSED);
                case OUTCOME_NOT_SET -> throw unknownOutcome();
            };
        });
    }

    PersonChange suspend(Requester requester, String userId, SuspendPersonInput input) {
        var request = SuspendUserRequest.newBuilder()
                .setIdempotencyKey(input.idempotencyKey().toString())
                .setUserId(userId)
                .setReason(input.reason())
                .setProof(proof(input.currentPassword(), input.factor()))
                .build();
        return changed(() -> {
            var response = Calls.signedIn(people, requester, HASHING).suspendUser(request);
            return switch (response.getOutcomeCase()) {
                case CHANGED -> done(response.getChanged());
                case WRONG_PASSWORD -> refused(WrongPassword.WRONG);
                case FACTOR_NEEDED -> refused(SecondFactorNeeded.of(response.getFactorNeeded()));
                case FACTOR_REFUSED -> refused(SecondFactorRefused.REFUSED);
                case OUTCOME_NOT_SET -> throw unknownOutcome();
            };
        });
    }

    PersonChange restore(Requester requester, String userId, RestorePersonInput input) {
        var request = RestoreUserRequest.newBuilder()
                .setIdempotencyKey(input.idempotencyKey().toString())
                .setUserId(userId)
                .setProof(proof(input.currentPassword(), input.factor()))
                .build();
        return changed(() -> {
            var response = Calls.signedIn(people, requester, HASHING).restoreUser(request);
            return switch (response.getOutcomeCase()) {
                case CHANGED -> done(response.getChanged());
                case WRONG_PASSWORD -> refused(WrongPassword.WRONG);
                case FACTOR_NEEDED -> refused(SecondFactorNeeded.of(response.getFactorNeeded()));
                case FACTOR_REFUSED -> refused(SecondFactorRefused.REFUSED);
                case OUTCOME_NOT_SET -> throw unknownOutcome();
            };
        });
    }

    ViewAsPayload view(Requester requester, String userId, String reason) {
        var request = ImpersonateRequest.newBuilder()
                .setUserId(userId)
                .setReason(reason)
                .build();
        try {
            var view = Calls.signedIn(people, requester, Calls.CHANGE).impersonate(request);
            return new ViewAsPayload(
                    new PersonView(
                            view.getAccessToken(),
                            ProtoMapping.time(view.getExpiresAt()),
                            view.getUser().getDisplayName()),
                    List.of());
        } catch (StatusRuntimeException thrown) {
            return new ViewAsPayload(null, List.of(refusal(thrown)));
        }
    }

    /// Makes expected errors of expected failures.
    private static PersonChange changed(Supplier<PersonChange> call) {
        try {
            return call.get();
        } catch (StatusRuntimeException thrown) {
            return refused(refusal(thrown));
        }
    }

    private static UserError refusal(StatusRuntimeException thrown) {
        if (Refusals.is(thrown, "USER_UNKNOWN")) return new PersonUnknown("there is no such account");
        if (Refusals.is(thrown, "LAST_ADMIN")) return new LastAdministrator("the last administrator keeps the role");
        if (Refusals.is(thrown, "OWN_ACCOUNT")) return new OwnAccount("administrators do not suspend themselves");
        if (Refusals.is(thrown, "ADMIN_ACCOUNT"))
            return new AdministratorAccount("the account of an administrator is not viewed");
        return InvalidInput.of(thrown);
    }

    private static PersonChange done(ManagedUser user) {
        return new PersonChange(person(user), List.of());
    }

    private static PersonChange refused(UserError why) {
        return new PersonChange(null, List.of(why));
    }

    private static StepUpProof proof(String password, @Nullable SecondFactorInput factor) {
        return StepUpProof.newBuilder()
                .setCurrentPassword(password)
                .setFactor(SecondFactorInput.message(factor))
                .build();
    }

    private static dev.vivavoce.access.v1.Role wire(Role role) {
        return dev.vivavoce.access.v1.Role.valueOf(ROLE + role.name());
    }

    private static Person person(ManagedUser managed) {
        var user = managed.getUser();
        return new Person(
                user.getId(),
                user.getDisplayName(),
                user.getEmail(),
                user.getEmailVerified(),
                user.getRolesList().stream()
                        .map(role -> ProtoMapping.constant(Role.class, role, ROLE))
                        .flatMap(Optional::stream)
                        .toList(),
                ProtoMapping.time(user.getCreatedAt()),
                managed.hasSuspension()
                        ? new Person.Suspension(
                                managed.getSuspension().getReason(),
                                ProtoMapping.time(managed.getSuspension().getSuspendedAt()))
                        : null);
    }

    private static IllegalStateException unknownOutcome() {
        return new IllegalStateException("identity answered without an outcome we know");
    }
}
