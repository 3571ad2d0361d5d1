package dev.vivavoce.content.document;

import dev.vivavoce.content.document.file.DocumentFiles;
import dev.vivavoce.content.document.state.Library;
import dev.vivavoce.content.extraction.document.DocumentType;
import dev.vivavoce.runtime.privacy.ErasureReport;
import dev.vivavoce.runtime.privacy.ExportSink;
import dev.vivavoce.runtime.privacy.PersonalData;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;

/// Adds the files of a person's documents to the export of the rows.
final class DocumentExport implements PersonalData {
    private static final int BUFFER = 64 * 1024;

    private final PersonalData rows;
    private final Library library;
    private final DocumentFiles files;

    DocumentExport(PersonalData rows, Library library, DocumentFiles files) {
        this.rows = rows;
        this.library = library;
        this.files = files;
    }

    @Override
    public void export(UUID userId, ExportSink sink) throws IOException, InterruptedException {
        rows.export(userId, sink);
        var documents = library.database().transaction(db -> {
            var ids = library.store().ofUser(db, userId);
            return library.store().batch(db, userId, ids);
        });
        for (var document : documents) {
            var content = files.content(document);
            if (content.isEmpty()) continue; // not sent, not kept, or deleted meanwhile
            sink.file("document-" + document.id() + ending(document.file().type()));
            try (var bytes = content.get()) {
                var buffer = new byte[BUFFER];
                for (int read; (read = bytes.read(buffer)) >= 0; ) sink.write(Arrays.copyOf(buffer, read));
            }
        }
    }

    private static String ending(DocumentType type) {
        return switch (type) {
            case PDF -> ".pdf";
            case DOCX -> ".docx";
            case TEXT -> ".txt";
            case MARKDOWN -> ".md";
        };
    }

    @Override
    public ErasureReport erase(UUID userId) {
        return rows.erase(userId);
    }
}
