package dev.vivavoce.bff.transcription;

import static java.util.stream.Collectors.toMap;

import dev.vivavoce.bff.account.Viewer;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.Connection;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.graphql.NodeSource;
import dev.vivavoce.bff.graphql.Paging;
import dev.vivavoce.bff.graphql.StepCursor;
import dev.vivavoce.bff.graphql.UnionMembers;
import dev.vivavoce.bff.transcription.Inputs.CancelTranscriptionInput;
import dev.vivavoce.bff.transcription.Inputs.CorrectTranscriptPartInput;
import dev.vivavoce.bff.transcription.Inputs.CreateTranscriptionUploadInput;
import dev.vivavoce.bff.transcription.Inputs.DeleteTranscriptionInput;
import dev.vivavoce.bff.transcription.Inputs.StartTranscriptionInput;
import dev.vivavoce.bff.transcription.Inputs.UpdateTranscriptionInput;
import dev.vivavoce.bff.transcription.Payloads.CorrectTranscriptPartPayload;
import dev.vivavoce.bff.transcription.Payloads.CreateTranscriptionUploadPayload;
import dev.vivavoce.bff.transcription.Payloads.DeleteTranscriptionPayload;
import dev.vivavoce.bff.transcription.Payloads.LanguageDetectionNotOffered;
import dev.vivavoce.bff.transcription.Payloads.RecordedFileMissing;
import dev.vivavoce.bff.transcription.Payloads.RecordedFileTooLarge;
import dev.vivavoce.bff.transcription.Payloads.TooManyTranscriptions;
import dev.vivavoce.bff.transcription.Payloads.TranscriptPartChanged;
import dev.vivavoce.bff.transcription.Payloads.TranscriptPartUnknown;
import dev.vivavoce.bff.transcription.Payloads.TranscriptionAtWork;
import dev.vivavoce.bff.transcription.Payloads.TranscriptionConsentMissing;
import dev.vivavoce.bff.transcription.Payloads.TranscriptionLanguageUnknown;
import dev.vivavoce.bff.transcription.Payloads.TranscriptionPayload;
import dev.vivavoce.bff.transcription.Transcript.TranscriptExport;
import dev.vivavoce.bff.transcription.Transcript.TranscriptFormat;
import dev.vivavoce.bff.transcription.Transcript.TranscriptParts;
import dev.vivavoce.runtime.failure.Failure;
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

/// The viewer's transcriptions and their text.
@Controller
final class TranscriptionController implements NodeSource, UnionMembers {
    private static final int MOST_PARTS = 500;

    private final TranscriptionClient transcriptions;
    private final Scheduler virtualThreads;

    TranscriptionController(TranscriptionClient transcriptions, Scheduler virtualThreads) {
        this.transcriptions = transcriptions;
        this.virtualThreads = virtualThreads;
    }

    @QueryMapping
    List<TranscriptionLanguage> transcriptionLanguages(@ContextValue Requester requester) {
        return transcriptions.languages(requester);
    }

    @QueryMapping
    @Nullable
    LanguageDetection languageDetection(@ContextValue Requester requester) {
        return transcriptions.detection(requester);
    }

    @QueryMapping
    @Nullable
    Transcription transcription(@ContextValue Requester requester, @Argument String id) {
        var found = transcriptions.transcriptions(requester, List.of(local(id)));
        return found.isEmpty() ? null : found.getFirst();
    }

    @QueryMapping
    @Nullable
    TranscriptParts transcriptParts(
            @ContextValue Requester requester,
            @Argument String transcriptionId,
            @Argument int from,
            @Argument int first) {
        requireBetween("from", from, 0, Integer.MAX_VALUE);
        requireBetween("first", first, 1, MOST_PARTS);
        return transcriptions.parts(requester, local(transcriptionId), from, first);
    }

    private static void requireBetween(String argument, int value, int least, int most) {
        if (value < least || value > most)
            throw Failure.invalid(
                            "FIRST_OUT_OF_RANGE", "%s: %d (expected: %d to %d)".formatted(argument, value, least, most))
                    .with("most", Integer.toString(most));
    }

