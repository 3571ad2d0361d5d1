package dev.vivavoce.identity.consent;

import dev.vivavoce.identity.v1.BatchCheckConsentsRequest;
import dev.vivavoce.identity.v1.BatchCheckConsentsResponse;
import dev.vivavoce.identity.v1.CheckConsentsRequest;
import dev.vivavoce.identity.v1.CheckConsentsResponse;
import dev.vivavoce.identity.v1.ConsentPurpose;
import dev.vivavoce.identity.v1.ConsentServiceGrpc;
import dev.vivavoce.identity.v1.DecideConsentRequest;
import dev.vivavoce.identity.v1.DecideConsentResponse;
import dev.vivavoce.identity.v1.GetConsentsRequest;
import dev.vivavoce.identity.v1.GetConsentsResponse;
import dev.vivavoce.identity.v1.SetAgeBracketRequest;
import dev.vivavoce.identity.v1.SetAgeBracketResponse;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/// The gRPC endpoint of consents.
public final class ConsentGrpc extends ConsentServiceGrpc.ConsentServiceImplBase {
    private static final int MOST_USERS = 200;

    private final Consents consents;

    public ConsentGrpc(Consents consents) {
        this.consents = consents;
    }

    @Override
    public void getConsents(GetConsentsRequest request, StreamObserver<GetConsentsResponse> out) {
        var decisions = consents.of(Caller.current().userId());
        out.onNext(GetConsentsResponse.newBuilder()
                .setConsents(ConsentMapping.message(decisions))
                .build());
        out.onCompleted();
    }

    @Override
    public void decideConsent(DecideConsentRequest request, StreamObserver<DecideConsentResponse> out) {
        var decisions = consents.decide(
                Caller.current().userId(), purpose(request.getPurpose()), request.getVersion(), request.getGiven());
        out.onNext(DecideConsentResponse.newBuilder()
                .setConsents(ConsentMapping.message(decisions))
                .build());
        out.onCompleted();
    }

    @Override
    public void setAgeBracket(SetAgeBracketRequest request, StreamObserver<SetAgeBracketResponse> out) {
        var decisions = consents.setBracket(Caller.current().userId(), ConsentMapping.bracket(request.getAgeBracket()));
        out.onNext(SetAgeBracketResponse.newBuilder()
                .setConsents(ConsentMapping.message(decisions))
                .build());
        out.onCompleted();
    }

    @Override
    public void checkConsents(CheckConsentsRequest request, StreamObserver<CheckConsentsResponse> out) {
        var decisions = consents.of(Ids.uuid("user_id", request.getUserId()));
        out.onNext(CheckConsentsResponse.newBuilder()
                .addAllAllowed(purposes(decisions::allow))
                .build());
        out.onCompleted();
    }

    @Override
    public void batchCheckConsents(BatchCheckConsentsRequest request, StreamObserver<BatchCheckConsentsResponse> out) {
        var response = BatchCheckConsentsResponse.newBuilder();
        consents.of(Ids.uuids("user_ids", request.getUserIdsList(), MOST_USERS)).forEach((userId, decisions) -> {
            var allowed = purposes(decisions::allow);
            if (!allowed.isEmpty())
                response.addUsersBuilder().setUserId(userId.toString()).addAllAllowed(allowed);
            var refused = purposes(decisions::refuse);
            if (!refused.isEmpty())
                response.addRefusedBuilder().setUserId(userId.toString()).addAllRefused(refused);
        });
        out.onNext(response.build());
        out.onCompleted();
    }

    private static List<ConsentPurpose> purposes(Predicate<Purpose> condition) {
        return Arrays.stream(Purpose.values())
                .filter(condition)
                .map(ConsentMapping::message)
                .toList();
    }

    private static Purpose purpose(ConsentPurpose purpose) {
        return switch (purpose) {
            case CONSENT_PURPOSE_THIRD_PARTIES -> Purpose.THIRD_PARTIES;
            case CONSENT_PURPOSE_EXAMINERS -> Purpose.EXAMINERS;
            case CONSENT_PURPOSE_KEPT_AUDIO -> Purpose.KEPT_AUDIO;
            case CONSENT_PURPOSE_UNSPECIFIED, UNRECOGNIZED ->
                throw Failure.invalidField("purpose", "expected: a purpose");
        };
    }
}
