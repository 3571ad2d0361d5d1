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
                    candidate_bullets persona feelings prompts reveal_if_asked voice_gender voice_age voice_accent
                    voice_pace tasks vocabulary_terms
                    vocabulary_meanings practice_lines search
                    """))
            .table(Table.withoutPersonalData(
                    "scenario_script",
                    "the scripts of the partners",
                    "the scenario's author and administrators; services hear single lines of published ones",
                    "as their version",
                    "scenario_id version script"))
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
                    .leavingOut("created_by idempotency_key create_fingerprint built_in_revision changed_at"))
            .table(Table.withoutPersonalData(
                    "prompt_version",
                    "the texts of prompts, and the examples that authors have written for them",
                    "authors and administrators",
                    "published versions always, a draft until it is published or replaced",
                    "prompt_id version published_at content"))
            .table(Table.of(
                            "prompt",
                            "prompts, and who has changed them last",
                            "authors and administrators through this service",
                            "as long as the product",
                            new Erasure.Cleared(
                                    Category.AUTHORSHIP,
                                    "changed_by = :userId",
                                    List.of("changed_by", "last_key", "last_fingerprint")))
                    .exporting("id created_at")
                    .leavingOut("revision changed_by last_key last_fingerprint built_in_revision"))
            .table(Table.of(
                            "model_usage",
                            "requests to the language models: times, tokens and costs, without texts",
                            "this service, for the budget; operators",
                            "90 days",
                            new Erasure.Deleted(Category.SPEECH_TIME, "user_id = :userId"))
                    .exporting("""
                            begun_at prompt_id prompt_version purpose model input_tokens output_tokens outcome
                            """)
                    .leavingOut("id user_id reserved_tokens cost_micros first_token_millis total_millis")));

    private StoredData() {}
}
