package dev.vivavoce.bff.quizsharing;

import static java.util.stream.Collectors.toMap;

import dev.vivavoce.bff.client.Batches;
import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.identity.v1.AccountServiceGrpc;
import dev.vivavoce.identity.v1.BatchGetUsersRequest;
import dev.vivavoce.identity.v1.User;
import io.grpc.Channel;
import io.grpc.ClientInterceptor;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// Asks identity for the names of those who have shared a quiz with the requester. A learner may not read another's
/// account, so the edge asks in its own name, for ids that assessment has sent to the requester.
public final class SharerClient {
    private final Optional<AccountServiceGrpc.AccountServiceBlockingStub> accounts;

    /// @param inOwnName adds the edge's own token; without it names are missing
    public SharerClient(Channel identity, ClientInterceptor... inOwnName) {
        accounts = inOwnName.length == 0
                ? Optional.empty()
                : Optional.of(AccountServiceGrpc.newBlockingStub(identity).withInterceptors(inOwnName));
    }

    /// By id; without people whose account no longer exists.
    Map<String, String> names(Requester requester, Collection<String> userIds) {
        if (accounts.isEmpty()) return Map.of();
        return Batches.gather(
                        userIds,
                        some -> Calls.open(accounts.get(), requester, Calls.READ)
                                .batchGetUsers(BatchGetUsersRequest.newBuilder()
                                        .addAllUserIds(some)
                                        .build())
                                .getUsersList())
                .stream()
                .collect(toMap(User::getId, User::getDisplayName));
    }
}
