package dev.vivavoce.bff.studio;

import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.Connection;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.graphql.Paging;
import dev.vivavoce.bff.graphql.UnionMembers;
import dev.vivavoce.bff.scenario.Scenario;
import dev.vivavoce.bff.scenario.Scenario.Level;
import dev.vivavoce.bff.scenario.ScenarioClient;
import dev.vivavoce.bff.studio.Inputs.CreateScenarioInput;
import dev.vivavoce.bff.studio.Inputs.PublishScenarioInput;
import dev.vivavoce.bff.studio.Inputs.RollBackScenarioInput;
import dev.vivavoce.bff.studio.Inputs.SaveDraftInput;
import dev.vivavoce.bff.studio.Inputs.SaveScriptInput;
import dev.vivavoce.bff.studio.PartnerReplyPart.PartnerReplyEnd;
import dev.vivavoce.bff.studio.PartnerReplyPart.PartnerReplySentence;
import dev.vivavoce.bff.studio.Payloads.CreateScenarioPayload;
import dev.vivavoce.bff.studio.Payloads.DraftMissing;
import dev.vivavoce.bff.studio.Payloads.PartnerLanguageUnsupported;
import dev.vivavoce.bff.studio.Payloads.PublishScenarioPayload;
import dev.vivavoce.bff.studio.Payloads.RollBackScenarioPayload;
import dev.vivavoce.bff.studio.Payloads.SaveDraftPayload;
import dev.vivavoce.bff.studio.Payloads.SaveScriptPayload;
import dev.vivavoce.bff.studio.Payloads.ScenarioNotEditable;
import dev.vivavoce.bff.studio.Payloads.ScriptInvalid;
import dev.vivavoce.runtime.failure.Failure;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;

/// Scenarios and the scripts of their partners, for those who write them.
@Controller
final class StudioController implements UnionMembers {
    private final StudioClient studio;
    private final ScriptClient scripts;
    private final ScenarioClient scenarios;
    private final Scheduler virtualThreads;

    StudioController(StudioClient studio, ScriptClient scripts, ScenarioClient scenarios, Scheduler virtualThreads) {
        this.studio = studio;
        this.scripts = scripts;
        this.scenarios = scenarios;
        this.virtualThreads = virtualThreads;
    }

    @QueryMapping
    Connection<AuthoredScenario> authoredScenarios(
            @ContextValue Requester requester,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable String search) {
        return Paging.connection(first, after, (size, token) -> studio.page(requester, search, size, token));
    }

    @QueryMapping
    @Nullable
    Manuscript manuscript(
            @ContextValue Requester requester, @Argument String scenarioId, @Argument @Nullable Integer version) {
        return studio.manuscript(requester, local(scenarioId), checked(version));
    }

    @QueryMapping
    List<ScenarioVersion> scenarioVersions(@ContextValue Requester requester, @Argument String scenarioId) {
        return studio.versions(requester, local(scenarioId));
    }

    /// One call to content for all versions of a list.
    @BatchMapping
    Map<ScenarioVersion, Scenario> scenario(@ContextValue Requester requester, List<ScenarioVersion> versions) {
        return scenarios.ofParents(requester, versions, ScenarioVersion::ref);
    }

    @QueryMapping
    @Nullable
    String partnerScript(
            @ContextValue Requester requester, @Argument String scenarioId, @Argument @Nullable Integer version) {
        return scripts.script(requester, local(scenarioId), checked(version));
    }

    @QueryMapping
    String proposedScript(@ContextValue Requester requester, @Argument String scenarioId) {
        return scripts.proposal(requester, local(scenarioId));
    }

    @QueryMapping
    ScriptCheck scriptCheck(
            @ContextValue Requester requester,
            @Argument String scenarioId,
            @Argument @Nullable Integer version,
            @Argument @Nullable String script) {
        return scripts.check(requester, local(scenarioId), checked(version), script);
    }

    @MutationMapping
    CreateScenarioPayload createScenario(@ContextValue Requester requester, @Argument CreateScenarioInput input) {
        var change = studio.create(requester, input);
        return new CreateScenarioPayload(change.manuscript(), change.errors());
    }

    @MutationMapping
    SaveDraftPayload saveDraft(@ContextValue Requester requester, @Argument SaveDraftInput input) {
        var change = studio.save(requester, local(input.scenarioId()), input.content());
        return new SaveDraftPayload(change.manuscript(), change.errors());
    }

    @MutationMapping
    SaveScriptPayload saveScript(@ContextValue Requester requester, @Argument SaveScriptInput input) {
        return scripts.save(requester, local(input.scenarioId()), input.script());
    }

    @MutationMapping
    PublishScenarioPayload publishScenario(@ContextValue Requester requester, @Argument PublishScenarioInput input) {
        var change = studio.publish(requester, local(input.scenarioId()));
        return new PublishScenarioPayload(change.manuscript(), change.errors());
    }

    @MutationMapping
    RollBackScenarioPayload rollBackScenario(@ContextValue Requester requester, @Argument RollBackScenarioInput input) {
        var change = studio.rollBack(requester, local(input.scenarioId()), input.version());
        return new RollBackScenarioPayload(change.manuscript(), change.errors());
    }

    @SubscriptionMapping
    Flux<PartnerReplyPart> partnerReply(
            @ContextValue Requester requester,
            @Argument String scenarioId,
            @Argument @Nullable Integer version,
            @Argument @Nullable Level level,
            @Argument List<TriedTurnInput> turns) {
        var scenario = local(scenarioId);
        var number = checked(version);
        return Flux.using(() -> scripts.reply(requester, scenario, number, level, turns), Flux::fromIterable)
                .subscribeOn(virtualThreads);
    }

    @Override
    public List<Class<?>> unionMembers() {
        return List.of(
                ScenarioNotEditable.class,
                DraftMissing.class,
                ScriptInvalid.class,
                PartnerLanguageUnsupported.class,
                PartnerReplySentence.class,
                PartnerReplyEnd.class);
    }

    private static String local(String scenarioId) {
        return GlobalId.local(AuthoredScenario.TYPE, scenarioId);
    }

    private static @Nullable Integer checked(@Nullable Integer version) {
        if (version != null && version < 1)
            throw Failure.invalid("VERSION_OUT_OF_RANGE", "version: " + version + " (expected: >= 1)");
        return version;
    }
}
