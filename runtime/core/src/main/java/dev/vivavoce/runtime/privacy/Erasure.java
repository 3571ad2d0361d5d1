package dev.vivavoce.runtime.privacy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// What happens to the rows of a table when a person is erased. A condition selects the rows of the person `:userId`.
public sealed interface Erasure {
    /// The rows are deleted.
    record Deleted(Category category, String condition) implements Erasure {}

    /// The rows stay, and these columns of theirs become null.
    ///
    /// @param exported selects the rows that the person's export shows
    record Cleared(Category category, String condition, List<String> columns, String exported) implements Erasure {
        public Cleared(Category category, String condition, List<String> columns) {
            this(category, condition, columns, condition);
        }
    }

    /// The rows stay until they expire.
    ///
    /// @param atMost the longest time until they are deleted
    /// @param condition selects the rows that the person's export shows; empty when it shows none
    record Kept(Reason reason, Duration atMost, String condition) implements Erasure {
        public Kept(Reason reason, Duration atMost) {
            this(reason, atMost, "");
        }
    }

    /// The table holds no personal data.
    record NotPersonal() implements Erasure {}

    /// Why something remains after a person was erased. The contract's `KeptReason` has the same names.
    enum Reason {
        ERASURE_MARK,
        SIGN_IN_PROTECTION,
        RECEIPT,
        AUDIT_LOG,
        INVOICES
    }

    /// The way of erasure in words, for documents.
    default String inWords() {
        return switch (this) {
            case Deleted(var category, var condition) ->
                "deleted with the person, as %s: `%s`".formatted(words(category), condition);
            case Cleared(var category, var condition, var columns, var _) ->
                "%s of `%s` emptied, as %s".formatted(String.join(", ", columns), condition, words(category));
            case Kept(var _, var atMost, var condition) ->
                "%s; deleted after at most %d days"
                        .formatted(
                                condition.isEmpty()
                                        ? "not found by person"
                                        : "found only while the person has an account, by `%s`".formatted(condition),
                                atMost.toDays());
            case NotPersonal() -> "no personal data";
        };
    }

    private static String words(Category category) {
        return category.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
