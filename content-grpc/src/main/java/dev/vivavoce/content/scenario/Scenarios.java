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
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Scenarios and how a draft becomes a version. Who may do what is [ScenarioPolicy].
public final class Scenarios {
    /// One page of a list, the token of the next page (empty on the last one), and the size of the whole list.
    record Page(List<Scenario> scenarios, String nextPageToken, int totalSize) {}

    private static final int MOST_IN_A_BATCH = 200;

    private final Database database;
    private final ScenarioStore store;
    private final Clock clock;

    public Scenarios(Database database, ScenarioStore store, Clock clock) {
        this.database = database;
        this.store = store;
        this.clock = clock;
    }

    /// Returns a published version, with the interlocutor card for those who may read it.
    public Scenario published(Caller caller, ScenarioRef ref) {
        var found = database.transaction(db -> store.published(db, List.of(ref)));
        if (found.isEmpty()) throw unknown(ref.id());
        return seenBy(caller, found.getFirst());
    }

    Scenario draft(Caller caller, UUID id) {
        caller.require(Role.AUTHOR, Role.ADMIN);
        return database.transaction(db -> {
            checkEdit(caller, store.find(db, id).orElseThrow(() -> unknown(id)));
            return store.draft(db, id).orElseThrow(() -> unknown(id));
        });
    }

    List<Scenario> batch(Caller caller, List<ScenarioRef> refs) {
        if (refs.isEmpty() || refs.size() > MOST_IN_A_BATCH)
            throw Failure.invalidField("refs", refs.size() + " (expected: 1 to " + MOST_IN_A_BATCH + ")");
        var found = database.transaction(db -> store.published(db, refs));
        return found.stream().map(scenario -> seenBy(caller, scenario)).toList();
    }

    Page list(Caller caller, ScenarioFilter filter, int pageSize, String pageToken) {
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
            return new Page(seen, page.nextPageToken(), store.count(db, filter));
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

    Scenario updateDraft(Caller caller, UUID id, ScenarioContent content) {
        return database.transaction(db -> {
            takeOver(db, caller, id);
            store.putDraft(db, id, content);
            return new Scenario(id, 0, content, null);
        });
    }

    Scenario publish(Caller caller, UUID id) {
        return database.transaction(db -> {
            takeOver(db, caller, id);
            var draft = store.draft(db, id)
                    .orElseThrow(() -> Failure.precondition("DRAFT_MISSING", "there is no draft to publish"));
            store.deleteDraft(db, id);
            return store.publish(db, id, draft.content(), clock.instant());
        });
    }

    /// Rolling back to the latest version changes nothing, so a retry adds no version.
    Scenario rollBack(Caller caller, ScenarioRef older) {
        if (older.version() < 1) throw Failure.invalidField("version", older.version() + " (expected: >= 1)");
        return database.transaction(db -> {
            takeOver(db, caller, older.id());
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

    private void takeOver(Handle db, Caller caller, UUID id) {
        checkEdit(caller, store.takeOver(db, id).orElseThrow(() -> unknown(id)));
    }

    private static void checkEdit(Caller caller, ScenarioStore.Authored scenario) {
        if (!ScenarioPolicy.mayEdit(caller, scenario.author()))
            throw Failure.denied("SCENARIO_NOT_OWN", "only its author and administrators edit this scenario");
    }

    private static Scenario seenBy(Caller caller, Scenario scenario) {
        return ScenarioPolicy.seesInterlocutorCard(caller) ? scenario : scenario.withoutInterlocutorCard();
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
