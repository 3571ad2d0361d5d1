package dev.vivavoce.content.generation;

import static dev.vivavoce.content.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.content.ContentServer;
import dev.vivavoce.content.Refusals;
import dev.vivavoce.content.v1.ComparePromptVersionsRequest;
import dev.vivavoce.content.v1.GetPromptRequest;
import dev.vivavoce.content.v1.ListPromptsRequest;
import dev.vivavoce.content.v1.ModelPurpose;
import dev.vivavoce.content.v1.Prompt;
import dev.vivavoce.content.v1.PromptExample;
import dev.vivavoce.content.v1.PromptServiceGrpc;
import dev.vivavoce.content.v1.PromptVersion;
import dev.vivavoce.content.v1.PublishPromptRequest;
import dev.vivavoce.content.v1.RollBackPromptRequest;
import dev.vivavoce.content.v1.TryPromptRequest;
import dev.vivavoce.content.v1.TryPromptResponse;
import dev.vivavoce.model.ModelStandIn;
import dev.vivavoce.model.Reply;
import dev.vivavoce.runtime.security.Caller.Role;
import dev.vivavoce.runtimetest.TestServer;
import io.grpc.Status.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PromptGrpcTest {
    private static final ModelStandIn model = ModelStandIn.start(0);

    @RegisterExtension
    static final TestServer content = ContentServer.create(Map.of(
            "CONTENT_MODELS", "main",
            "CONTENT_MODEL_MAIN_URL", model.address(),
            "CONTENT_MODEL_MAIN_MODEL", "large"));

    private final PromptCalls prompts = new PromptCalls(content);

    @BeforeEach
    void forget() {
        model.reset();
    }

    @Test
    void a_prompt_lives_from_draft_to_versions_and_back() {
        var draft = prompts.saved("life", 0, PromptCalls.content("One.", false));
        assertThat(draft)
                .isEqualTo(Prompt.newBuilder()
                        .setId("life")
                        .setRevision(1)
                        .setHasDraft(true)
                        .setPurpose(ModelPurpose.MODEL_PURPOSE_WRITING)
                        .build());
        assertThat(publish("life", 1).getLatestVersion()).isEqualTo(1);
        prompts.saved("life", 2, PromptCalls.content("Two.", false));
        assertThat(publish("life", 3).getLatestVersion()).isEqualTo(2);
        var back = rollBack("life", 4, 1);
        assertThat(back.getLatestVersion()).isEqualTo(3);
        assertThat(back.getHasDraft()).isFalse();
        assertThat(rollBack("life", 5, 1).getLatestVersion()).isEqualTo(3); // it is as it was

        var all = get("life", 0);
        assertThat(all.getContent().getTemplate()).isEqualTo("One.");
        assertThat(all.hasDraft()).isFalse();
        assertThat(all.getVersionsList()).extracting(PromptVersion::getVersion).containsExactly(3, 2, 1);
        assertThat(get("life", 2).getContent().getTemplate()).isEqualTo("Two.");
        assertThat(get("life", 2).getContent())
                .isEqualTo(PromptCalls.content("Two.", false).build());
    }

    @Test
    void a_retry_changes_nothing_twice_and_a_key_is_for_one_change() {
        var request = PromptCalls.saving("retry", 0, PromptCalls.content("One.", false))
                .build();
        assertThat(prompts.author().saveDraft(request))
                .isEqualTo(prompts.author().saveDraft(request));
        var other = request.toBuilder()
                .setContent(PromptCalls.content("Two.", false))
                .build();
        assertThatThrownBy(() -> prompts.author().saveDraft(other))
                .satisfies(refusal(Code.ALREADY_EXISTS, "IDEMPOTENCY_KEY_REUSED"));
        var publishing = publishing("retry", 1);
        assertThat(prompts.author().publishPrompt(publishing))
                .isEqualTo(prompts.author().publishPrompt(publishing));
        assertThat(get("retry", 0).getVersionsList()).hasSize(1);
    }

    @Test
    void nobody_overwrites_what_somebody_else_has_changed() throws Exception {
        prompts.saved("shared", 0, PromptCalls.content("One.", false));
        prompts.saved("shared", 1, PromptCalls.content("Two.", false));
        assertThatThrownBy(() -> prompts.saved("shared", 1, PromptCalls.content("Mine.", false)))
                .satisfies(refusal(Code.ABORTED, "PROMPT_CHANGED"))
                .satisfies(thrown -> assertThat(Refusals.metadata(thrown)).containsEntry("revision", "2"));
        assertThatThrownBy(() -> prompts.saved("shared", 0, PromptCalls.content("New.", false)))
                .satisfies(refusal(Code.ABORTED, "PROMPT_CHANGED"));
        var changes = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 8; i++) {
            var text = "Version " + i;
            changes.add(() -> {
                try {
                    prompts.saved("shared", 2, PromptCalls.content(text, false));
                    return true;
                } catch (io.grpc.StatusRuntimeException thrown) {
                    assertThat(thrown).satisfies(refusal(Code.ABORTED, "PROMPT_CHANGED"));
                    return false;
                }
            });
        }
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            int saved = 0;
            for (var one : executor.invokeAll(changes)) if (one.get()) saved++;
            assertThat(saved).isEqualTo(1);
        }
    }

    @Test
    void what_is_wrong_is_a_typed_failure() {
        assertThatThrownBy(() -> get("nothing", 0)).satisfies(refusal(Code.NOT_FOUND, "PROMPT_UNKNOWN"));
        assertThatThrownBy(() -> publish("nothing", 1)).satisfies(refusal(Code.NOT_FOUND, "PROMPT_UNKNOWN"));
        assertThatThrownBy(() -> publish("nothing", 0)).satisfies(refusal(Code.FAILED_PRECONDITION, "DRAFT_MISSING"));
        assertThatThrownBy(() -> get("nothing", 0)).satisfies(refusal(Code.NOT_FOUND, "PROMPT_UNKNOWN"));
        assertThatThrownBy(() -> get("practice-sentence", 9)).satisfies(refusal(Code.NOT_FOUND, "PROMPT_UNKNOWN"));
        var published = prompts.published("empty", "Words.", false);
        assertThatThrownBy(() -> publish(published, 2)).satisfies(refusal(Code.FAILED_PRECONDITION, "DRAFT_MISSING"));
        assertThatThrownBy(() -> rollBack(published, 2, 7)).satisfies(refusal(Code.NOT_FOUND, "PROMPT_UNKNOWN"));
        assertThatThrownBy(() -> prompts.saved("Bad id", 0, PromptCalls.content("One.", false)))
                .satisfies(thrown -> assertThat(Refusals.fields(thrown)).containsExactly("id"));
        var bad = PromptCalls.content("{{word}}", false)
                .setJsonSchema("{}")
                .setMostTokens(0)
                .setPurposeValue(0);
        assertThatThrownBy(() -> prompts.saved("bad", 0, bad))
                .satisfies(thrown -> assertThat(Refusals.fields(thrown))
                        .containsExactlyInAnyOrder("content.purpose", "content.json_schema", "content.most_tokens"));
    }

    @Test
    void versions_are_compared_part_by_part() {
        prompts.published("compared", "One {{word}}.", false);
        prompts.published("compared", "Two {{word}} {{more}}.", true);
        var differences = prompts.author()
                .comparePromptVersions(ComparePromptVersionsRequest.newBuilder()
                        .setId("compared")
                        .setBefore(1)
                        .setAfter(2)
                        .build())
                .getDifferencesList();
        assertThat(differences)
                .extracting(one -> one.getField() + ": " + one.getBefore() + " -> " + one.getAfter())
                .containsExactly(
                        "template: One {{word}}. -> Two {{word}} {{more}}.",
                        "variables.word: the service's, at most 200 characters -> learner's data, at most 200 characters",
                        "variables.more:  -> learner's data, at most 200 characters");
    }

    @Test
    void lists_have_pages_and_contain_the_built_in_prompts() {
        for (var id : List.of("aaa-one", "aaa-two")) prompts.saved(id, 0, PromptCalls.content("One.", false));
        var found = new ArrayList<String>();
        var request = ListPromptsRequest.newBuilder().setPageSize(1);
        do {
            var page = prompts.author().listPrompts(request.build());
            assertThat(page.getPromptsCount()).isLessThanOrEqualTo(1);
            page.getPromptsList().forEach(prompt -> found.add(prompt.getId()));
            request.setPageToken(page.getNextPageToken());
        } while (!request.getPageToken().isEmpty());
        assertThat(found).isSorted().doesNotHaveDuplicates().contains("aaa-one", "aaa-two", "practice-sentence");
        assertThatThrownBy(() -> prompts.author()
                        .listPrompts(ListPromptsRequest.newBuilder()
                                .setPageToken("made up")
                                .build()))
                .satisfies(refusal(Code.INVALID_ARGUMENT, "PAGE_TOKEN_INVALID"));
    }

    @Test
    void the_list_has_the_purpose_of_the_draft_or_of_the_latest_version() {
        prompts.publishedFor("purposes", "One.", ModelPurpose.MODEL_PURPOSE_JUDGEMENT);
        prompts.publishedFor("purposes", "Two.", ModelPurpose.MODEL_PURPOSE_WRITING);
        assertThat(listed("purposes").getPurpose()).isEqualTo(ModelPurpose.MODEL_PURPOSE_WRITING);
        var draft = PromptCalls.content("Three.", false).setPurpose(ModelPurpose.MODEL_PURPOSE_DIALOGUE);
        prompts.saved("purposes", 4, draft);
        assertThat(listed("purposes").getPurpose()).isEqualTo(ModelPurpose.MODEL_PURPOSE_DIALOGUE);
        assertThat(rollBack("purposes", 5, 1).getPurpose()).isEqualTo(ModelPurpose.MODEL_PURPOSE_DIALOGUE);
    }

    private Prompt listed(String id) {
        var page = prompts.author()
                .listPrompts(ListPromptsRequest.newBuilder().setPageSize(100).build());
        return page.getPromptsList().stream()
                .filter(prompt -> prompt.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_draft_is_tried_on_its_examples_before_it_is_published() {
        var draft = PromptCalls.content("Explain {{word}}.", false)
                .addExamples(PromptExample.newBuilder().setName("a drink").putVariables("word", "tea"));
        prompts.saved("trial", 0, draft);
        model.next(new Reply.Text("A hot drink."), new Reply.Text("A vessel."));
        var request = TryPromptRequest.newBuilder().setId("trial");
        var tried = tried(request.clone().setExample("a drink"));
        assertThat(texts(tried)).isEqualTo("A hot drink.");
        assertThat(tried.getLast().getFinished().getPromptVersion()).isZero();
        assertThat(texts(tried(request.clone().putVariables("word", "cup")))).isEqualTo("A vessel.");
        assertThat(model.asked()).extracting(one -> one.last()).containsExactly("Explain tea.", "Explain cup.");
        assertThatThrownBy(() -> tried(request.clone().setExample("a food")))
                .satisfies(refusal(Code.NOT_FOUND, "EXAMPLE_UNKNOWN"));
        assertThatThrownBy(() -> tried(request.clone())).satisfies(refusal(Code.INVALID_ARGUMENT, "VARIABLE_MISSING"));
        assertThatThrownBy(() -> tried(request.clone().setVersion(1)))
                .satisfies(refusal(Code.NOT_FOUND, "PROMPT_UNKNOWN"));
    }

    @Test
    void learners_and_services_see_no_prompt() {
        var request = ListPromptsRequest.getDefaultInstance();
        var learner = PromptServiceGrpc.newBlockingStub(content.as(UUID.randomUUID(), Role.LEARNER));
        assertThatThrownBy(() -> learner.listPrompts(request))
                .satisfies(refusal(Code.PERMISSION_DENIED, "ROLE_MISSING"));
        var service = PromptServiceGrpc.newBlockingStub(content.asService("speech"));
        assertThatThrownBy(() -> service.listPrompts(request))
                .satisfies(refusal(Code.PERMISSION_DENIED, "ROLE_MISSING"));
        var admin = PromptServiceGrpc.newBlockingStub(content.as(UUID.randomUUID(), Role.ADMIN));
        assertThat(admin.listPrompts(request).getPromptsList()).isNotEmpty();
    }

    private Prompt publish(String id, long revision) {
        return prompts.author().publishPrompt(publishing(id, revision)).getPrompt();
    }

    private static PublishPromptRequest publishing(String id, long revision) {
        return PublishPromptRequest.newBuilder()
                .setIdempotencyKey(UUID.randomUUID().toString())
                .setId(id)
                .setRevision(revision)
                .build();
    }

    private Prompt rollBack(String id, long revision, int version) {
        return prompts.author()
                .rollBackPrompt(RollBackPromptRequest.newBuilder()
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .setId(id)
                        .setRevision(revision)
                        .setVersion(version)
                        .build())
                .getPrompt();
    }

    private dev.vivavoce.content.v1.GetPromptResponse get(String id, int version) {
        return prompts.author()
                .getPrompt(GetPromptRequest.newBuilder()
                        .setId(id)
                        .setVersion(version)
                        .build());
    }

    private List<TryPromptResponse> tried(TryPromptRequest.Builder request) {
        var all = new ArrayList<TryPromptResponse>();
        prompts.author().tryPrompt(request.build()).forEachRemaining(all::add);
        return all;
    }

    private static String texts(List<TryPromptResponse> all) {
        var texts = new StringBuilder();
        for (var one : all) texts.append(one.getText());
        return texts.toString();
    }
}
