package dev.vivavoce.bff.fake;

import dev.vivavoce.content.v1.GetModelOfferRequest;
import dev.vivavoce.content.v1.GetModelOfferResponse;
import dev.vivavoce.content.v1.ModelOffer;
import dev.vivavoce.content.v1.ModelPurpose;
import dev.vivavoce.content.v1.ModelServiceGrpc;
import io.grpc.stub.StreamObserver;

/// A model of a third party that writes, and no other.
public final class FakeModels extends ModelServiceGrpc.ModelServiceImplBase {
    @Override
    public void getModelOffer(GetModelOfferRequest request, StreamObserver<GetModelOfferResponse> out) {
        boolean writes = request.getPurpose() == ModelPurpose.MODEL_PURPOSE_WRITING;
        out.onNext(GetModelOfferResponse.newBuilder()
                .setOffer(ModelOffer.newBuilder()
                        .setPurpose(request.getPurpose())
                        .setIsConfigured(writes)
                        .setIsThirdPartyOnly(writes))
                .build());
        out.onCompleted();
    }
}