    @QueryMapping
    @Nullable
    TranscriptExport transcriptExport(
            @ContextValue Requester requester, @Argument String transcriptionId, @Argument TranscriptFormat format) {
        return transcriptions.export(requester, local(transcriptionId), format);
    }

    @SchemaMapping
    Connection<Transcription> transcriptions(
            Viewer viewer,
            @ContextValue Requester requester,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable String nameContains) {
        return Paging.connection(
                first, after, (size, token) -> transcriptions.page(requester, nameContains, size, token));
    }

    @MutationMapping
    CreateTranscriptionUploadPayload createTranscriptionUpload(
            @ContextValue Requester requester, @Argument CreateTranscriptionUploadInput input) {
        return transcriptions.create(requester, input);
    }

    @MutationMapping
    TranscriptionPayload startTranscription(
            @ContextValue Requester requester, @Argument StartTranscriptionInput input) {
        return transcriptions.start(requester, local(input.transcriptionId()), input);
    }

    @MutationMapping
    CorrectTranscriptPartPayload correctTranscriptPart(
            @ContextValue Requester requester, @Argument CorrectTranscriptPartInput input) {
        return transcriptions.correct(requester, local(input.transcriptionId()), input);
    }

    @MutationMapping
    TranscriptionPayload updateTranscription(
            @ContextValue Requester requester, @Argument UpdateTranscriptionInput input) {
        return transcriptions.update(requester, local(input.transcriptionId()), input);
    }

    @MutationMapping
    TranscriptionPayload cancelTranscription(
            @ContextValue Requester requester, @Argument CancelTranscriptionInput input) {
        return transcriptions.cancel(requester, local(input.transcriptionId()));
    }

    @MutationMapping
    DeleteTranscriptionPayload deleteTranscription(
            @ContextValue Requester requester, @Argument DeleteTranscriptionInput input) {
        return transcriptions.delete(requester, local(input.transcriptionId()));
    }

    @SubscriptionMapping
    Flux<TranscriptionProgress> transcriptionProgress(
            @ContextValue Requester requester, @Argument String transcriptionId, @Argument @Nullable String after) {
        var id = local(transcriptionId);
        long cursor = StepCursor.parse(after);
        return Flux.using(() -> transcriptions.steps(requester, id, cursor), Flux::fromIterable)
                .subscribeOn(virtualThreads);
    }

    @BatchMapping(typeName = "TranscriptionProgress", field = "transcription")
    Map<TranscriptionProgress, Transcription> ofSteps(
            @ContextValue Requester requester, List<TranscriptionProgress> steps) {
        var byId = nodes(
                requester,
                steps.stream()
                        .map(TranscriptionProgress::transcriptionId)
                        .distinct()
                        .toList());
        var found = new HashMap<TranscriptionProgress, Transcription>();
        for (var step : steps) {
            var transcription = byId.get(step.transcriptionId());
            if (transcription != null) found.put(step, transcription);
        }
        return found;
    }

    @Override
    public List<Class<?>> unionMembers() {
        return List.of(
                TooManyTranscriptions.class,
                RecordedFileTooLarge.class,
                RecordedFileMissing.class,
                TranscriptionConsentMissing.class,
                TranscriptionLanguageUnknown.class,
                LanguageDetectionNotOffered.class,
                TranscriptionUnknown.class,
                TranscriptionAtWork.class,
                TranscriptPartChanged.class,
                TranscriptPartUnknown.class);
    }

    @Override
    public String type() {
        return Transcription.TYPE;
    }

    @Override
    public Map<String, Transcription> nodes(Requester requester, Collection<String> localIds) {
        return transcriptions.transcriptions(requester, localIds).stream()
                .collect(toMap(Transcription::transcriptionId, transcription -> transcription));
    }

    private static String local(String id) {
        return GlobalId.local(Transcription.TYPE, id);
    }
}
