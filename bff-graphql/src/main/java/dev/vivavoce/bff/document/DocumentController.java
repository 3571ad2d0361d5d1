package dev.vivavoce.bff.document;

import static java.util.stream.Collectors.toMap;

import dev.vivavoce.bff.account.Viewer;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.document.Document.DocumentState;
import dev.vivavoce.bff.document.DocumentSearch.DocumentPassage;
import dev.vivavoce.bff.document.DocumentSearch.ScenarioPassage;
import dev.vivavoce.bff.document.DocumentText.DocumentPages;
import dev.vivavoce.bff.document.DocumentText.DocumentSection;
import dev.vivavoce.bff.document.Inputs.CompleteDocumentUploadInput;
import dev.vivavoce.bff.document.Inputs.CreateDocumentUploadInput;
import dev.vivavoce.bff.document.Inputs.DeleteDocumentInput;
import dev.vivavoce.bff.document.Inputs.RenameDocumentInput;
import dev.vivavoce.bff.document.Inputs.RetryDocumentInput;
import dev.vivavoce.bff.document.Payloads.CreateDocumentUploadPayload;
import dev.vivavoce.bff.document.Payloads.DeleteDocumentPayload;
import dev.vivavoce.bff.document.Payloads.DocumentFileMissing;
import dev.vivavoce.bff.document.Payloads.DocumentNotRetryable;
import dev.vivavoce.bff.document.Payloads.DocumentPayload;
import dev.vivavoce.bff.document.Payloads.DocumentQuotaUsedUp;
import dev.vivavoce.bff.document.Payloads.DocumentTooLarge;
import dev.vivavoce.bff.document.Payloads.DocumentUsage;
import dev.vivavoce.bff.graphql.Connection;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.graphql.NodeSource;
import dev.vivavoce.bff.graphql.Paging;
import dev.vivavoce.bff.graphql.StepCursor;
import dev.vivavoce.bff.graphql.UnionMembers;
import dev.vivavoce.bff.scenario.Scenario;
import dev.vivavoce.bff.scenario.ScenarioClient;
import dev.vivavoce.runtime.failure.Failure;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

/// The viewer's documents, their text, and search.
@Controller
final class DocumentController implements NodeSource, UnionMembers {
    private static final int MOST_PAGES = 50;
    private static final int MOST_RESULTS = 50;

    private final DocumentClient documents;
    private final ScenarioClient scenarios;
    private final Scheduler virtualThreads;

    DocumentController(DocumentClient documents, ScenarioClient scenarios, Scheduler virtualThreads) {
        this.documents = documents;
        this.scenarios = scenarios;
        this.virtualThreads = virtualThreads;
    }

    @QueryMapping
    @Nullable
    Document document(@ContextValue Requester requester, @Argument String id) {
        var found = documents.documents(requester, List.of(local(id)));
        return found.isEmpty() ? null : found.getFirst();
    }

    @QueryMapping
    @Nullable
    List<DocumentSection> documentSections(@ContextValue Requester requester, @Argument String documentId) {
        return documents.sections(requester, local(documentId));
    }

    @QueryMapping
    @Nullable
    DocumentPages documentPages(
            @ContextValue Requester requester, @Argument String documentId, @Argument int from, @Argument int first) {
        requireBetween("from", from, 1, Integer.MAX_VALUE);
        requireBetween("first", first, 1, MOST_PAGES);
        return documents.pages(requester, local(documentId), from, first);
    }

    @QueryMapping
    DocumentSearch searchDocuments(
            @ContextValue Requester requester,
            @Argument String query,
            @Argument @Nullable List<String> documentIds,
            @Argument boolean includeScenarios,
            @Argument int first) {
        requireBetween("first", first, 1, MOST_RESULTS);
        var ids = documentIds == null
                ? List.<String>of()
                : documentIds.stream().map(DocumentController::local).toList();
        return documents.search(requester, new DocumentSearch.Wish(query, ids, includeScenarios, first));
    }

