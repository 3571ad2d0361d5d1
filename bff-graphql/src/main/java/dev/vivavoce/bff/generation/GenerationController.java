package dev.vivavoce.bff.generation;

import static java.util.stream.Collectors.toMap;

import dev.vivavoce.bff.account.Viewer;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.generation.Inputs.DeleteGeneratedAudioInput;
import dev.vivavoce.bff.generation.Inputs.GenerateAudioInput;
import dev.vivavoce.bff.generation.Payloads.DeleteGeneratedAudioPayload;
import dev.vivavoce.bff.generation.Payloads.GenerateAudioPayload;
import dev.vivavoce.bff.generation.Payloads.SsmlInvalid;
import dev.vivavoce.bff.generation.Payloads.ThirdPartiesNotAllowed;
import dev.vivavoce.bff.generation.Payloads.TooManyGeneratedAudio;
import dev.vivavoce.bff.graphql.Connection;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.graphql.NodeSource;
import dev.vivavoce.bff.graphql.Paging;
import dev.vivavoce.bff.graphql.StepCursor;
import dev.vivavoce.bff.graphql.UnionMembers;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;

/// The viewer's generated audio.
@Controller
final class GenerationController implements NodeSource, UnionMembers {
    private final GenerationClient audio;
    private final Scheduler virtualThreads;

    GenerationController(GenerationClient audio, Scheduler virtualThreads) {
        this.audio = audio;
        this.virtualThreads = virtualThreads;
    }

    @QueryMapping
    @Nullable
    GeneratedAudio generatedAudio(@ContextValue Requester requester, @Argument String id) {
        var found = audio.audio(requester, List.of(local(id)));
        return found.isEmpty() ? null : found.getFirst();
    }

    @QueryMapping
    @Nullable
    GeneratedAudioContent generatedAudioContent(@ContextValue Requester requester, @Argument String generatedAudioId) {
        return audio.content(requester, local(generatedAudioId));
    }

    @SchemaMapping(field = "generatedAudio")
    Connection<GeneratedAudio> ofViewer(
            Viewer viewer, @ContextValue Requester requester, @Argument int first, @Argument @Nullable String after) {
        return Paging.connection(first, after, (size, token) -> audio.page(requester, size, token));
    }

    @MutationMapping
    GenerateAudioPayload generateAudio(@ContextValue Requester requester, @Argument GenerateAudioInput input) {
        return audio.generate(requester, input);
    }

    @MutationMapping
    DeleteGeneratedAudioPayload deleteGeneratedAudio(
            @ContextValue Requester requester, @Argument DeleteGeneratedAudioInput input) {
        return audio.delete(requester, local(input.generatedAudioId()));
    }

    @SubscriptionMapping
    Flux<GeneratedAudioProgress> generatedAudioProgress(
            @ContextValue Requester requester, @Argument String generatedAudioId, @Argument @Nullable String after) {
        var id = local(generatedAudioId);
        long cursor = StepCursor.parse(after);
        return Flux.using(() -> audio.steps(requester, id, cursor), Flux::fromIterable)
                .subscribeOn(virtualThreads);
    }

    @BatchMapping(typeName = "GeneratedAudioProgress", field = "generatedAudio")
    Map<GeneratedAudioProgress, GeneratedAudio> ofSteps(
            @ContextValue Requester requester, List<GeneratedAudioProgress> steps) {
        var byId = nodes(
                requester,
                steps.stream().map(GeneratedAudioProgress::audioId).distinct().toList());
        var found = new HashMap<GeneratedAudioProgress, GeneratedAudio>();
        for (var step : steps) {
            var now = byId.get(step.audioId());
            if (now != null) found.put(step, now);
        }
        return found;
    }

    @Override
    public List<Class<?>> unionMembers() {
        return List.of(
                SsmlInvalid.class,
                TooManyGeneratedAudio.class,
                ThirdPartiesNotAllowed.class,
                GeneratedAudioUnknown.class);
    }

    @Override
    public String type() {
        return GeneratedAudio.TYPE;
    }

    @Override
    public Map<String, GeneratedAudio> nodes(Requester requester, Collection<String> localIds) {
        return audio.audio(requester, localIds).stream().collect(toMap(GeneratedAudio::audioId, one -> one));
    }

    private static String local(String id) {
        return GlobalId.local(GeneratedAudio.TYPE, id);
    }
}
