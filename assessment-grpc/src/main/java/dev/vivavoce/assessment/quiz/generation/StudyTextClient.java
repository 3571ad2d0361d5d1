package dev.vivavoce.assessment.quiz.generation;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import dev.vivavoce.assessment.quiz.state.FailureReason;
import dev.vivavoce.content.v1.GetScenarioTextRequest;
import dev.vivavoce.content.v1.ListNoteTextsRequest;
import dev.vivavoce.content.v1.ListPassagesRequest;
import dev.vivavoce.content.v1.StudyDocument;
import dev.vivavoce.content.v1.StudyPassage;
import dev.vivavoce.content.v1.StudyTextServiceGrpc;
import dev.vivavoce.quiz.question.Passage;
import dev.vivavoce.quiz.question.Span;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.ServiceTokens;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// Reads from content what a quiz is made of, with this service's own token.
public final class StudyTextClient {
    /// The first search after a start loads the network that computes meanings.
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private final StudyTextServiceGrpc.StudyTextServiceBlockingStub content;

    public StudyTextClient(Channel content, ServiceTokens tokens) {
        this.content = StudyTextServiceGrpc.newBlockingStub(content).withInterceptors(tokens.calling("content"));
    }

    /// @param documentIds empty for all documents of the learner
    /// @param topic empty for any
    /// @throws Failure UNAVAILABLE / CONTENT_UNAVAILABLE when content, or identity for the token, cannot be reached
    Material passages(UUID userId, List<UUID> documentIds, String topic) {
        return orFailed(() -> {
            var found = content.withDeadlineAfter(DEADLINE)
                    .listPassages(ListPassagesRequest.newBuilder()
                            .setUserId(userId.toString())
                            .addAllDocumentIds(
                                    documentIds.stream().map(UUID::toString).toList())
                            .setTopic(topic)
                            .build());
            if (found.getPassagesCount() == 0) return new Material.None(FailureReason.NOTHING_FOUND);
            var languages = languages(found.getDocumentsList());
            var passages = new ArrayList<Passage>();
            for (var passage : found.getPassagesList())
                passages.add(passage(passage, language(languages, passage.getDocumentId())));
            return new Material.Texts(topic.isEmpty() ? names(found.getDocumentsList()) : topic, passages);
        });
    }

    /// @throws Failure UNAVAILABLE / CONTENT_UNAVAILABLE when content, or identity for the token, cannot be reached
    Material notes(UUID userId, List<UUID> documentIds) {
        return orFailed(() -> {
            var found = content.withDeadlineAfter(DEADLINE)
                    .listNoteTexts(ListNoteTextsRequest.newBuilder()
                            .setUserId(userId.toString())
                            .addAllDocumentIds(
                                    documentIds.stream().map(UUID::toString).toList())
                            .build());
            if (found.getNotesCount() == 0) return new Material.None(FailureReason.NO_QUESTIONS);
            return new NotePassageMapping(languages(found.getDocumentsList()))
                    .texts(names(found.getDocumentsList()), found.getNotesList());
        });
    }

    private static String names(List<StudyDocument> documents) {
        return documents.stream().map(StudyDocument::getName).collect(joining(", "));
    }

    private static Map<String, String> languages(List<StudyDocument> documents) {
        return documents.stream().collect(toMap(StudyDocument::getId, StudyDocument::getLanguage));
    }

    /// The tag of a document's language, also of an unknown one.
    static String language(Map<String, String> languages, String documentId) {
        var language = languages.getOrDefault(documentId, "");
        return language.isEmpty() ? "und" : language;
    }

    private static Passage passage(StudyPassage passage, String language) {
        return new Passage(
                passage.getId(),
                passage.getDocumentId(),
                passage.getPage(),
                new Span(
                        passage.getStart(),
                        passage.getStart() + passage.getText().length()),
                passage.getSection().isEmpty() ? null : passage.getSection(),
                passage.getText(),
                language);
    }

    /// @throws Failure UNAVAILABLE / CONTENT_UNAVAILABLE when content, or identity for the token, cannot be reached
    Material scenario(UUID id) {
        return orFailed(() -> {
            var found = content.withDeadlineAfter(DEADLINE)
                    .getScenarioText(GetScenarioTextRequest.newBuilder()
                            .setScenarioId(id.toString())
                            .build());
            var passages = new ArrayList<Passage>();
            for (var paragraph : found.getParagraphsList())
                passages.add(Material.passage("paragraph " + passages.size(), paragraph, found.getLanguage()));
            if (passages.isEmpty()) return new Material.None(FailureReason.NO_QUESTIONS);
            return new Material.Texts(found.getTitle(), passages);
        });
    }

    private static Material orFailed(Supplier<Material> call) {
        try {
            return call.get();
        } catch (StatusRuntimeException thrown) {
            return switch (reason(thrown)) {
                case "DOCUMENT_UNKNOWN", "SCENARIO_UNKNOWN" -> new Material.None(FailureReason.SOURCE_GONE);
                case "NOTES_UNKNOWN" -> new Material.None(FailureReason.NO_NOTES);
                case "DOCUMENT_NOT_READY" -> new Material.None(FailureReason.SOURCE_NOT_READY);
                default ->
                    throw switch (thrown.getStatus().getCode()) {
                        case UNAVAILABLE, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED ->
                            Failure.unavailable(
                                    "CONTENT_UNAVAILABLE", "the texts cannot be read now: " + thrown.getStatus());
                        default -> thrown;
                    };
            };
        }
    }

    private static String reason(StatusRuntimeException thrown) {
        var status = StatusProto.fromThrowable(thrown);
        if (status == null) return "";
        try {
            for (var detail : status.getDetailsList())
                if (detail.is(ErrorInfo.class))
                    return detail.unpack(ErrorInfo.class).getReason();
        } catch (InvalidProtocolBufferException unreadable) {
            throw new IllegalStateException("a detail of a failure cannot be read", unreadable);
        }
        return "";
    }
}
