package dev.vivavoce.content.privacy;

import dev.vivavoce.runtime.privacy.Category;
import dev.vivavoce.runtime.privacy.DataRegistry;
import dev.vivavoce.runtime.privacy.Erasure;
import dev.vivavoce.runtime.privacy.RuntimeTables;
import dev.vivavoce.runtime.privacy.Table;
import java.util.List;

/// What content stores, row by row. RATIONALE.md shows it.
public final class StoredData {
    public static final DataRegistry REGISTRY = RuntimeTables.withAdministration(DataRegistry.of("content")
            .table(Table.withoutPersonalData(
                    "scenario_version",
                    "the texts of scenarios",
                    "published ones: everyone signed in, the interlocutor card only authors, examiners, administrators"
                            + " and services; the draft: authors and administrators",
                    "published versions always, a draft until it is published or replaced",
                    """
                    scenario_id version published_at latest title profession level language setting candidate_role
                    candidate_bullets persona feelings prompts reveal_if_asked tasks vocabulary_terms
                    vocabulary_meanings practice_lines search
                    """))
            .table(Table.of(
                            "scenario",
                            "scenarios, and who wrote them",
                            "authors and administrators through this service",
                            "as long as the product",
                            new Erasure.Cleared(
                                    Category.AUTHORSHIP,
                                    "created_by = :userId",
                                    List.of("created_by", "idempotency_key", "create_fingerprint")))
                    .exporting("id created_at")
                    .leavingOut("created_by idempotency_key create_fingerprint built_in_revision")));

    private StoredData() {}
}
