package dev.vivavoce.bff.fake;

import dev.vivavoce.identity.v1.AgeBracket;
import dev.vivavoce.identity.v1.Consent;
import dev.vivavoce.identity.v1.ConsentPurpose;
import dev.vivavoce.identity.v1.ConsentServiceGrpc;
import dev.vivavoce.identity.v1.Consents;
import dev.vivavoce.identity.v1.DecideConsentRequest;
import dev.vivavoce.identity.v1.DecideConsentResponse;
import dev.vivavoce.identity.v1.GetConsentsRequest;
import dev.vivavoce.identity.v1.GetConsentsResponse;
import dev.vivavoce.identity.v1.SetAgeBracketRequest;
import dev.vivavoce.identity.v1.SetAgeBracketResponse;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Identity's consents: one purpose, whose text has the version 1.
final class FakeConsents extends ConsentServiceGrpc.ConsentServiceImplBase {
    private final Map<String, Consents> all = new ConcurrentHashMap<>();

    @Override
    public void getConsents(GetConsentsRequest request, StreamObserver<GetConsentsResponse> out) {
        out.onNext(GetConsentsResponse.newBuilder().setConsents(own()).build());
        out.onCompleted();
    }

    @Override
    public void decideConsent(DecideConsentRequest request, StreamObserver<DecideConsentResponse> out) {
        var bracket = own().getAgeBracket();
        if (request.getVersion() != 1) throw Failure.precondition("CONSENT_TEXT_CHANGED", "the text has changed");
        if (bracket == AgeBracket.AGE_BRACKET_UNSPECIFIED)
            throw Failure.precondition("AGE_BRACKET_MISSING", "set the age bracket first");
        if (bracket == AgeBracket.AGE_BRACKET_UNDER_16 && request.getGiven())
            throw Failure.precondition("GUARDIAN_REQUIRED", "too young");
        var consents = own().toBuilder();
        consents.getConsentsBuilder(0).setGiven(request.getGiven());
        all.put(Caller.current().subject(), consents.build());
        out.onNext(DecideConsentResponse.newBuilder().setConsents(own()).build());
        out.onCompleted();
    }

    @Override
    public void setAgeBracket(SetAgeBracketRequest request, StreamObserver<SetAgeBracketResponse> out) {
        var before = own().getAgeBracket();
        if (before != AgeBracket.AGE_BRACKET_UNSPECIFIED && before != request.getAgeBracket())
            throw Failure.precondition("AGE_BRACKET_SET", "set before");
        var consents = own().toBuilder().setAgeBracket(request.getAgeBracket());
        if (request.getAgeBracket() == AgeBracket.AGE_BRACKET_UNDER_16)
            consents.setAgeBracketChangesFrom(ProtoTimes.timestamp(Instant.parse("2026-06-03T12:00:00Z")));
        all.put(Caller.current().subject(), consents.build());
        out.onNext(SetAgeBracketResponse.newBuilder().setConsents(own()).build());
        out.onCompleted();
    }

    private Consents own() {
        return all.computeIfAbsent(
                Caller.current().subject(),
                _ -> Consents.newBuilder()
                        .addConsents(Consent.newBuilder()
                                .setPurpose(ConsentPurpose.CONSENT_PURPOSE_EXAMINERS)
                                .setVersion(1))
                        .build());
    }
}
