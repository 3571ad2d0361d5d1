package dev.vivavoce.speech;

import dev.vivavoce.assessment.v1.CheckClaimRequest;
import dev.vivavoce.assessment.v1.CheckClaimResponse;
import dev.vivavoce.assessment.v1.ExaminationServiceGrpc;
import dev.vivavoce.runtime.failure.Failure;
import io.grpc.stub.StreamObserver;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Assessment's claims: examiners have what they hear until they give it back.
final class FakeClaims extends ExaminationServiceGrpc.ExaminationServiceImplBase {
    volatile boolean isAway;

    private final Set<String> givenBack = ConcurrentHashMap.newKeySet();

    void giveBack(String examinerId) {
        givenBack.add(examinerId);
    }

    @Override
    public void checkClaim(CheckClaimRequest request, StreamObserver<CheckClaimResponse> out) {
        if (isAway) throw Failure.unavailable("DATABASE_UNAVAILABLE", "away");
        out.onNext(CheckClaimResponse.newBuilder()
                .setHeld(!givenBack.contains(request.getExaminerId()))
                .build());
        out.onCompleted();
    }
}
