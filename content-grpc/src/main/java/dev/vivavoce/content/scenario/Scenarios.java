package dev.vivavoce.content.scenario;

import dev.vivavoce.content.scenario.ScenarioStore.Position;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.privacy.ErasedUsers;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.security.Caller.Role;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who may read and write scenarios, and how a draft becomes a version.
public final class Scenarios {
    private static final int MOST_IN_A_BATCH = 200;

    private final Database database;
    private final ScenarioStore store;
    private final Clock clock;

    public Scenarios(Database database, ScenarioStore store, Clock clock) {
        this.database = database;
        this.store = store;
        this.clock = clock;
    }

    Scenario published(Caller caller, ScenarioRef ref) {
        var found = database.transaction(db -> store.published(db, List.of(ref)));
        if (found.isEmpty()) throw unknown(ref.id());
        return seenBy(caller, found.getFirst());
    }

    Scenario draft(Caller caller, UUID id) {
        caller.require(Role.AUTHOR, Role.ADMIN);
        return database.transaction(db -> store.draft(db, id)).orElseThrow(() -> unknown(id));
    }

    List<Scenario> batch(Caller caller, List<ScenarioRef> refs) {
        if (refs.isEmpty() || refs.size() > MOST_IN_A_BATCH)
            throw Failure.invalidField("refs", refs.size() + " (expected: 1 to " + MOST_IN_A_BATCH + ")");
        var found = database.transaction(db -> store.published(db, refs));
        return found.stream().map(scenario -> seenBy(caller, scenario)).toList();
    }

    ScenarioPage list(Caller caller, ScenarioFilter filter, int pageSize, String pageToken) {
        int size = Pages.size(pageSize);
        var after = position(pageToken);
        return database.transaction(db -> {
            var page = Pages.page(
                    store.page(db, filter, after, size),
                    size,
                    last -> Pages.token(last.content().title(), last.id().toString()));
            var seen = page.rows().stream()
                    .map(scenario -> seenBy(caller, scenario))
                    .toList();
            return new ScenarioPage(seen, page.nextPageToken(), store.count(db, filter));
        });
    }

    /// A repeat with the same key and content is a retry, so it gets the first response.
    Scenario create(Caller caller, IdempotencyKey key, ScenarioContent content) {
        var id = UUID.randomUUID();
        var author = caller.userId();
        var fingerprint = content.fingerprint();
        return database.transaction(db -> {
            if (ErasedUsers.contain(db, author)) throw Failure.notFound("USER_UNKNOWN", "the user is erased");
            if (store.insert(db, id, author, key.value(), fingerprint, clock.instant())) {
                store.putDraft(db, id, content);
                return new Scenario(id, 0, content, null);
            }
            var earlier = store.creation(db, author, key.value());
            if (!Arrays.equals(earlier.fingerprint(), fingerprint))
                throw Failure.alreadyExists(
                        "IDEMPOTENCY_KEY_REUSED", "this idempotency key was used with other content");
            return new Scenario(earlier.scenarioId(), 0, content, null);
        });
    }

    Scenario updateDraft(UUID id, ScenarioContent content) {
        return database.transaction(db -> {
            if (!store.takeOver(db, id)) throw unknown(id);
            store.putDraft(db, id, content);
            return new Scenario(id, 0, content, null);
        });
    }

    Scenario publish(UUID id) {
        return database.transaction(db -> {
            if (!store.takeOver(db, id)) throw unknown(id);
            var draft = store.draft(db, id)
                    .orElseThrow(() -> Failure.precondition("DRAFT_MISSING", "there is no draft to publish"));
            store.deleteDraft(db, id);
            return store.publish(db, id, draft.content(), clock.instant());
        });
    }

    /// Rolling back to the latest version changes nothing, so a retry adds no version.
    Scenario rollBack(ScenarioRef older) {
        if (older.version() < 1) throw Failure.invalidField("version", older.version() + " (expected: >= 1)");
        return database.transaction(db -> {
            if (!store.takeOver(db, older.id())) throw unknown(older.id());
            var versions = store.published(db, List.of(older, new ScenarioRef(older.id(), 0)));
            var wanted = versions.stream()
                    .filter(scenario -> scenario.version() == older.version())
                    .findFirst()
                    .orElseThrow(() -> unknown(older.id()));
            var latest = versions.getLast();
            if (latest.content().equals(wanted.content())) return latest;
            return store.publish(db, older.id(), wanted.content(), clock.instant());
        });
    }

    /// Hides the interlocutor card from learners, because it would give the task away.
    private static Scenario seenBy(Caller caller, Scenario scenario) {
        boolean partner =
                caller.is(Role.AUTHOR) || caller.is(Role.EXAMINER) || caller.is(Role.ADMIN) || caller.is(Role.SERVICE);
        return partner ? scenario : scenario.withoutInterlocutorCard();
    }

    private static @Nullable Position position(String pageToken) {
        if (pageToken.isEmpty()) return null;
        var parts = Pages.parts(pageToken, 2);
        try {
            return new Position(parts.getFirst(), UUID.fromString(parts.getLast()));
        } catch (IllegalArgumentException _) {
            throw Failure.invalid("PAGE_TOKEN_INVALID", "page_token was not given by this list");
        }
    }

    private static Failure unknown(UUID id) {
        return Failure.notFound("SCENARIO_UNKNOWN", "no such scenario or version")
                .with("id", id.toString());
    }
}
