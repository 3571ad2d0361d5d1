package dev.vivavoce.content.study;

import dev.vivavoce.content.document.search.Found.StoredPassage;
import dev.vivavoce.content.document.state.Document;
import dev.vivavoce.content.v1.GetScenarioTextRequest;
import dev.vivavoce.content.v1.GetScenarioTextResponse;
import dev.vivavoce.content.v1.ListNoteTextsRequest;
import dev.vivavoce.content.v1.ListNoteTextsResponse;
import dev.vivavoce.content.v1.ListPassagesRequest;
import dev.vivavoce.content.v1.ListPassagesResponse;
import dev.vivavoce.content.v1.StudyDocument;
import dev.vivavoce.content.v1.StudyNote;
import dev.vivavoce.content.v1.StudyPassage;
import dev.vivavoce.content.v1.StudyTextServiceGrpc;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;

/// Serves `study_text.proto`.
public final class StudyTextGrpc extends StudyTextServiceGrpc.StudyTextServiceImplBase {
    private static final int MOST_DOCUMENTS = 10;

    private final StudyTexts texts;

    public StudyTextGrpc(StudyTexts texts) {
        this.texts = texts;
    }

    @Override
    public void listPassages(ListPassagesRequest request, StreamObserver<ListPassagesResponse> out) {
        var wish = PassageWish.parse(
                request.getUserId(), request.getDocumentIdsList(), request.getTopic(), request.getLimit());
        var found = texts.passages(Caller.current(), wish);
        out.onNext(ListPassagesResponse.newBuilder()
                .addAllPassages(
                        found.passages().stream().map(StudyTextGrpc::passage).toList())
                .addAllDocuments(
                        found.documents().stream().map(StudyTextGrpc::document).toList())
                .build());
        out.onCompleted();
    }

    @Override
    public void listNoteTexts(ListNoteTextsRequest request, StreamObserver<ListNoteTextsResponse> out) {
        var ids = Ids.uuids("document_ids", request.getDocumentIdsList(), MOST_DOCUMENTS);
        var found = texts.notes(Ids.uuid("user_id", request.getUserId()), ids);
        out.onNext(ListNoteTextsResponse.newBuilder()
                .addAllNotes(found.notes().stream().map(StudyTextGrpc::note).toList())
                .addAllDocuments(
                        found.documents().stream().map(StudyTextGrpc::document).toList())
                .build());
        out.onCompleted();
    }

    @Override
    public void getScenarioText(GetScenarioTextRequest request, StreamObserver<GetScenarioTextResponse> out) {
        var text = texts.scenario(Caller.current(), Ids.uuid("scenario_id", request.getScenarioId()));
        out.onNext(GetScenarioTextResponse.newBuilder()
                .setTitle(text.title())
                .setLanguage(text.language())
                .addAllParagraphs(text.paragraphs())
                .build());
        out.onCompleted();
    }

    private static StudyPassage passage(StoredPassage passage) {
        return StudyPassage.newBuilder()
                .setId(passage.id().toString())
                .setDocumentId(passage.documentId().toString())
                .setPage(passage.page())
                .setStart(passage.span().start())
                .setText(passage.text())
                .setSection(passage.section())
                .build();
    }

    private static StudyNote note(StudyTexts.CitedNote one) {
        var cited = one.note().cited();
        return StudyNote.newBuilder()
                .setText(one.note().text())
                .setCited(passage(one.passage()).toBuilder()
                        .setStart(cited.span().start())
                        .setText(cited.quote()))
                .build();
    }

    private static StudyDocument document(Document document) {
        return StudyDocument.newBuilder()
                .setId(document.id().toString())
                .setName(document.file().name())
                .setLanguage(document.progress().language())
                .build();
    }
}
