package dev.vivavoce.identity.consent;

import dev.vivavoce.identity.v1.CheckConsentsRequest;
import dev.vivavoce.identity.v1.CheckConsentsResponse;
import dev.vivavoce.identity.v1.Consent;
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
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;

/// The gRPC endpoint of consents.
public final class ConsentGrpc extends ConsentServiceGrpc.ConsentServiceImplBase {
    private final Consents consents;

    public ConsentGrpc(Consents consents) {
        this.consents = consents;
    }

    @Override
    public void getConsents(GetConsentsRequest request, StreamObserver<GetConsentsResponse> out) {
        var decisions = consents.of(Caller.current().userId());
        out.onNext(
                GetConsentsResponse.newBuilder().setConsents(message(decisions)).build());
        out.onCompleted();
    }

    @Override
    public void decideConsent(DecideConsentRequest request, StreamObserver<DecideConsentResponse> out) {
        var decisions = consents.decide(
                Caller.current().userId(), purpose(request.getPurpose()), request.getVersion(), request.getGiven());
        out.onNext(DecideConsentResponse.newBuilder()
                .setConsents(message(decisions))
                .build());
        out.onCompleted();
    }

    @Override
    public void setAgeBracket(SetAgeBracketRequest request, StreamObserver<SetAgeBracketResponse> out) {
        var decisions = consents.setBracket(Caller.current().userId(), bracket(request.getAgeBracket()));
        out.onNext(SetAgeBracketResponse.newBuilder()
                .setConsents(message(decisions))
                .build());
        out.onCompleted();
    }

    @Override
    public void checkConsents(CheckConsentsRequest request, StreamObserver<CheckConsentsResponse> out) {
        var response = CheckConsentsResponse.newBuilder();
        for (var purpose : consents.allowed(Ids.uuid("user_id", request.getUserId())))
            response.addAllowed(message(purpose));
        out.onNext(response.build());
        out.onCompleted();
    }

    private static dev.vivavoce.identity.v1.Consents message(Decisions decisions) {
        var message = dev.vivavoce.identity.v1.Consents.newBuilder();
        var bracket = decisions.bracket();
        if (bracket != null)
            message.setAgeBracket(
                    switch (bracket) {
                        case UNDER_16 -> dev.vivavoce.identity.v1.AgeBracket.AGE_BRACKET_UNDER_16;
                        case FROM_16 -> dev.vivavoce.identity.v1.AgeBracket.AGE_BRACKET_FROM_16;
                    });
        for (var purpose : Purpose.values()) {
            var consent = Consent.newBuilder().setPurpose(message(purpose)).setVersion(purpose.version());
            var decision = decisions.current(purpose);
            if (decision != null) consent.setGiven(decision.given()).setDecidedAt(ProtoTimes.timestamp(decision.at()));
            message.addConsents(consent);
        }
        return message.build();
    }

    private static ConsentPurpose message(Purpose purpose) {
        return switch (purpose) {
            case THIRD_PARTIES -> ConsentPurpose.CONSENT_PURPOSE_THIRD_PARTIES;
            case EXAMINERS -> ConsentPurpose.CONSENT_PURPOSE_EXAMINERS;
            case KEPT_AUDIO -> ConsentPurpose.CONSENT_PURPOSE_KEPT_AUDIO;
        };
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

    private static AgeBracket bracket(dev.vivavoce.identity.v1.AgeBracket bracket) {
        return switch (bracket) {
            case AGE_BRACKET_UNDER_16 -> AgeBracket.UNDER_16;
            case AGE_BRACKET_FROM_16 -> AgeBracket.FROM_16;
            case AGE_BRACKET_UNSPECIFIED, UNRECOGNIZED ->
                throw Failure.invalidField("age_bracket", "expected: an age bracket");
        };
    }
}
