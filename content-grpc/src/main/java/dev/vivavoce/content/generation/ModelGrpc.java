package dev.vivavoce.content.generation;

import dev.vivavoce.content.prompt.Prompts;
import dev.vivavoce.content.v1.GenerateRequest;
import dev.vivavoce.content.v1.GenerateResponse;
import dev.vivavoce.content.v1.GetModelOfferRequest;
import dev.vivavoce.content.v1.GetModelOfferResponse;
import dev.vivavoce.content.v1.ModelOffer;
import dev.vivavoce.content.v1.ModelServiceGrpc;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.server.Duplex;
import io.grpc.stub.StreamObserver;

/// Serves `model_service.proto`.
public final class ModelGrpc extends ModelServiceGrpc.ModelServiceImplBase {
    private final Prompts prompts;
    private final Generations generations;

    public ModelGrpc(Prompts prompts, Generations generations) {
        this.prompts = prompts;
        this.generations = generations;
    }

    @Override
    public void generate(GenerateRequest request, StreamObserver<GenerateResponse> out) {
        var userId = Ids.uuid("user_id", request.getUserId());
        Duplex.<GenerateRequest, GenerateResponse>stream(out, call -> {
            var prompt = prompts.published(request.getPromptId(), request.getVersion());
            var generation =
                    new Generation(prompt, request.getVariablesMap(), userId, request.getAreThirdPartiesAllowed());
            var generated = generations.generate(
                    generation,
                    piece -> call.send(
                            GenerateResponse.newBuilder().setText(piece).build()));
            call.send(GenerateResponse.newBuilder()
                    .setFinished(GenerationMapping.message(generated))
                    .build());
        });
    }

    @Override
    public void getModelOffer(GetModelOfferRequest request, StreamObserver<GetModelOfferResponse> out) {
        var offer = generations.offer(PromptMapping.required("purpose", request.getPurpose()));
        out.onNext(GetModelOfferResponse.newBuilder()
                .setOffer(ModelOffer.newBuilder()
                        .setPurpose(request.getPurpose())
                        .setIsConfigured(offer.isConfigured())
                        .setIsThirdPartyOnly(offer.isThirdPartyOnly()))
                .build());
        out.onCompleted();
    }
}
