package dev.vivavoce.identity.account;

import dev.vivavoce.access.v1.Role;
import dev.vivavoce.identity.profile.ProfileChange;
import dev.vivavoce.identity.profile.ProfileMapping;
import dev.vivavoce.identity.v1.AccountServiceGrpc;
import dev.vivavoce.identity.v1.BatchGetUsersRequest;
import dev.vivavoce.identity.v1.BatchGetUsersResponse;
import dev.vivavoce.identity.v1.GetUserRequest;
import dev.vivavoce.identity.v1.GetUserResponse;
import dev.vivavoce.identity.v1.RegisterRequest;
import dev.vivavoce.identity.v1.RegisterResponse;
import dev.vivavoce.identity.v1.UpdateProfileRequest;
import dev.vivavoce.identity.v1.UpdateProfileResponse;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;
import java.util.Set;
import java.util.function.Function;

/// The gRPC endpoint of accounts.
public final class AccountGrpc extends AccountServiceGrpc.AccountServiceImplBase {
    private final Accounts accounts;
    private final Function<RegisterRequest, RegisterResponse> register;

    /// @param register registers a person; passed in because registrations depend on accounts
    public AccountGrpc(Accounts accounts, Function<RegisterRequest, RegisterResponse> register) {
        this.accounts = accounts;
        this.register = register;
    }

    @Override
    public void register(RegisterRequest request, StreamObserver<RegisterResponse> out) {
        out.onNext(register.apply(request));
        out.onCompleted();
    }

    @Override
    public void getUser(GetUserRequest request, StreamObserver<GetUserResponse> out) {
        var caller = Caller.current();
        var id = request.getUserId().isEmpty() ? caller.userId() : Ids.uuid("user_id", request.getUserId());
        out.onNext(GetUserResponse.newBuilder()
                .setUser(message(accounts.get(caller, id)))
                .build());
        out.onCompleted();
    }

    @Override
    public void batchGetUsers(BatchGetUsersRequest request, StreamObserver<BatchGetUsersResponse> out) {
        var ids = Set.copyOf(Ids.uuids("user_ids", request.getUserIdsList(), Accounts.LARGEST_BATCH));
        var response = BatchGetUsersResponse.newBuilder();
        for (var user : accounts.get(Caller.current(), ids)) response.addUsers(message(user));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void updateProfile(UpdateProfileRequest request, StreamObserver<UpdateProfileResponse> out) {
        var change = new ProfileChange(
                request.hasDisplayName() ? request.getDisplayName() : null,
                request.hasLocale() ? request.getLocale() : null,
                request.hasTimeZone() ? request.getTimeZone() : null,
                request.hasLearningLanguage() ? request.getLearningLanguage() : null,
                request.hasFirstLanguage() ? request.getFirstLanguage() : null,
                ProfileMapping.goal(request),
                ProfileMapping.level(request));
        var user = accounts.updateProfile(Caller.current().userId(), change);
        out.onNext(UpdateProfileResponse.newBuilder().setUser(message(user)).build());
        out.onCompleted();
    }

    /// Returns the message of a user; every feature that sends one uses it.
    public static dev.vivavoce.identity.v1.User message(User user) {
        var message = dev.vivavoce.identity.v1.User.newBuilder()
                .setId(user.id().toString())
                .setEmail(user.email())
                .setDisplayName(user.displayName())
                .setEmailVerified(user.emailVerified())
                .setCreatedAt(ProtoTimes.timestamp(user.createdAt()));
        ProfileMapping.write(message, user.profile());
        for (var role : user.roles()) message.addRoles(message(role));
        return message.build();
    }

    private static Role message(Caller.Role role) {
        return switch (role) {
            case GUEST -> Role.ROLE_GUEST;
            case LEARNER -> Role.ROLE_LEARNER;
            case AUTHOR -> Role.ROLE_AUTHOR;
            case EXAMINER -> Role.ROLE_EXAMINER;
            case ADMIN -> Role.ROLE_ADMIN;
            case SERVICE -> Role.ROLE_SERVICE;
            case ADMIN_WITHOUT_FACTOR, SUSPENDED ->
                throw new IllegalStateException("an account has no role of a token");
        };
    }

    /// Returns the role that a message names.
    ///
    /// @throws Failure FIELD_INVALID
    public static Caller.Role role(Role role) {
        return switch (role) {
            case ROLE_GUEST -> Caller.Role.GUEST;
            case ROLE_LEARNER -> Caller.Role.LEARNER;
            case ROLE_AUTHOR -> Caller.Role.AUTHOR;
            case ROLE_EXAMINER -> Caller.Role.EXAMINER;
            case ROLE_ADMIN -> Caller.Role.ADMIN;
            case ROLE_SERVICE -> Caller.Role.SERVICE;
            case ROLE_SUSPENDED -> Caller.Role.SUSPENDED;
            case ROLE_UNSPECIFIED, UNRECOGNIZED -> throw Failure.invalidField("role", "expected: a role");
        };
    }
}
