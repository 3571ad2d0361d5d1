package dev.vivavoce.bff.prompt;

import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.Connection;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.graphql.Paging;
import dev.vivavoce.bff.graphql.UnionMembers;
import dev.vivavoce.bff.prompt.Inputs.PublishPromptInput;
import dev.vivavoce.bff.prompt.Inputs.RollBackPromptInput;
import dev.vivavoce.bff.prompt.Inputs.SavePromptInput;
import dev.vivavoce.bff.prompt.Payloads.PromptChanged;
import dev.vivavoce.bff.prompt.Payloads.PromptDraftMissing;
import dev.vivavoce.bff.prompt.Payloads.PromptUnknown;
import dev.vivavoce.bff.prompt.Payloads.PublishPromptPayload;
import dev.vivavoce.bff.prompt.Payloads.RollBackPromptPayload;
import dev.vivavoce.bff.prompt.Payloads.SavePromptPayload;
import dev.vivavoce.bff.prompt.PromptContent.Value;
import dev.vivavoce.bff.prompt.PromptTrialPart.PromptTrialEnd;
import dev.vivavoce.bff.prompt.PromptTrialPart.PromptTrialText;
import dev.vivavoce.runtime.failure.Failure;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;

/// What the language models are asked, for those who write it.
@Controller
final class PromptController implements UnionMembers {
    private final PromptClient prompts;
    private final Scheduler virtualThreads;

    PromptController(PromptClient prompts, Scheduler virtualThreads) {
        this.prompts = prompts;
        this.virtualThreads = virtualThreads;
    }

    @QueryMapping
    Connection<Prompt> prompts(
            @ContextValue Requester requester, @Argument int first, @Argument @Nullable String after) {
        return Paging.connection(first, after, (size, token) -> prompts.page(requester, size, token));
    }

    @QueryMapping
    @Nullable
    PromptManuscript prompt(
            @ContextValue Requester requester, @Argument String promptId, @Argument @Nullable Integer version) {
        return prompts.manuscript(requester, local(promptId), checked(version));
    }

    @MutationMapping
    SavePromptPayload savePrompt(@ContextValue Requester requester, @Argument SavePromptInput input) {
        var change = prompts.save(requester, local(input.promptId()), input);
        return new SavePromptPayload(change.prompt(), change.errors());
    }

    @MutationMapping
    PublishPromptPayload publishPrompt(@ContextValue Requester requester, @Argument PublishPromptInput input) {
        var change = prompts.publish(requester, local(input.promptId()), input);
        return new PublishPromptPayload(change.prompt(), change.errors());
    }

    @MutationMapping
    RollBackPromptPayload rollBackPrompt(@ContextValue Requester requester, @Argument RollBackPromptInput input) {
        var change = prompts.rollBack(requester, local(input.promptId()), input);
        return new RollBackPromptPayload(change.prompt(), change.errors());
    }

    @SubscriptionMapping
    Flux<PromptTrialPart> promptTrial(
            @ContextValue Requester requester,
            @Argument String promptId,
            @Argument @Nullable Integer version,
            @Argument @Nullable String example,
            @Argument List<Value> values) {
        var id = local(promptId);
        var number = checked(version);
        return Flux.using(() -> prompts.trial(requester, id, number, example, values), Flux::fromIterable)
                .subscribeOn(virtualThreads);
    }

    @Override
    public List<Class<?>> unionMembers() {
        return List.of(
                PromptChanged.class,
                PromptUnknown.class,
                PromptDraftMissing.class,
                PromptTrialText.class,
                PromptTrialEnd.class);
    }

    private static String local(String promptId) {
        return GlobalId.local(Prompt.TYPE, promptId);
    }

    private static @Nullable Integer checked(@Nullable Integer version) {
        if (version != null && version < 1)
            throw Failure.invalid("VERSION_OUT_OF_RANGE", "version: " + version + " (expected: >= 1)");
        return version;
    }
}
