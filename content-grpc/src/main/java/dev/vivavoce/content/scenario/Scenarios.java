package dev.vivavoce.content.scenario;

import dev.vivavoce.content.scenario.Scenario.Scripted;
import dev.vivavoce.content.scenario.ScenarioStore.Position;
import dev.vivavoce.content.scenario.script.ScriptStore;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.failure.Violations;
import dev.vivavoce.runtime.privacy.ErasedUsers;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.security.Caller.Role;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Scenarios and how a draft becomes a version. Who may do what is [ScenarioPolicy].
public final class Scenarios {
    /// One page of a list, the token of the next page (empty on the last one), and the size of the whole list.
    record Page(List<Scenario> scenarios, String nextPageToken, int totalSize) {}

    /// Lists what makes a script unusable for a version; empty when it can be used. The rules are in
    /// `dialogue.script`.
    public interface ScriptRule {
        List<String> problems(Scenario scenario, String script);
    }

    private static final int MOST_IN_A_BATCH = 200;
    private static final int MOST_VERSIONS = 200;
    private static final int LONGEST_SEARCH = 200;

    private final Database database;
    private final ScenarioStore store;
    private final ScriptStore scripts;
    private final ScriptRule rule;
    private final Clock clock;
    private final Set<UUID> builtIn =
            BuiltInScenario.all().stream().map(BuiltInScenario::id).collect(Collectors.toUnmodifiableSet());

    public Scenarios(Database database, ScenarioStore store, ScriptStore scripts, ScriptRule rule, Clock clock) {
        this.database = database;
        this.store = store;
        this.scripts = scripts;
        this.rule = rule;
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

    /// Returns published versions, at most 200, in any order; unknown ones are left out.
    public List<Scenario> batch(Caller caller, List<ScenarioRef> refs) {
        if (refs.isEmpty() || refs.size() > MOST_IN_A_BATCH)
            throw Failure.invalidField("refs", refs.size() + " (expected: 1 to " + MOST_IN_A_BATCH + ")");
        var found = database.transaction(db -> store.published(db, refs));
        return found.stream().map(scenario -> seenBy(caller, scenario)).toList();
    }

    /// Returns the latest published versions, by title.
    public List<ScenarioRef> latest(int most) {
        return database.transaction(db -> store.latest(db, most));
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

    /// Returns a page of what the caller may edit, what was changed last first.
    ///
    /// @param search words that are in the title
    Pages.Page<Scenario.Authored> authored(Caller caller, String search, int pageSize, String pageToken) {
        var violations = new Violations();
        violations.range("search", search.codePointCount(0, search.length()), 0, LONGEST_SEARCH, "characters");
        violations.check(
                "search", search.chars().noneMatch(Character::isISOControl), "must not contain control characters");
        violations.throwIfAny();
        int size = Pages.size(pageSize);
        var after = Pages.position(pageToken);
        var author = caller.is(Role.ADMIN) ? null : caller.userId();
        var words = List.of(search.strip().split("\\s+"));
        return database.transaction(db -> Pages.page(
                store.authored(db, author, words, after, size),
                size,
                last -> Pages.token(new Pages.Position(last.changedAt(), last.id()))));
    }

    boolean isBuiltIn(UUID id) {
        return builtIn.contains(id);
    }

    List<Scenario.Published> versions(Caller caller, UUID id) {
        return database.transaction(db -> {
            checkEdit(caller, store.find(db, id).orElseThrow(() -> unknown(id)));
            return store.versions(db, id, MOST_VERSIONS);
        });
    }

    /// Returns a published version with its script, for those who may edit it.
    public Scripted scripted(Caller caller, ScenarioRef ref) {
        return database.transaction(db -> {
            checkEdit(caller, store.find(db, ref.id()).orElseThrow(() -> unknown(ref.id())));
            return published(db, ref).orElseThrow(() -> unknown(ref.id()));
        });
    }

    /// Returns the draft with its script, or the latest version when there is no draft, for those who may edit
    /// it.
    public Scripted scriptedDraft(Caller caller, UUID id) {
        return database.transaction(db -> {
            checkEdit(caller, store.find(db, id).orElseThrow(() -> unknown(id)));
            return draft(db, id).or(() -> published(db, new ScenarioRef(id, 0))).orElseThrow(() -> unknown(id));
        });
    }

    /// Returns the script of a published version; empty when it has none. Only for the partner, which keeps it.
    public Optional<String> script(UUID id, int version) {
        return database.transaction(db -> scripts.find(db, id, version)).filter(script -> !script.isEmpty());
    }

    private Optional<Scripted> published(Handle db, ScenarioRef ref) {
        return store.published(db, List.of(ref)).stream()
                .findFirst()
                .map(scenario -> new Scripted(
                        scenario,
                        scripts.find(db, scenario.id(), scenario.version()).orElse(""),
                        0));
    }

    private Optional<Scripted> draft(Handle db, UUID id) {
        return store.draft(db, id).map(draft -> {
            var own = scripts.find(db, id, 0);
            if (own.isPresent()) return new Scripted(draft, own.get(), 0);
            var latest = published(db, new ScenarioRef(id, 0));
            if (latest.isEmpty()) return new Scripted(draft, "", 0);
            var from = latest.get().scenario();
            var script = latest.get().script();
            boolean fits = script.isEmpty() || draft.hasTalkOf(from.content());
            return new Scripted(draft, script, fits ? 0 : from.version());
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
            store.touch(db, id, clock.instant());
            return new Scenario(id, 0, content, null);
        });
    }

    /// Stores the script of the draft, and makes a draft of the latest version when there is none.
    ///
    /// @param script empty when the draft is to have none
    public Scenario saveScript(Caller caller, UUID id, String script) {
        return database.transaction(db -> {
            takeOver(db, caller, id);
            var draft = store.draft(db, id).orElseGet(() -> redraft(db, id));
            scripts.putDraft(db, id, script);
            store.touch(db, id, clock.instant());
            return draft;
        });
    }

    private Scenario redraft(Handle db, UUID id) {
        var latest = store.published(db, List.of(new ScenarioRef(id, 0))).stream()
                .findFirst()
                .orElseThrow(() -> unknown(id));
        store.putDraft(db, id, latest.content());
        return new Scenario(id, 0, latest.content(), null);
    }

    Scenario publish(Caller caller, UUID id) {
        return database.transaction(db -> {
            takeOver(db, caller, id);
            var draft = draft(db, id)
                    .orElseThrow(() -> Failure.precondition("DRAFT_MISSING", "there is no draft to publish"));
            if (draft.writtenFor() > 0
                    || (!draft.script().isEmpty()
                            && !rule.problems(draft.scenario(), draft.script()).isEmpty()))
                throw Failure.precondition(
                        "SCRIPT_INVALID", "the script breaks a rule or does not fit the draft: check the script");
            store.deleteDraft(db, id);
            return publish(db, id, draft.scenario().content(), draft.script());
        });
    }

    private Scenario publish(Handle db, UUID id, ScenarioContent content, String script) {
        var now = clock.instant();
        var version = store.publish(db, id, content, now);
        scripts.publish(db, id, version.version(), script);
        store.touch(db, id, now);
        return version;
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
            var script = scripts.find(db, older.id(), wanted.version()).orElse("");
            var current = scripts.find(db, older.id(), latest.version()).orElse("");
            if (latest.content().equals(wanted.content()) && current.equals(script)) return latest;
            return publish(db, older.id(), wanted.content(), script);
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
