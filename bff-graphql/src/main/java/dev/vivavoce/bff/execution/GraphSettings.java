package dev.vivavoce.bff.execution;

import java.nio.file.Path;
import java.util.List;

/// @param introspection whether introspection is allowed
/// @param moreDocuments lists of trusted documents beside those of our own clients of this release
public record GraphSettings(boolean introspection, AcceptedDocuments documents, List<Path> moreDocuments) {}
