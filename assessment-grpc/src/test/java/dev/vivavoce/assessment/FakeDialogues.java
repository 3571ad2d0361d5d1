package dev.vivavoce.assessment;

import dev.vivavoce.content.v1.DialogueServiceGrpc;
import dev.vivavoce.content.v1.GetPartnerRequest;
import dev.vivavoce.content.v1.GetPartnerResponse;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;

/// Content's partners, for tests of a service that asks whether there is one.
final class FakeDialogues extends DialogueServiceGrpc.DialogueServiceImplBase {
    @Override
    public void getPartner(GetPartnerRequest request, StreamObserver<GetPartnerResponse> out) {
        Caller.current().require(Caller.Role.SERVICE);
        if (request.getScenarioId().equals(FakeContent.VISIT.toString()))
            throw Failure.precondition("SCRIPT_MISSING", "no script");
        out.onNext(GetPartnerResponse.newBuilder().addFillers("Well.").build());
        out.onCompleted();
    }
}
