package dev.vivavoce.content.generation;

import dev.vivavoce.content.prompt.Prompts;
import dev.vivavoce.content.prompt.PublishedPrompt;
import dev.vivavoce.content.v1.ComparePromptVersionsRequest;
import dev.vivavoce.content.v1.ComparePromptVersionsResponse;
import dev.vivavoce.content.v1.GetPromptRequest;
import dev.vivavoce.content.v1.GetPromptResponse;
import dev.vivavoce.content.v1.ListPromptsRequest;
import dev.vivavoce.content.v1.ListPromptsResponse;
import dev.vivavoce.content.v1.PromptServiceGrpc;
import dev.vivavoce.content.v1.PublishPromptRequest;
import dev.vivavoce.content.v1.PublishPromptResponse;
import dev.vivavoce.content.v1.RollBackPromptRequest;
import dev.vivavoce.content.v1.RollBackPromptResponse;
import dev.vivavoce.content.v1.SaveDraftRequest;
import dev.vivavoce.content.v1.SaveDraftResponse;
import dev.vivavoce.content.v1.TryPromptRequest;
import dev.vivavoce.content.v1.TryPromptResponse;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.server.Duplex;
import io.grpc.stub.StreamObserver;
import java.util.Map;

/// Serves `prompt.proto`.
public final class PromptGrpc extends PromptServiceGrpc.PromptServiceImplBase {
    private final Prompts prompts;
    private final Generations generations;

    public PromptGrpc(Prompts prompts, Generations generations) {
        this.prompts = prompts;
        this.generations = generations;
    }

    @Override
    public void listPrompts(ListPromptsRequest request, StreamObserver<ListPromptsResponse> out) {
        var page = prompts.list(request.getPageSize(), request.getPageToken());
        var response = ListPromptsResponse.newBuilder().setNextPageToken(page.nextPageToken());
        for (var prompt : page.rows()) response.addPrompts(PromptMapping.message(prompt));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void getPrompt(GetPromptRequest request, StreamObserver<GetPromptResponse> out) {
        out.onNext(PromptMapping.message(prompts.get(request.getId(), request.getVersion())));
        out.onCompleted();
    }

    @Override
    public void comparePromptVersions(
            ComparePromptVersionsRequest request, StreamObserver<ComparePromptVersionsResponse> out) {
        var response = ComparePromptVersionsResponse.newBuilder();
        for (var difference : prompts.compare(request.getId(), request.getBefore(), request.getAfter()))
            response.addDifferences(PromptMapping.message(difference));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void saveDraft(SaveDraftRequest request, StreamObserver<SaveDraftResponse> out) {
        var base = base(request.getIdempotencyKey(), request.getId(), request.getRevision());
        var prompt = prompts.saveDraft(base, PromptMapping.content(request.getContent()));
        out.onNext(SaveDraftResponse.newBuilder()
                .setPrompt(PromptMapping.message(prompt))
                .build());
        out.onCompleted();
    }

    @Override
    public void publishPrompt(PublishPromptRequest request, StreamObserver<PublishPromptResponse> out) {
        var prompt = prompts.publish(base(request.getIdempotencyKey(), request.getId(), request.getRevision()));
        out.onNext(PublishPromptResponse.newBuilder()
                .setPrompt(PromptMapping.message(prompt))
                .build());
        out.onCompleted();
    }

    @Override
    public void rollBackPrompt(RollBackPromptRequest request, StreamObserver<RollBackPromptResponse> out) {
        var base = base(request.getIdempotencyKey(), request.getId(), request.getRevision());
        var prompt = prompts.rollBack(base, request.getVersion());
        out.onNext(RollBackPromptResponse.newBuilder()
                .setPrompt(PromptMapping.message(prompt))
                .build());
        out.onCompleted();
    }

    /// The values are the author's own, so they may go to third parties.
    @Override
    public void tryPrompt(TryPromptRequest request, StreamObserver<TryPromptResponse> out) {
        var author = Caller.current().userId();
        Duplex.<TryPromptRequest, TryPromptResponse>stream(out, call -> {
            var prompt = request.getVersion() == 0
                    ? prompts.draft(request.getId())
                    : prompts.published(request.getId(), request.getVersion());
            var generation = new Generation(prompt, values(request, prompt), author, true);
            var generated = generations.generate(
                    generation,
                    piece -> ModelGrpc.send(
                            call, TryPromptResponse.newBuilder().setText(piece).build()));
            var finished = TryPromptResponse.newBuilder().setFinished(GenerationMapping.message(generated));
            ModelGrpc.send(call, finished.build());
        });
    }

    private static Map<String, String> values(TryPromptRequest request, PublishedPrompt prompt) {
        if (request.getExample().isEmpty()) return request.getVariablesMap();
        return prompt.content()
                .example(request.getExample())
                .orElseThrow(() -> Failure.notFound("EXAMPLE_UNKNOWN", "the prompt has no example of this name"))
                .variables();
    }

    private static Prompts.Base base(String idempotencyKey, String id, long revision) {
        return new Prompts.Base(Caller.current().userId(), IdempotencyKey.parse(idempotencyKey), id, revision);
    }
}
