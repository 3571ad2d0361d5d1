package dev.vivavoce.content.document.upload;

import java.util.UUID;

/// How much a person may store.
public interface DocumentAllowance {
    /// Where the allowance comes from.
    enum Source {
        /// The person's plan.
        PLAN,
        /// It is the allowance of everyone, used while it is unknown whether the person's plan gives more.
        EVERYBODY
    }

    /// @param documents at the same time
    /// @param bytes of their files, all together
    record Amounts(long documents, long bytes, Source source) {}

    Amounts of(UUID userId);

    /// The same for every person, where there are no plans.
    static DocumentAllowance same(long documents, long bytes) {
        return _ -> new Amounts(documents, bytes, Source.PLAN);
    }
}
