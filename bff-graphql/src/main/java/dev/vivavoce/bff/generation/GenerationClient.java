package dev.vivavoce.bff.generation;

import dev.vivavoce.bff.client.Batches;
import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.client.ServerStream;
import dev.vivavoce.bff.generation.Inputs.GenerateAudioInput;
import dev.vivavoce.bff.generation.Payloads.DeleteGeneratedAudioPayload;
import dev.vivavoce.bff.generation.Payloads.GenerateAudioPayload;
import dev.vivavoce.bff.generation.Payloads.SsmlInvalid;
import dev.vivavoce.bff.generation.Payloads.ThirdPartiesNotAllowed;
import dev.vivavoce.bff.generation.Payloads.TooManyGeneratedAudio;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.graphql.InvalidInput;
import dev.vivavoce.bff.graphql.InvalidInput.FieldViolation;
import dev.vivavoce.bff.graphql.Paging.Page;
import dev.vivavoce.bff.graphql.UserError;
import dev.vivavoce.bff.synthesis.VoiceUnknown;
import dev.vivavoce.bff.words.WireWords;
import dev.vivavoce.speech.v1.BatchGetAudioRequest;
import dev.vivavoce.speech.v1.DeleteAudioRequest;
import dev.vivavoce.speech.v1.GeneratedAudioServiceGrpc;
import dev.vivavoce.speech.v1.GetAudioRequest;
import dev.vivavoce.speech.v1.ListAudioRequest;
import dev.vivavoce.speech.v1.WatchAudioRequest;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Calls speech for the viewer's generated audio.
public final class GenerationClient {
    private final GeneratedAudioServiceGrpc.GeneratedAudioServiceBlockingStub audio;

    public GenerationClient(Channel speech) {
        audio = GeneratedAudioServiceGrpc.newBlockingStub(speech);
    }

    GenerateAudioPayload generate(Requester requester, GenerateAudioInput input) {
        try {
            var response =
                    Calls.signedIn(audio, requester, Calls.CHANGE).generateAudio(GenerationMapping.request(input));
            return switch (response.getOutcomeCase()) {
                case AUDIO -> new GenerateAudioPayload(GenerationMapping.audio(response.getAudio()), List.of());
                case TOO_MANY ->
                    GenerateAudioPayload.refused(new TooManyGeneratedAudio(
                            "there are too many already",
                            response.getTooMany().getMost(),
                            response.getTooMany().getMostAtWork()));
                case CONSENT_MISSING ->
                    GenerateAudioPayload.refused(
                            new ThirdPartiesNotAllowed("you have not allowed that texts go to third parties"));
                case OUTCOME_NOT_SET -> throw new IllegalStateException("speech answered without an outcome we know");
            };
        } catch (StatusRuntimeException thrown) {
            if (Refusals.is(thrown, "VOICE_UNKNOWN")) return GenerateAudioPayload.refused(VoiceUnknown.WITH_THIS_ID);
            if (Refusals.is(thrown, "SSML_INVALID")) return GenerateAudioPayload.refused(ssmlInvalid(thrown));
            return GenerateAudioPayload.refused(InvalidInput.of(thrown));
        }
    }

    /// A speech of another release may say less about the document, or find a problem that the graph does not know.
    private static UserError ssmlInvalid(StatusRuntimeException thrown) {
        var message = ProtoMapping.orEmpty(thrown.getStatus().getDescription());
        var problem = Refusals.metadata(thrown, "problem").flatMap(SsmlProblem::named);
        var line = Refusals.metadata(thrown, "line").map(Integer::valueOf);
        var column = Refusals.metadata(thrown, "column").map(Integer::valueOf);
        if (problem.isEmpty() || line.isEmpty() || column.isEmpty())
            return InvalidInput.of(List.of(new FieldViolation("ssml", WireWords.of(message))));
        var name = Refusals.metadata(thrown, "name").orElse("");
        return new SsmlInvalid(message, problem.get(), name, line.get(), column.get());
    }

    DeleteGeneratedAudioPayload delete(Requester requester, String audioId) {
        boolean isDeleted = Calls.signedIn(audio, requester, Calls.CHANGE)
                .deleteAudio(DeleteAudioRequest.newBuilder().setAudioId(audioId).build())
                .getDeleted();
        return isDeleted
                ? new DeleteGeneratedAudioPayload(GlobalId.of(GeneratedAudio.TYPE, audioId), List.of())
                : new DeleteGeneratedAudioPayload(null, List.of(GeneratedAudioUnknown.YOURS));
    }

    /// Returns those that the viewer has, in any order.
    List<GeneratedAudio> audio(Requester requester, Collection<String> ids) {
        return Batches.gather(
                ids,
                some -> Calls.signedIn(audio, requester, Calls.READ)
                        .batchGetAudio(BatchGetAudioRequest.newBuilder()
                                .addAllAudioIds(some)
                                .build())
                        .getAudioList()
                        .stream()
                        .map(GenerationMapping::audio)
                        .toList());
    }

    Page<GeneratedAudio> page(Requester requester, int size, String token) {
        var response = Calls.signedIn(audio, requester, Calls.READ)
                .listAudio(ListAudioRequest.newBuilder()
                        .setPageSize(size)
                        .setPageToken(token)
                        .build());
        return new Page<>(
                response.getAudioList().stream().map(GenerationMapping::audio).toList(),
                response.getNextPageToken(),
                response.getTotalSize());
    }

    /// Null when the viewer has no such audio.
    @Nullable
    GeneratedAudioContent content(Requester requester, String audioId) {
        try {
            return GenerationMapping.content(Calls.signedIn(audio, requester, Calls.READ)
                    .getAudio(GetAudioRequest.newBuilder().setAudioId(audioId).build()));
        } catch (StatusRuntimeException thrown) {
            if (!Refusals.is(thrown, "AUDIO_UNKNOWN")) throw thrown;
            return null;
        }
    }

    ServerStream<?, GeneratedAudioProgress> steps(Requester requester, String audioId, long after) {
        var stub = Calls.openStream(audio, requester);
        var request = WatchAudioRequest.newBuilder()
                .setAudioId(audioId)
                .setAfter(after)
                .build();
        return new ServerStream<>(
                () -> stub.watchAudio(request),
                response -> GenerationMapping.progress(audioId, response.getProgress()));
    }
}
