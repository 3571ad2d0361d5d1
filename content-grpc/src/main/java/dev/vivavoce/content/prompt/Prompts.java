package dev.vivavoce.content.prompt;

import dev.vivavoce.content.prompt.PromptStore.Change;
import dev.vivavoce.content.prompt.PromptStore.Locked;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.data.Pages.Page;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.privacy.ErasedUsers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// Prompts and how a draft becomes a version. Authors and administrators change any prompt; each change names the
/// revision that it is based on.
public final class Prompts {
    /// What a change is based on.
    ///
    /// @param author the person who makes it
    /// @param revision of the prompt that the person saw
    public record Base(UUID author, IdempotencyKey key, String id, long revision) {}

    private static final int MOST_VERSIONS = 100;

    private final Database database;
    private final PromptStore store;
    private final Clock clock;

    public Prompts(Database database, PromptStore store, Clock clock) {
        this.database = database;
        this.store = store;
        this.clock = clock;
    }

    /// Returns a published version, the latest for 0.
    ///
    /// @throws Failure NOT_FOUND / PROMPT_UNKNOWN
    public PublishedPrompt published(String id, int version) {
        return database.transaction(db -> required(db, id, version));
    }

    /// @throws Failure NOT_FOUND / PROMPT_UNKNOWN
    public PublishedPrompt draft(String id) {
        return database.transaction(db -> requiredDraft(db, id));
    }

    public Page<Prompt> list(int pageSize, String pageToken) {
        int size = Pages.size(pageSize);
        var after = pageToken.isEmpty() ? "" : Pages.parts(pageToken, 1).getFirst();
        return database.transaction(
                db -> Pages.page(store.page(db, after, size), size, last -> Pages.token(last.id())));
    }

    /// @param version 0 for the latest
    /// @throws Failure NOT_FOUND / PROMPT_UNKNOWN
    public PromptDetail get(String id, int version) {
        return database.transaction(db -> {
            var prompt = store.find(db, id).orElseThrow(Prompts::unknown);
            var content = store.published(db, id, version);
            if (version != 0 && content.isEmpty()) throw unknown();
            return new PromptDetail(
                    prompt,
                    content.map(PublishedPrompt::content).orElse(null),
                    store.draft(db, id).map(PublishedPrompt::content).orElse(null),
                    store.versions(db, id, MOST_VERSIONS));
        });
    }

    /// Compares two versions; 0 is the draft.
    ///
    /// @throws Failure NOT_FOUND / PROMPT_UNKNOWN
    public List<PromptDifference> compare(String id, int before, int after) {
        return database.transaction(db -> {
            var old = before == 0 ? requiredDraft(db, id) : required(db, id, before);
            var now = after == 0 ? requiredDraft(db, id) : required(db, id, after);
            return PromptDifference.between(old.content(), now.content());
        });
    }

    /// Replaces the draft; revision 0 creates the prompt.
    ///
    /// @throws Failure ABORTED / PROMPT_CHANGED, ALREADY_EXISTS / IDEMPOTENCY_KEY_REUSED
    public Prompt saveDraft(Base base, PromptContent content) {
        if (!PromptRules.isId(base.id()))
            throw Failure.invalidField("id", "must be lower-case letters, digits and hyphens, at most 60");
        return change(base, content.fingerprint(), db -> store.putDraft(db, base.id(), content));
    }

    /// @throws Failure FAILED_PRECONDITION / DRAFT_MISSING, and those of [#saveDraft]
    public Prompt publish(Base base) {
        return change(base, bytes("publish"), db -> {
            var draft = store.draft(db, base.id())
                    .orElseThrow(() -> Failure.precondition("DRAFT_MISSING", "there is no draft to publish"));
            store.deleteDraft(db, base.id());
            store.publish(db, base.id(), draft.content(), clock.instant());
        });
    }

    /// Rolling back to content that the latest version has adds no version.
    ///
    /// @throws Failure NOT_FOUND / PROMPT_UNKNOWN, and those of [#saveDraft]
    public Prompt rollBack(Base base, int version) {
        if (version < 1) throw Failure.invalidField("version", version + " (expected: >= 1)");
        return change(base, bytes("roll back " + version), db -> {
            var older = required(db, base.id(), version);
            var latest = required(db, base.id(), 0);
            if (!latest.content().equals(older.content()))
                store.publish(db, base.id(), older.content(), clock.instant());
        });
    }

    private Prompt change(Base base, byte[] fingerprint, Consumer<Handle> work) {
        return database.transaction(db -> {
            if (ErasedUsers.contain(db, base.author())) throw Failure.notFound("USER_UNKNOWN", "the user is erased");
            if (base.revision() == 0 && PromptRules.isId(base.id())) store.create(db, base.id(), clock.instant());
            var locked = store.lock(db, base.id()).orElseThrow(Prompts::unknown);
            if (!isRetry(base, locked, fingerprint)) {
                if (locked.revision() != base.revision())
                    throw Failure.aborted("PROMPT_CHANGED", "another author has changed the prompt")
                            .with("revision", String.valueOf(locked.revision()));
                work.accept(db);
                store.changed(
                        db, base.id(), new Change(base.author(), base.key().value(), fingerprint));
            }
            return store.find(db, base.id()).orElseThrow(Prompts::unknown);
        });
    }

    /// Whether the last change had this key.
    private static boolean isRetry(Base base, Locked locked, byte[] fingerprint) {
        if (!base.key().value().equals(locked.key())) return false;
        if (Arrays.equals(locked.fingerprint(), fingerprint)) return true;
        throw Failure.alreadyExists("IDEMPOTENCY_KEY_REUSED", "this idempotency key was used for another change");
    }

    private PublishedPrompt required(Handle db, String id, int version) {
        return store.published(db, id, version).orElseThrow(Prompts::unknown);
    }

    private PublishedPrompt requiredDraft(Handle db, String id) {
        return store.draft(db, id).orElseThrow(Prompts::unknown);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static Failure unknown() {
        return Failure.notFound("PROMPT_UNKNOWN", "no such prompt or version");
    }
}
