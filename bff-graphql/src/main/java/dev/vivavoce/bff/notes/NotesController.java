package dev.vivavoce.bff.notes;

import static java.util.stream.Collectors.toMap;

import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.document.Document;
import dev.vivavoce.bff.graphql.Connection;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.graphql.NodeSource;
import dev.vivavoce.bff.graphql.Paging;
import dev.vivavoce.bff.graphql.StepCursor;
import dev.vivavoce.bff.graphql.UnionMembers;
import dev.vivavoce.bff.notes.Inputs.DeleteNotesInput;
import dev.vivavoce.bff.notes.Inputs.EditNotesInput;
import dev.vivavoce.bff.notes.Inputs.GenerateNotesInput;
import dev.vivavoce.bff.notes.Inputs.RestoreNotesInput;
import dev.vivavoce.bff.notes.Notes.NoteVersion;
import dev.vivavoce.bff.notes.Payloads.DeleteNotesPayload;
import dev.vivavoce.bff.notes.Payloads.DocumentNotReady;
import dev.vivavoce.bff.notes.Payloads.NoteVersionUnknown;
import dev.vivavoce.bff.notes.Payloads.NotesChanged;
import dev.vivavoce.bff.notes.Payloads.NotesPayload;
import dev.vivavoce.bff.notes.Payloads.NotesUnknown;
import dev.vivavoce.bff.notes.Payloads.TooManyNotes;
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
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;

/// The notes of the viewer's documents.
@Controller
final class NotesController implements NodeSource, UnionMembers {
    private final NotesClient notes;
    private final Scheduler virtualThreads;

    NotesController(NotesClient notes, Scheduler virtualThreads) {
        this.notes = notes;
        this.virtualThreads = virtualThreads;
    }

    @BatchMapping(typeName = "Document", field = "notes")
    Map<Document, Notes> ofDocuments(@ContextValue Requester requester, List<Document> documents) {
        return ofParents(requester, documents, Document::documentId);
    }

    @BatchMapping(typeName = "NotesProgress", field = "notes")
    Map<NotesProgress, Notes> ofSteps(@ContextValue Requester requester, List<NotesProgress> steps) {
        return ofParents(requester, steps, NotesProgress::documentId);
    }

    private <P> Map<P, Notes> ofParents(Requester requester, List<P> parents, Function<P, String> reference) {
        var byId = nodes(requester, parents.stream().map(reference).distinct().toList());
        var found = new HashMap<P, Notes>();
        for (var parent : parents) {
            var one = byId.get(reference.apply(parent));
            if (one != null) found.put(parent, one);
        }
        return found;
    }

    @QueryMapping
    @Nullable
    Connection<NoteVersion> noteVersions(
            @ContextValue Requester requester,
            @Argument String documentId,
            @Argument int first,
            @Argument @Nullable String after) {
        var id = local(documentId);
        try {
            return Paging.connection(first, after, (size, token) -> {
                var page = notes.versions(requester, id, size, token);
                if (page == null) throw new NoNotes();
                return page;
            });
        } catch (NoNotes _) {
            return null;
        }
    }

    /// There is no list.
    private static final class NoNotes extends RuntimeException {
        NoNotes() {
            super("no notes", null, false, false);
        }
    }

    @QueryMapping
    @Nullable
    NoteVersion noteVersion(@ContextValue Requester requester, @Argument String documentId, @Argument int revision) {
        var id = local(documentId);
        return revision < 1 ? null : notes.version(requester, id, revision);
    }

    @QueryMapping
    @Nullable
    String notesMarkdown(@ContextValue Requester requester, @Argument String documentId) {
        return notes.markdown(requester, local(documentId));
    }

    @MutationMapping
    NotesPayload generateNotes(@ContextValue Requester requester, @Argument GenerateNotesInput input) {
        return notes.generate(requester, input, local(input.documentId()));
    }

    @MutationMapping
    NotesPayload editNotes(@ContextValue Requester requester, @Argument EditNotesInput input) {
        return notes.edit(requester, input, local(input.documentId()));
    }

    @MutationMapping
    NotesPayload restoreNotes(@ContextValue Requester requester, @Argument RestoreNotesInput input) {
        return notes.restore(requester, input, local(input.documentId()));
    }

    @MutationMapping
    DeleteNotesPayload deleteNotes(@ContextValue Requester requester, @Argument DeleteNotesInput input) {
        return notes.delete(requester, local(input.documentId()));
    }

    @SubscriptionMapping
    Flux<NotesProgress> notesProgress(
            @ContextValue Requester requester, @Argument String documentId, @Argument @Nullable String after) {
        var id = local(documentId);
        long cursor = StepCursor.parse(after);
        return Flux.using(() -> notes.steps(requester, id, cursor), Flux::fromIterable)
                .subscribeOn(virtualThreads);
    }

    @Override
    public List<Class<?>> unionMembers() {
        return List.of(
                DocumentNotReady.class,
                TooManyNotes.class,
                NotesUnknown.class,
                NotesChanged.class,
                NoteVersionUnknown.class);
    }

    @Override
    public String type() {
        return Notes.TYPE;
    }

    /// The local id is that of the document.
    @Override
    public Map<String, Notes> nodes(Requester requester, Collection<String> localIds) {
        return notes.ofDocuments(requester, localIds).stream().collect(toMap(Notes::documentId, one -> one));
    }

    private static String local(String id) {
        return GlobalId.local(Document.TYPE, id);
    }
}
