package dev.vivavoce.runtime.consent;

import dev.vivavoce.identity.v1.BatchCheckConsentsRequest;
import dev.vivavoce.identity.v1.BatchCheckConsentsResponse;
import dev.vivavoce.identity.v1.CheckConsentsRequest;
import dev.vivavoce.identity.v1.ConsentPurpose;
import dev.vivavoce.identity.v1.ConsentServiceGrpc;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.ServiceTokens;
import io.grpc.Channel;
import io.grpc.Context;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks identity what people allow, with this service's own token. Nothing is remembered, so a consent that was taken
/// back ends with the next call.
public final class ConsentClient {
    /// What identity answers.
    public enum Answer {
        ALLOWED,
        NOT_ALLOWED,
        /// Identity does not answer.
        UNKNOWN
    }

    private static final Logger log = LoggerFactory.getLogger(ConsentClient.class);
    private static final Duration OF_RECORDINGS = Duration.ofSeconds(2);
    private static final Duration OF_SEVERAL = Duration.ofSeconds(5);

    private final ConsentServiceGrpc.ConsentServiceBlockingStub identity;
    private final Duration ofThirdParties;

    /// @param ofThirdParties how long [#allowsThirdParties] waits; a learner may wait meanwhile
    public ConsentClient(Channel identity, ServiceTokens tokens, Duration ofThirdParties) {
        this.identity = ConsentServiceGrpc.newBlockingStub(identity).withInterceptors(tokens.calling("identity"));
        this.ofThirdParties = ofThirdParties;
    }

    /// Whether what the person says or writes may go to third parties now; false when identity does not answer in time.
    public boolean allowsThirdParties(UUID userId) {
        return thirdParties(userId) == Answer.ALLOWED;
    }

    /// The same, and whether identity answers: for who ends something when the consent was taken back.
    public Answer thirdParties(UUID userId) {
        return answer(userId, ofThirdParties, ConsentPurpose.CONSENT_PURPOSE_THIRD_PARTIES);
    }

    /// Whether the person allows that recordings are kept.
    public Answer keeping(UUID userId) {
        return answer(userId, OF_RECORDINGS, ConsentPurpose.CONSENT_PURPOSE_KEPT_AUDIO);
    }

    /// Whether the person allows that recordings are kept, and that examiners hear them.
    public Answer hearing(UUID userId) {
        return answer(
                userId,
                OF_RECORDINGS,
                ConsentPurpose.CONSENT_PURPOSE_KEPT_AUDIO,
                ConsentPurpose.CONSENT_PURPOSE_EXAMINERS);
    }

    /// Whether examiners may read and hear the person.
    ///
    /// @throws Failure UNAVAILABLE / IDENTITY_UNAVAILABLE when identity cannot be asked
    public boolean allowsExaminers(UUID userId) {
        return !allowingExaminers(List.of(userId)).isEmpty();
    }

    /// Returns those whom examiners may read and hear, in one call.
    ///
    /// @param userIds at most 200 different ones
    /// @throws Failure UNAVAILABLE / IDENTITY_UNAVAILABLE when identity cannot be asked
    public Set<UUID> allowingExaminers(Collection<UUID> userIds) {
        return asked(userIds).getUsersList().stream()
                .filter(user -> user.getAllowedList().contains(ConsentPurpose.CONSENT_PURPOSE_EXAMINERS))
                .map(user -> UUID.fromString(user.getUserId()))
                .collect(Collectors.toSet());
    }

    /// Returns those who have taken back that recordings are kept, in one call. People who have not decided,
    /// who have allowed an older text, or whom identity does not know are not among them.
    ///
    /// @param userIds at most 200 different ones
    /// @throws Failure UNAVAILABLE / IDENTITY_UNAVAILABLE when identity cannot be asked
    public Set<UUID> refusingKeeping(Collection<UUID> userIds) {
        return asked(userIds).getRefusedList().stream()
                .filter(user -> user.getRefusedList().contains(ConsentPurpose.CONSENT_PURPOSE_KEPT_AUDIO))
                .map(user -> UUID.fromString(user.getUserId()))
                .collect(Collectors.toSet());
    }

    private BatchCheckConsentsResponse asked(Collection<UUID> userIds) {
        if (userIds.isEmpty()) return BatchCheckConsentsResponse.getDefaultInstance();
        var request = BatchCheckConsentsRequest.newBuilder();
        for (var id : Set.copyOf(userIds)) request.addUserIds(id.toString());
        try {
            return identity.withDeadlineAfter(OF_SEVERAL).batchCheckConsents(request.build());
        } catch (StatusRuntimeException thrown) {
            throw switch (thrown.getStatus().getCode()) {
                case UNAVAILABLE, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED ->
                    Failure.unavailable(
                            "IDENTITY_UNAVAILABLE", "the consent cannot be asked for now: " + thrown.getStatus());
                default -> thrown;
            };
        }
    }

    private Answer answer(UUID userId, Duration patience, ConsentPurpose... purposes) {
        var request =
                CheckConsentsRequest.newBuilder().setUserId(userId.toString()).build();
        try {
            var allowed =
                    identity.withDeadlineAfter(patience).checkConsents(request).getAllowedList();
            return allowed.containsAll(List.of(purposes)) ? Answer.ALLOWED : Answer.NOT_ALLOWED;
        } catch (RuntimeException thrown) { // identity is away, gives no token, or nobody waits any more
            boolean isWanted = !Context.current().isCancelled();
            if (isWanted)
                log.warn(
                        "identity does not tell consents: {}", thrown.getClass().getSimpleName());
            return Answer.UNKNOWN;
        }
    }
}
