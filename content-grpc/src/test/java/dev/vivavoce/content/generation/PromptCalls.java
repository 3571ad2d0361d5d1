package dev.vivavoce.content.generation;

import dev.vivavoce.content.v1.GetPromptRequest;
import dev.vivavoce.content.v1.ModelPurpose;
import dev.vivavoce.content.v1.Prompt;
import dev.vivavoce.content.v1.PromptContent;
import dev.vivavoce.content.v1.PromptServiceGrpc;
import dev.vivavoce.content.v1.PromptServiceGrpc.PromptServiceBlockingStub;
import dev.vivavoce.content.v1.PromptVariable;
import dev.vivavoce.content.v1.PublishPromptRequest;
import dev.vivavoce.content.v1.SaveDraftRequest;
import dev.vivavoce.runtime.security.Caller.Role;
import dev.vivavoce.runtimetest.TestServer;
import java.util.UUID;
import java.util.regex.Pattern;

/// The calls that tests of prompts make.
record PromptCalls(TestServer server, UUID authorId) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    PromptCalls(TestServer server) {
        this(server, UUID.randomUUID());
    }

    PromptServiceBlockingStub author() {
        return PromptServiceGrpc.newBlockingStub(server.as(authorId, Role.LEARNER, Role.AUTHOR));
    }

    /// Publishes the next version of a prompt and returns its id.
    String published(String id, String template, boolean isLearners) {
        return published(id, template, isLearners, 100);
    }

    String published(String id, String template, boolean isLearners, int mostTokens) {
        return published(id, content(template, isLearners).setMostTokens(mostTokens));
    }

    String publishedFor(String id, String template, ModelPurpose purpose) {
        return published(id, content(template, false).setPurpose(purpose));
    }

    private String published(String id, PromptContent.Builder content) {
        var draft = saved(id, revision(id), content);
        author().publishPrompt(PublishPromptRequest.newBuilder()
                .setIdempotencyKey(UUID.randomUUID().toString())
                .setId(id)
                .setRevision(draft.getRevision())
                .build());
        return id;
    }

    Prompt saved(String id, long revision, PromptContent.Builder content) {
        return author().saveDraft(saving(id, revision, content).build()).getPrompt();
    }

    static SaveDraftRequest.Builder saving(String id, long revision, PromptContent.Builder content) {
        return SaveDraftRequest.newBuilder()
                .setIdempotencyKey(UUID.randomUUID().toString())
                .setId(id)
                .setRevision(revision)
                .setContent(content);
    }

    static PromptContent.Builder content(String template, boolean isLearners) {
        var content = PromptContent.newBuilder()
                .setPurpose(ModelPurpose.MODEL_PURPOSE_WRITING)
                .setSystem("You are brief.")
                .setTemplate(template)
                .setMostTokens(100);
        for (var place = PLACE.matcher(template); place.find(); )
            content.addVariables(PromptVariable.newBuilder()
                    .setName(place.group(1))
                    .setIsLearners(isLearners)
                    .setLongest(200));
        return content;
    }

    private long revision(String id) {
        try {
            return author().getPrompt(GetPromptRequest.newBuilder().setId(id).build())
                    .getPrompt()
                    .getRevision();
        } catch (io.grpc.StatusRuntimeException _) {
            return 0;
        }
    }
}
