package dev.vivavoce.bff.document;

import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.document.Document.DocumentFailure;
import dev.vivavoce.bff.document.Document.DocumentFailureReason;
import dev.vivavoce.bff.document.Document.DocumentState;
import dev.vivavoce.bff.document.Document.DocumentType;
import dev.vivavoce.bff.document.DocumentSearch.DocumentPassage;
import dev.vivavoce.bff.document.DocumentSearch.DocumentSearchResult;
import dev.vivavoce.bff.document.DocumentSearch.ScenarioPassage;
import dev.vivavoce.bff.document.DocumentSearch.SearchSource;
import dev.vivavoce.bff.document.DocumentText.DocumentBlock;
import dev.vivavoce.bff.document.DocumentText.DocumentBlockKind;
import dev.vivavoce.bff.document.DocumentText.DocumentPage;
import dev.vivavoce.bff.document.DocumentText.DocumentPageKind;
import dev.vivavoce.bff.document.Payloads.DocumentUpload;
import dev.vivavoce.bff.document.Payloads.DocumentUsage;
import dev.vivavoce.bff.scenario.ScenarioRef;
import dev.vivavoce.content.v1.SearchResult;
import dev.vivavoce.content.v1.UploadAddress;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Content's messages about documents as the graph has them.
final class DocumentMapping {
    private DocumentMapping() {}

    static Document document(dev.vivavoce.content.v1.Document message) {
        return new Document(
                message.getId(),
                message.getName(),
                ProtoMapping.required(DocumentType.class, message.getType(), "DOCUMENT_TYPE_"),
                Math.toIntExact(message.getSizeBytes()),
                ProtoMapping.required(DocumentState.class, message.getState(), "DOCUMENT_STATE_"),
                message.hasFailure() ? failure(message.getFailure()) : null,
                message.getPagesRead(),
                orNull(message.getPageCount()),
                message.getImagePageCount(),
                message.getWordCount(),
                message.getPassageCount(),
                ProtoMapping.orNull(message.getLanguage()),
                message.getSearchByMeaning(),
                ProtoMapping.time(message.getCreatedAt()),
                message.hasCompletedAt() ? ProtoMapping.time(message.getCompletedAt()) : null,
                Long.toUnsignedString(message.getCursor()));
    }

    private static DocumentFailure failure(dev.vivavoce.content.v1.DocumentFailure message) {
        return new DocumentFailure(
                ProtoMapping.required(DocumentFailureReason.class, message.getReason(), "DOCUMENT_FAILURE_REASON_"),
                message.getCanRetry());
    }

    private static @Nullable Integer orNull(int number) {
        return number == 0 ? null : number;
    }

    static DocumentUpload upload(UploadAddress address) {
        return new DocumentUpload(
                URI.create(address.getUrl()), address.getContentType(), ProtoMapping.time(address.getExpiresAt()));
    }

    static DocumentUsage usage(dev.vivavoce.content.v1.DocumentUsage usage) {
        return new DocumentUsage(
                Math.toIntExact(usage.getDocuments()),
                Math.toIntExact(usage.getDocumentsGranted()),
                usage.getBytes(),
                usage.getBytesGranted(),
                Math.toIntExact(usage.getMostBytesADocument()));
    }

    static DocumentPage page(dev.vivavoce.content.v1.DocumentPage page) {
        return new DocumentPage(
                page.getNumber(),
                page.getText(),
                page.getBlocksList().stream()
                        .map(block -> new DocumentBlock(
                                ProtoMapping.required(DocumentBlockKind.class, block.getKind(), "BLOCK_KIND_"),
                                block.getLevel(),
                                span(block.getSpan())))
                        .toList(),
                ProtoMapping.required(DocumentPageKind.class, page.getKind(), "PAGE_KIND_"));
    }

    private static TextSpan span(dev.vivavoce.content.v1.TextSpan span) {
        return TextSpan.of(span);
    }

    static DocumentProgress progress(String documentId, dev.vivavoce.content.v1.DocumentProgress step) {
        return new DocumentProgress(
                documentId,
                Long.toUnsignedString(step.getCursor()),
                step.getDurable(),
                ProtoMapping.required(DocumentState.class, step.getState(), "DOCUMENT_STATE_"),
                step.hasFailure() ? failure(step.getFailure()) : null,
                step.getPagesRead(),
                orNull(step.getPageCount()),
                step.getPassageCount(),
                ProtoMapping.time(step.getAt()));
    }

    static DocumentSearchResult result(SearchResult result) {
        return new DocumentSearchResult(
                source(result),
                result.getScore(),
                result.getHighlightsList().stream().map(DocumentMapping::span).toList());
    }

    private static SearchSource source(SearchResult result) {
        return switch (result.getSourceCase()) {
            case PASSAGE -> {
                var passage = result.getPassage();
                yield new DocumentPassage(
                        UUID.fromString(passage.getId()),
                        passage.getDocumentId(),
                        passage.getPage(),
                        span(passage.getSpan()),
                        passage.getText(),
                        ProtoMapping.orNull(passage.getSection()));
            }
            case SCENARIO -> {
                var scenario = result.getScenario();
                yield new ScenarioPassage(
                        new ScenarioRef(scenario.getScenarioId(), scenario.getVersion()),
                        scenario.getTitle(),
                        scenario.getText());
            }
            case SOURCE_NOT_SET -> throw new IllegalStateException("content found something that we do not know");
        };
    }
}