    private static void requireBetween(String argument, int value, int least, int most) {
        if (value < least || value > most)
            throw Failure.invalid(
                            "FIRST_OUT_OF_RANGE", "%s: %d (expected: %d to %d)".formatted(argument, value, least, most))
                    .with("most", Integer.toString(most));
    }

    @SchemaMapping
    Connection<Document> documents(
            Viewer viewer,
            @ContextValue Requester requester,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable DocumentState state,
            @Argument @Nullable String nameContains) {
        var filter = new DocumentClient.Filter(state, nameContains);
        return Paging.connection(first, after, (size, token) -> documents.page(requester, filter, size, token));
    }

    @SchemaMapping
    DocumentUsage documentUsage(Viewer viewer, @ContextValue Requester requester) {
        return documents.usage(requester);
    }

    @MutationMapping
    CreateDocumentUploadPayload createDocumentUpload(
            @ContextValue Requester requester, @Argument CreateDocumentUploadInput input) {
        return documents.create(requester, input);
    }

    @MutationMapping
    DocumentPayload completeDocumentUpload(
            @ContextValue Requester requester, @Argument CompleteDocumentUploadInput input) {
        return documents.complete(requester, local(input.documentId()));
    }

    @MutationMapping
    DocumentPayload retryDocument(@ContextValue Requester requester, @Argument RetryDocumentInput input) {
        return documents.retry(requester, local(input.documentId()));
    }

    @MutationMapping
    DocumentPayload renameDocument(@ContextValue Requester requester, @Argument RenameDocumentInput input) {
        return documents.rename(requester, local(input.documentId()), input.name());
    }

    @MutationMapping
    DeleteDocumentPayload deleteDocument(@ContextValue Requester requester, @Argument DeleteDocumentInput input) {
        return documents.delete(requester, local(input.documentId()));
    }

    @SubscriptionMapping
    Flux<DocumentProgress> documentProgress(
            @ContextValue Requester requester, @Argument String documentId, @Argument @Nullable String after) {
        var id = local(documentId);
        long cursor = StepCursor.parse(after);
        return Flux.using(() -> documents.steps(requester, id, cursor), Flux::fromIterable)
                .subscribeOn(virtualThreads);
    }

    @BatchMapping(typeName = "DocumentPassage", field = "document")
    Map<DocumentPassage, Document> ofPassages(@ContextValue Requester requester, List<DocumentPassage> passages) {
        return ofParents(requester, passages, DocumentPassage::documentId);
    }

    @BatchMapping(typeName = "DocumentProgress", field = "document")
    Map<DocumentProgress, Document> ofSteps(@ContextValue Requester requester, List<DocumentProgress> steps) {
        return ofParents(requester, steps, DocumentProgress::documentId);
    }

    private <P> Map<P, Document> ofParents(Requester requester, List<P> parents, Function<P, String> reference) {
        var byId = nodes(requester, parents.stream().map(reference).distinct().toList());
        var found = new HashMap<P, Document>();
        for (var parent : parents) {
            var document = byId.get(reference.apply(parent));
            if (document != null) found.put(parent, document);
        }
        return found;
    }

    @BatchMapping
    Map<ScenarioPassage, Scenario> scenario(@ContextValue Requester requester, List<ScenarioPassage> passages) {
        return scenarios.ofParents(requester, passages, ScenarioPassage::scenarioRef);
    }

    @Override
    public List<Class<?>> unionMembers() {
        return List.of(
                DocumentQuotaUsedUp.class,
                DocumentTooLarge.class,
                DocumentUnknown.class,
                DocumentFileMissing.class,
                DocumentNotRetryable.class,
                DocumentPassage.class,
                ScenarioPassage.class);
    }

    @Override
    public String type() {
        return Document.TYPE;
    }

    @Override
    public Map<String, Document> nodes(Requester requester, Collection<String> localIds) {
        return documents.documents(requester, localIds).stream()
                .collect(toMap(Document::documentId, document -> document));
    }

    private static String local(String id) {
        return GlobalId.local(Document.TYPE, id);
    }
}
