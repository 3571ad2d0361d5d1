package dev.vivavoce.content.document.upload;

import dev.vivavoce.content.document.file.DocumentFiles;
import dev.vivavoce.content.document.state.Document;
import dev.vivavoce.content.document.state.Library;
import dev.vivavoce.runtime.keys.PersonKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Encrypts the files of documents with the keys of their learners, and deletes those that were sent.
public final class FileSealing {
    private static final Logger log = LoggerFactory.getLogger(FileSealing.class);
    /// After this a try to seal a file has ended, or its process has.
    private static final Duration LONGEST = Duration.ofMinutes(20);

    private static final int AT_ONCE = 20;

    private final Library library;
    private final ObjectStore objects = new ObjectStore();
    private final DocumentFiles files;
    private final PersonKeys keys;
    private final Clock clock;

    public FileSealing(Library library, DocumentFiles files, PersonKeys keys, Clock clock) {
        this.library = library;
        this.files = files;
        this.keys = keys;
        this.clock = clock;
    }

    /// Seals the file of a document, of which this is a copy. What a process that is killed meanwhile leaves, the sweep
    /// deletes.
    public void seal(Document document, DocumentFiles.Copy copy) {
        var id = document.id();
        boolean isThere = library.database().transaction(db -> {
            if (library.store().lock(db, document.userId(), id).isEmpty()) return false;
            keys.provide(db, document.userId());
            objects.sweepAt(db, id, clock.instant().plus(LONGEST));
            return true;
        });
        if (!isThere) return;
        try {
            files.seal(document, copy);
            boolean isKept =
                    library.database().transaction(db -> library.store().seal(db, id));
            if (isKept) files.deleteSent(id);
            else files.deleteSealed(id);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    /// Seals the files that were stored before files were.
    public void sealOlder() {
        for (var document : library.database().transaction(db -> library.store().unsealed(db, AT_ONCE))) {
            try (var copy = files.copy(document).orElse(null)) {
                if (copy == null)
                    library.database().transaction(db -> library.store().seal(db, document.id()));
                else seal(document, copy);
            } catch (UncheckedIOException thrown) {
                log.warn("the file of a document cannot be sealed now: {}", thrown.toString());
                return;
            }
        }
    }
}
