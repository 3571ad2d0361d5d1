package dev.vivavoce.content.generation;

import dev.vivavoce.content.prompt.Prompts;
import dev.vivavoce.content.v1.GenerateRequest;
import dev.vivavoce.content.v1.GenerateResponse;
import dev.vivavoce.content.v1.GetModelOfferRequest;
import dev.vivavoce.content.v1.GetModelOfferResponse;
import dev.vivavoce.content.v1.ModelOffer;
import dev.vivavoce.content.v1.ModelServiceGrpc;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.server.Duplex;
import io.grpc.stub.StreamObserver;
import java.time.Duration;

/// Serves `model_service.proto`.
public final class ModelGrpc extends ModelServiceGrpc.ModelServiceImplBase {
    private static final Duration TAKEN_WITHIN = Duration.ofSeconds(10);

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
                    piece -> send(
                            call, GenerateResponse.newBuilder().setText(piece).build()));
            var finished = GenerateResponse.newBuilder().setFinished(GenerationMapping.message(generated));
            send(call, finished.build());
        });
    }

    /// A caller that reads nothing does not keep a model's place.
    ///
    /// @throws Failure RESOURCE_EXHAUSTED / RESPONSES_NOT_TAKEN
    static <T> void send(Duplex<?, T> call, T part) throws InterruptedException {
        if (!call.send(part, TAKEN_WITHIN))
            throw Failure.exhausted(
                    "RESPONSES_NOT_TAKEN", "the answer was not taken for " + TAKEN_WITHIN.toSeconds() + " s");
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
