package dev.vivavoce.bff.fake;

import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import dev.vivavoce.content.v1.Generated;
import dev.vivavoce.content.v1.GetPromptRequest;
import dev.vivavoce.content.v1.GetPromptResponse;
import dev.vivavoce.content.v1.ListPromptsRequest;
import dev.vivavoce.content.v1.ListPromptsResponse;
import dev.vivavoce.content.v1.ModelPurpose;
import dev.vivavoce.content.v1.Prompt;
import dev.vivavoce.content.v1.PromptContent;
import dev.vivavoce.content.v1.PromptServiceGrpc;
import dev.vivavoce.content.v1.PromptVersion;
import dev.vivavoce.content.v1.PublishPromptRequest;
import dev.vivavoce.content.v1.PublishPromptResponse;
import dev.vivavoce.content.v1.RollBackPromptRequest;
import dev.vivavoce.content.v1.RollBackPromptResponse;
import dev.vivavoce.content.v1.SaveDraftRequest;
import dev.vivavoce.content.v1.SaveDraftResponse;
import dev.vivavoce.content.v1.TryPromptRequest;
import dev.vivavoce.content.v1.TryPromptResponse;
import dev.vivavoce.runtime.failure.Failure;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One prompt that an author edits: its draft, and its versions.
public final class FakePrompts extends PromptServiceGrpc.PromptServiceImplBase {
    public static final String NAME = "partner-turn";

    /// The last content that was sent.
    public volatile PromptContent sent = PromptContent.getDefaultInstance();

    /// The last trial.
    public volatile TryPromptRequest tried = TryPromptRequest.getDefaultInstance();

    /// The idempotency key of the last change.
    public volatile String key = "";

    public volatile boolean hasModel = true;

    private long revision = 1;
    private @Nullable PromptContent draft;
    private final List<PromptContent> versions = new ArrayList<>();

    /// Begins again with one version.
    public void reset(PromptContent first) {
        revision = 1;
        draft = null;
        versions.clear();
        versions.add(first);
    }

    @Override
    public void listPrompts(ListPromptsRequest request, StreamObserver<ListPromptsResponse> out) {
        int from = request.getPageToken().isEmpty() ? 0 : Integer.parseInt(request.getPageToken());
        int to = Math.min(3, from + request.getPageSize());
        var response = ListPromptsResponse.newBuilder().setNextPageToken(to < 3 ? Integer.toString(to) : "");
        for (int i = from; i < to; i++)
            response.addPrompts(Prompt.newBuilder()
                    .setId("prompt-" + i)
                    .setPurpose(ModelPurpose.MODEL_PURPOSE_JUDGEMENT)
                    .setRevision(i + 1)
                    .setLatestVersion(i)
                    .setHasDraft(i == 0));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void getPrompt(GetPromptRequest request, StreamObserver<GetPromptResponse> out) {
        known(request.getId(), request.getVersion());
        var response = GetPromptResponse.newBuilder().setPrompt(prompt());
        int version = request.getVersion() == 0 ? versions.size() : request.getVersion();
        if (version > 0) response.setContent(versions.get(version - 1));
        if (draft != null) response.setDraft(draft);
        for (int i = versions.size(); i > 0; i--)
            response.addVersions(
                    PromptVersion.newBuilder().setVersion(i).setPublishedAt(Timestamps.fromSeconds(1_800_000_000 + i)));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void saveDraft(SaveDraftRequest request, StreamObserver<SaveDraftResponse> out) {
        based(request.getId(), request.getRevision(), request.getIdempotencyKey());
        if (request.getContent().getSystem().isBlank())
            throw Failure.invalidFields(List.of(
                    new Failure.FieldViolation("content.system", "0 characters (expected: 1 to 16000, not blank)"),
                    new Failure.FieldViolation("content.json_schema", "is not JSON"),
                    new Failure.FieldViolation("content.variables[0].name", "is not in the template"),
                    new Failure.FieldViolation("content.examples[0].variables.most_tokens", "no such variable")));
        sent = request.getContent();
        draft = sent;
        revision++;
        out.onNext(SaveDraftResponse.newBuilder().setPrompt(prompt()).build());
        out.onCompleted();
    }

    @Override
    public void publishPrompt(PublishPromptRequest request, StreamObserver<PublishPromptResponse> out) {
        based(request.getId(), request.getRevision(), request.getIdempotencyKey());
        if (draft == null) throw Failure.precondition("DRAFT_MISSING", "there is no draft to publish");
        versions.add(draft);
        draft = null;
        revision++;
        out.onNext(PublishPromptResponse.newBuilder().setPrompt(prompt()).build());
        out.onCompleted();
    }

    @Override
    public void rollBackPrompt(RollBackPromptRequest request, StreamObserver<RollBackPromptResponse> out) {
        based(request.getId(), request.getRevision(), request.getIdempotencyKey());
        if (request.getVersion() < 1) throw Failure.invalidField("version", "0 (expected: >= 1)");
        known(request.getId(), request.getVersion());
        versions.add(versions.get(request.getVersion() - 1));
        revision++;
        out.onNext(RollBackPromptResponse.newBuilder().setPrompt(prompt()).build());
        out.onCompleted();
    }

    @Override
    public void tryPrompt(TryPromptRequest request, StreamObserver<TryPromptResponse> out) {
        tried = request;
        if (!hasModel) throw Failure.precondition("MODEL_OFF", "no language model is configured for this purpose");
        for (var text : List.of("Good ", "morning."))
            out.onNext(TryPromptResponse.newBuilder().setText(text).build());
        out.onNext(TryPromptResponse.newBuilder()
                .setFinished(Generated.newBuilder()
                        .setModel("main")
                        .setPromptId(request.getId())
                        .setPromptVersion(request.getVersion())
                        .setInputTokens(120)
                        .setOutputTokens(7)
                        .setFirstTokenLatency(Durations.fromMillis(310))
                        .setLatency(Durations.fromMillis(900))
                        .setIsCut(true))
                .build());
        out.onCompleted();
    }

    private Prompt prompt() {
        return Prompt.newBuilder()
                .setId(NAME)
                .setPurpose(ModelPurpose.MODEL_PURPOSE_DIALOGUE)
                .setRevision(revision)
                .setLatestVersion(versions.size())
                .setHasDraft(draft != null)
                .build();
    }

    private void based(String id, long on, String with) {
        known(id, 0);
        if (on != revision)
            throw Failure.aborted("PROMPT_CHANGED", "another author has changed the prompt")
                    .with("revision", String.valueOf(revision));
        key = with;
    }

    private void known(String id, int version) {
        if (!id.equals(NAME) || version > versions.size())
            throw Failure.notFound("PROMPT_UNKNOWN", "no such prompt or version");
    }
}
