package dev.vivavoce.content.document;

import dev.vivavoce.content.document.page.StoredPage;
import dev.vivavoce.content.document.search.Found;
import dev.vivavoce.content.document.state.Document;
import dev.vivavoce.content.document.state.DocumentMapping;
import dev.vivavoce.content.document.state.DocumentStep;
import dev.vivavoce.content.document.state.FailureReason;
import dev.vivavoce.content.document.upload.UploadAddress;
import dev.vivavoce.content.document.upload.Usage;
import dev.vivavoce.content.extraction.document.Span;
import dev.vivavoce.content.extraction.passage.Section;
import dev.vivavoce.content.v1.BlockKind;
import dev.vivavoce.content.v1.DocumentBlock;
import dev.vivavoce.content.v1.DocumentFailure;
import dev.vivavoce.content.v1.DocumentPage;
import dev.vivavoce.content.v1.DocumentProgress;
import dev.vivavoce.content.v1.DocumentSection;
import dev.vivavoce.content.v1.DocumentUsage;
import dev.vivavoce.content.v1.PageKind;
import dev.vivavoce.content.v1.Passage;
import dev.vivavoce.content.v1.ScenarioPassage;
import dev.vivavoce.content.v1.SearchResult;
import dev.vivavoce.content.v1.TextSpan;
import dev.vivavoce.runtime.proto.ProtoTimes;

/// Documents as messages.
final class DocumentMessages {
    private static final int MOST_HIGHLIGHTS = 50;

    private DocumentMessages() {}

    static dev.vivavoce.content.v1.Document document(Document document) {
        var progress = document.progress();
        var message = dev.vivavoce.content.v1.Document.newBuilder()
                .setId(document.id().toString())
                .setName(document.file().name())
                .setType(DocumentMapping.type(document.file().type()))
                .setSizeBytes(document.file().sizeBytes())
                .setState(DocumentMapping.state(document.state()))
                .setPagesRead(progress.pagesRead())
                .setPageCount(progress.pageCount())
                .setImagePageCount(progress.imagePages())
                .setWordCount(progress.words())
                .setPassageCount(progress.passages())
                .setLanguage(progress.language())
                .setSearchByMeaning(progress.isSearchedByMeaning())
                .setCreatedAt(ProtoTimes.timestamp(document.createdAt()))
                .setCursor(document.cursor());
        var failure = document.status().failure();
        if (failure != null) message.setFailure(failure(failure));
        var completedAt = document.status().completedAt();
        if (completedAt != null) message.setCompletedAt(ProtoTimes.timestamp(completedAt));
        return message.build();
    }

    private static DocumentFailure failure(FailureReason reason) {
        return DocumentFailure.newBuilder()
                .setReason(DocumentMapping.reason(reason))
                .setCanRetry(reason.canRetry())
                .build();
    }

    static DocumentSection section(Section section) {
        return DocumentSection.newBuilder()
                .setTitle(section.title())
                .setLevel(section.level())
                .setPage(section.page())
                .setStart(section.start())
                .build();
    }

    static DocumentPage page(StoredPage page) {
        var message = DocumentPage.newBuilder()
                .setNumber(page.number())
                .setText(page.text())
                .setKind(
                        switch (page.kind()) {
                            case TEXT -> PageKind.PAGE_KIND_TEXT;
                            case RECOGNISED -> PageKind.PAGE_KIND_RECOGNISED;
                            case IMAGE -> PageKind.PAGE_KIND_IMAGE;
                            case BLANK -> PageKind.PAGE_KIND_BLANK;
                        });
        for (var part : page.parts())
            message.addBlocks(DocumentBlock.newBuilder()
                    .setKind(
                            switch (part.kind()) {
                                case HEADING -> BlockKind.BLOCK_KIND_HEADING;
                                case PARAGRAPH -> BlockKind.BLOCK_KIND_PARAGRAPH;
                                case LIST_ITEM -> BlockKind.BLOCK_KIND_LIST_ITEM;
                                case TABLE -> BlockKind.BLOCK_KIND_TABLE;
                            })
                    .setLevel(part.level())
                    .setSpan(span(part.span())));
        return message.build();
    }

    private static TextSpan span(Span span) {
        return TextSpan.newBuilder().setStart(span.start()).setEnd(span.end()).build();
    }

    static dev.vivavoce.content.v1.UploadAddress address(UploadAddress address) {
        return dev.vivavoce.content.v1.UploadAddress.newBuilder()
                .setUrl(address.url().toString())
                .setContentType(address.mediaType())
                .setExpiresAt(ProtoTimes.timestamp(address.expiresAt()))
                .build();
    }

    /// @param mostBytes the length of the largest file
    static DocumentUsage usage(Usage usage, long mostBytes) {
        return DocumentUsage.newBuilder()
                .setDocuments(usage.stored().documents())
                .setDocumentsGranted(usage.granted().documents())
                .setBytes(usage.stored().bytes())
                .setBytesGranted(usage.granted().bytes())
                .setMostBytesADocument(mostBytes)
                .build();
    }

    /// @param isDurable whether the step is stored
    static DocumentProgress progress(DocumentStep step, boolean isDurable) {
        var message = DocumentProgress.newBuilder()
                .setCursor(step.cursor())
                .setDurable(isDurable)
                .setState(DocumentMapping.state(step.state()))
                .setPagesRead(step.pagesRead())
                .setPageCount(step.pageCount())
                .setPassageCount(step.passages())
                .setAt(ProtoTimes.timestamp(step.at()));
        var failure = step.failure();
        if (failure != null) message.setFailure(failure(failure));
        return message.build();
    }

    static SearchResult result(Found.Result result) {
        var message = SearchResult.newBuilder().setScore(result.score());
        switch (result.source()) {
            case Found.StoredPassage passage -> message.setPassage(passage(passage));
            case Found.ScenarioText scenario -> message.setScenario(scenario(scenario));
        }
        result.words().stream().limit(MOST_HIGHLIGHTS).forEach(words -> message.addHighlights(span(words)));
        return message.build();
    }

    private static Passage passage(Found.StoredPassage passage) {
        return Passage.newBuilder()
                .setId(passage.id().toString())
                .setDocumentId(passage.documentId().toString())
                .setPage(passage.page())
                .setSpan(span(passage.span()))
                .setText(passage.text())
                .setSection(passage.section())
                .build();
    }

    private static ScenarioPassage scenario(Found.ScenarioText scenario) {
        return ScenarioPassage.newBuilder()
                .setScenarioId(scenario.scenarioId().toString())
                .setVersion(scenario.version())
                .setTitle(scenario.title())
                .setText(scenario.text())
                .build();
    }
}
