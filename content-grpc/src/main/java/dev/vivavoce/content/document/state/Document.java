package dev.vivavoce.content.document.state;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A document of a learner.
///
/// @param cursor the number of its last durable step; 0 without one
/// @param isSealed whether its file is encrypted
public record Document(
        UUID id,
        UUID userId,
        DocumentFile file,
        Status status,
        Progress progress,
        long cursor,
        Instant createdAt,
        boolean isSealed) {
    /// How far it is.
    ///
    /// @param failure null unless it has failed
    /// @param completedAt null unless it is completed
    public record Status(
            DocumentState state,
            @Nullable FailureReason failure,
            @Nullable Instant completedAt) {}

    /// What was read of it.
    ///
    /// @param pagesRead the number of pages
    /// @param pageCount of the whole document; 0 until it is known
    /// @param imagePages pages that are pictures of which nothing recognised the text
    /// @param passages that can be searched
    /// @param language its tag; empty while it is not known
    public record Progress(int pagesRead, int pageCount, int imagePages, int words, int passages, String language) {
        /// Whether its passages have vectors.
        public boolean isSearchedByMeaning() {
            return isSearchedByMeaning(language);
        }

        /// The embedded network knows English alone.
        public static boolean isSearchedByMeaning(String language) {
            return language.equals("en");
        }
    }

    public DocumentState state() {
        return status.state();
    }
}
