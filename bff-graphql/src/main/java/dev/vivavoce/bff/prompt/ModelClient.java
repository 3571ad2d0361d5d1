package dev.vivavoce.bff.prompt;

import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.content.v1.GetModelOfferRequest;
import dev.vivavoce.content.v1.ModelServiceGrpc;
import io.grpc.Channel;

/// Calls content about its models.
public final class ModelClient {
    private final ModelServiceGrpc.ModelServiceBlockingStub models;

    public ModelClient(Channel content) {
        models = ModelServiceGrpc.newBlockingStub(content);
    }

    ModelOffer offer(Requester requester, ModelPurpose purpose) {
        var offer = Calls.signedIn(models, requester, Calls.READ)
                .getModelOffer(GetModelOfferRequest.newBuilder()
                        .setPurpose(PromptMapping.message(purpose))
                        .build())
                .getOffer();
        return new ModelOffer(purpose, offer.getIsConfigured(), offer.getIsThirdPartyOnly());
    }
}
