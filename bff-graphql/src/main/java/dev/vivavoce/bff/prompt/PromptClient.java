package dev.vivavoce.bff.prompt;

import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.client.ServerStream;
import dev.vivavoce.bff.graphql.InvalidInput;
import dev.vivavoce.bff.graphql.InvalidInput.FieldViolation;
import dev.vivavoce.bff.graphql.Paging.Page;
import dev.vivavoce.bff.graphql.UserError;
import dev.vivavoce.bff.prompt.Inputs.PublishPromptInput;
import dev.vivavoce.bff.prompt.Inputs.RollBackPromptInput;
import dev.vivavoce.bff.prompt.Inputs.SavePromptInput;
import dev.vivavoce.bff.prompt.Payloads.PromptChange;
import dev.vivavoce.bff.prompt.PromptContent.Value;
import dev.vivavoce.content.v1.GetPromptRequest;
import dev.vivavoce.content.v1.ListPromptsRequest;
import dev.vivavoce.content.v1.PromptServiceGrpc;
import dev.vivavoce.content.v1.PublishPromptRequest;
import dev.vivavoce.content.v1.RollBackPromptRequest;
import dev.vivavoce.content.v1.SaveDraftRequest;
import dev.vivavoce.content.v1.TryPromptRequest;
import dev.vivavoce.runtime.failure.Failure;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Calls content about prompts. A version that is null means the draft.
public final class PromptClient {
    private static final String TWICE = "a variable has two values";

    private final PromptServiceGrpc.PromptServiceBlockingStub prompts;

    public PromptClient(Channel content) {
        prompts = PromptServiceGrpc.newBlockingStub(content);
    }

    Page<Prompt> page(Requester requester, int size, String token) {
        var response = Calls.signedIn(prompts, requester, Calls.READ)
                .listPrompts(ListPromptsRequest.newBuilder()
                        .setPageSize(size)
                        .setPageToken(token)
                        .build());
        return new Page<>(
                response.getPromptsList().stream().map(PromptMapping::prompt).toList(),
                response.getNextPageToken(),
                null);
    }

    /// Returns a prompt with the texts of a version, of the latest one without its number; null when there is no such
    /// prompt or version.
    @Nullable
    PromptManuscript manuscript(Requester requester, String id, @Nullable Integer version) {
        var request = GetPromptRequest.newBuilder().setId(id).setVersion(number(version));
        try {
            return PromptMapping.manuscript(
                    Calls.signedIn(prompts, requester, Calls.READ).getPrompt(request.build()));
        } catch (StatusRuntimeException thrown) {
            if (!Refusals.is(thrown, "PROMPT_UNKNOWN")) throw thrown;
            return null;
        }
    }

    PromptChange save(Requester requester, String id, SavePromptInput input) {
        var violations = new ArrayList<>(wrongRevision(input.revision()));
        for (int i = 0; i < input.content().examples().size(); i++)
            if (PromptMapping.hasTwice(input.content().examples().get(i).values()))
                violations.add(new FieldViolation("examples[" + i + "].values", TWICE));
        if (!violations.isEmpty()) return refused(InvalidInput.of(violations));
        var request = SaveDraftRequest.newBuilder()
                .setIdempotencyKey(input.idempotencyKey().toString())
                .setId(id)
                .setRevision(input.revision())
                .setContent(PromptMapping.message(input.content()))
                .build();
        return changed(() -> Calls.signedIn(prompts, requester, Calls.CHANGE)
                .saveDraft(request)
                .getPrompt());
    }

    PromptChange publish(Requester requester, String id, PublishPromptInput input) {
        var violations = wrongRevision(input.revision());
        if (!violations.isEmpty()) return refused(InvalidInput.of(violations));
        var request = PublishPromptRequest.newBuilder()
                .setIdempotencyKey(input.idempotencyKey().toString())
                .setId(id)
                .setRevision(input.revision())
                .build();
        return changed(() -> Calls.signedIn(prompts, requester, Calls.CHANGE)
                .publishPrompt(request)
                .getPrompt());
    }

    PromptChange rollBack(Requester requester, String id, RollBackPromptInput input) {
        var violations = wrongRevision(input.revision());
        if (!violations.isEmpty()) return refused(InvalidInput.of(violations));
        var request = RollBackPromptRequest.newBuilder()
                .setIdempotencyKey(input.idempotencyKey().toString())
                .setId(id)
                .setRevision(input.revision())
                .setVersion(input.version())
                .build();
        return changed(() -> Calls.signedIn(prompts, requester, Calls.CHANGE)
                .rollBackPrompt(request)
                .getPrompt());
    }

    /// Sends the model's answer piece by piece. The values count without an example.
    ServerStream<?, PromptTrialPart> trial(
            Requester requester, String id, @Nullable Integer version, @Nullable String example, List<Value> values) {
        if (PromptMapping.hasTwice(values)) throw Failure.invalidField("values", TWICE);
        var request = TryPromptRequest.newBuilder()
                .setId(id)
                .setVersion(number(version))
                .setExample(ProtoMapping.orEmpty(example))
                .putAllVariables(PromptMapping.byName(values))
                .build();
        var stub = Calls.openStream(prompts, requester);
        return new ServerStream<>(() -> stub.tryPrompt(request), PromptMapping::part);
    }

    /// Revision 0 would create a prompt. The code that uses a prompt creates it.
    private static List<FieldViolation> wrongRevision(int revision) {
        return revision < 1 ? List.of(new FieldViolation("revision", revision + " (expected: >= 1)")) : List.of();
    }

    /// Makes expected errors of expected failures.
    private static PromptChange changed(Supplier<dev.vivavoce.content.v1.Prompt> call) {
        try {
            return new PromptChange(PromptMapping.prompt(call.get()), List.of());
        } catch (StatusRuntimeException thrown) {
            return refused(PromptRefusals.of(thrown));
        }
    }

    private static PromptChange refused(UserError error) {
        return new PromptChange(null, List.of(error));
    }

    private static int number(@Nullable Integer version) {
        return version == null ? 0 : version;
    }
}
