package dev.vivavoce.bff.execution;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param introspection whether introspection is allowed
/// @param moreDocuments lists of trusted documents beside those of our own clients of this release
/// @param requestLog the file that gets a line for each operation; null without one
public record GraphSettings(
        boolean introspection,
        AcceptedDocuments documents,
        List<Path> moreDocuments,
        @Nullable Path requestLog) {}
