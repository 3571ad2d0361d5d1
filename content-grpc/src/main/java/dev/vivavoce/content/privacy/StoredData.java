package dev.vivavoce.content.privacy;

import dev.vivavoce.content.document.file.DocumentFiles;
import dev.vivavoce.runtime.privacy.Category;
import dev.vivavoce.runtime.privacy.DataRegistry;
import dev.vivavoce.runtime.privacy.Erasure;
import dev.vivavoce.runtime.privacy.Folder;
import dev.vivavoce.runtime.privacy.RuntimeTables;
import dev.vivavoce.runtime.privacy.Table;
import java.util.List;

/// What content stores, row by row. RATIONALE.md shows it.
public final class StoredData {
    private static final String OF_DOCUMENT = "document_id IN (SELECT id FROM document WHERE user_id = :userId)";

    private static final String AS_DOCUMENT = "until the learner deletes the document, or as long as the account";

    private static final String OF_CHAT = "chat_id IN (SELECT id FROM chat WHERE user_id = :userId)";
    private static final String OF_MESSAGE = "message_id IN (SELECT chat_message.id FROM chat_message"
            + " JOIN chat ON chat.id = chat_id WHERE user_id = :userId)";
    private static final String AS_NOTES =
            "until the learner deletes the notes or the document, or as long as the account; of the versions the last 50";
    private static final String AS_CHAT = "until the learner deletes the chat, or as long as the account";
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
                    .leavingOut("id user_id reserved_tokens cost_micros first_token_millis total_millis"))
            .table(Table.of(
                            "chat_step",
                            "the steps of replies: states and times",
                            "the chat's learner",
                            AS_CHAT,
                            new Erasure.Deleted(Category.DOCUMENTS, OF_MESSAGE))
                    .leavingOut("message_id cursor state method quoted_reason part restarted at"))
            .table(Table.of(
                            "chat_citation",
                            "the quotes from documents in replies",
                            "the chat's learner",
                            "until the learner deletes the chat or the document, or as long as the account",
                            new Erasure.Deleted(Category.DOCUMENTS, OF_MESSAGE))
                    .exporting("message_id part index document_id page quote")
                    .leavingOut("start_at end_at"))
            .table(Table.of(
                            "chat_part",
                            "the sentences of replies",
                            "the chat's learner",
                            AS_CHAT,
                            new Erasure.Deleted(Category.DOCUMENTS, OF_MESSAGE))
                    .exporting("message_id index method text"))
            .table(Table.of(
                            "chat_message",
                            "what learners write in chats",
                            "the chat's learner; the language model, where the learner allows it",
                            AS_CHAT,
                            new Erasure.Deleted(Category.DOCUMENTS, OF_CHAT))
                    .exporting("id chat_id text sent_at state method")
                    .leavingOut("idempotency_key quoted_reason reply_try last_cursor"))
            .table(Table.of(
                            "chat_document",
                            "which documents a chat is about",
                            "the chat's learner",
                            AS_CHAT,
                            new Erasure.Deleted(Category.DOCUMENTS, OF_CHAT))
                    .exporting("chat_id document_id")
                    .leavingOut("position"))
            .table(Table.of(
                            "chat",
                            "chats: the title",
                            "its learner",
                            AS_CHAT,
                            new Erasure.Deleted(Category.DOCUMENTS, "user_id = :userId"))
                    .exporting("id title created_at last_message_at")
                    .leavingOut("user_id idempotency_key begun_with messages"))
            .table(Table.of(
                            "note_step",
                            "the steps of the making of notes: states, times and counts",
                            "the document's learner",
                            AS_NOTES,
                            new Erasure.Deleted(Category.DOCUMENTS, OF_DOCUMENT))
                    .leavingOut("document_id cursor state failure parts_done part_count revision at"))
            .table(Table.of(
                            "note_version",
                            "what notes of documents say",
                            "the document's learner",
                            AS_NOTES,
                            new Erasure.Deleted(Category.DOCUMENTS, OF_DOCUMENT))
                    .exporting("document_id revision change method content at"))
            .table(Table.of(
                            "notes",
                            "which documents have notes",
                            "the document's learner",
                            AS_NOTES,
                            new Erasure.Deleted(Category.DOCUMENTS, OF_DOCUMENT))
                    .exporting("document_id state failure revision changed_at")
                    .leavingOut("last_key generation_id generation_try parts_done part_count last_cursor"))
            .table(Table.of(
                            "document_step",
                            "the steps of documents: states, times and counts",
                            "the document's learner",
                            AS_DOCUMENT,
                            new Erasure.Deleted(Category.DOCUMENTS, OF_DOCUMENT))
                    .leavingOut("document_id cursor state failure pages_read page_count passages at"))
            .table(Table.of(
                            "document_page",
                            "the text of documents, page by page",
                            "the document's learner",
                            AS_DOCUMENT,
                            new Erasure.Deleted(Category.DOCUMENTS, OF_DOCUMENT))
                    .exporting("document_id number text")
                    .leavingOut("kind block_kinds block_levels block_starts block_ends"))
            .table(Table.of(
                            "document_section",
                            "the headings of documents",
                            "the document's learner",
                            AS_DOCUMENT,
                            new Erasure.Deleted(Category.DOCUMENTS, OF_DOCUMENT))
                    .leavingOut("document_id index level title page start_at"))
            .table(Table.of(
                            "document_passage",
                            "parts of the text of documents, and vectors of their meaning, for the search",
                            "the document's learner",
                            AS_DOCUMENT,
                            new Erasure.Deleted(Category.DOCUMENTS, OF_DOCUMENT))
                    .leavingOut("id document_id index page start_at end_at text section vector"))
            .table(Table.of(
                            "document",
                            "documents: the name, and what was read",
                            "its learner",
                            AS_DOCUMENT,
                            new Erasure.Deleted(Category.DOCUMENTS, "user_id = :userId"))
                    .exporting("id name type size_bytes state failure page_count image_pages words language")
                    .exporting("created_at completed_at")
                    .leavingOut(
                            "user_id idempotency_key sha256 file_kept file_sealed reading_id reading_try pages_read passages")
                    .leavingOut("last_cursor changed_at"))
            .table(Table.withoutPersonalData(
                    "document_object",
                    "ids of documents whose files may still have to be deleted: without its document an id names nobody",
                    "nobody",
                    "until the addresses for the file have expired, and it is deleted if nobody needs it",
                    "document_id sweep_at"))
            .table(Table.of(
                            "document_key",
                            "the key that encrypts the files of a person's documents, encrypted by a key of the deployment",
                            "nobody",
                            "as long as the account",
                            new Erasure.Deleted(Category.DOCUMENTS, "user_id = :userId"))
                    .leavingOut("user_id wrapping_key wrapped created_at"))
            .folder(new Folder(
                    DocumentFiles.SENT,
                    "the files of documents as they were sent, until they are encrypted",
                    "nobody but this service",
                    "until it is read, in general for seconds; a day when its upload is not completed",
                    Category.DOCUMENTS))
            .folder(new Folder(
                    DocumentFiles.SEALED,
                    "the files of documents, encrypted; the export has them as they were sent",
                    "nobody but this service; Amazon Textract gets pictures of scanned pages, where the learner allows it",
                    "until the document is deleted, or has failed for good",
                    Category.DOCUMENTS))
            .event("chat.message.sent", "ids of the chat, the message and its user")
            .event("document.uploaded", "ids of the document and its user, type and length")
            .event("document.processed", "ids of the document and its user, the outcome, the number of pages and words")
            .event("notes.generated", "ids of the document and its user, the outcome and the number of the version"));

    private StoredData() {}
}
