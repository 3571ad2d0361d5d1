package dev.vivavoce.identity.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.failure.Failure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Reads the audit log.
public final class AuditEntries {
    /// A page of entries with the persons of their pseudonyms. Erased ones are missing.
    record Listed(Pages.Page<AuditEntry> page, Map<String, UUID> persons) {}

    /// A part of an export.
    ///
    /// @param nextAfter 0 when there is no further part
    record Part(String lines, long nextAfter) {}

    static final int LINES = 2_000;
    /// The pseudonym of a person that has no entries.
    private static final String NOBODY = "-";

    private final Database database;
    private final AuditStore store = new AuditStore();
    private final AuditChain chain;
    private final AuditLog log;
    private final ObjectMapper json = new ObjectMapper();

    /// @param chain appends what waits, before it is read
    /// @param log where an export is reported
    public AuditEntries(Database database, AuditChain chain, AuditLog log) {
        this.database = database;
        this.chain = chain;
        this.log = log;
    }

    /// The newest entries first.
    Listed list(AuditFilter filter, int size, String pageToken) {
        long before = pageToken.isEmpty() ? Long.MAX_VALUE : number(pageToken);
        chain.append();
        return database.transaction(db -> {
            var read = store.before(db, filter, person(db, filter), before, size + 1);
            var page = Pages.page(read, size, entry -> Pages.token("audit", Long.toString(entry.seq())));
            return new Listed(page, persons(db, page.rows()));
        });
    }

    AuditVerdict verify() {
        return chain.verifyFor(log);
    }

    /// The oldest entries first, as JSON lines.
    Part export(AuditFilter filter, long after) {
        if (after == 0) log.record(AuditRecord.of(AuditAct.AUDIT_LOG_EXPORTED));
        chain.append();
        var read = database.transaction(db -> store.after(db, filter, person(db, filter), after, LINES));
        return new Part(
                read.stream().map(this::line).collect(Collectors.joining()),
                read.size() < LINES ? 0 : read.getLast().seq());
    }

    private static long number(String pageToken) {
        var parts = Pages.parts(pageToken, 2);
        try {
            if (parts.getFirst().equals("audit")) return Long.parseLong(parts.getLast());
        } catch (NumberFormatException _) {
            // fails below
        }
        throw Failure.invalid("PAGE_TOKEN_INVALID", "page_token was not given by this service");
    }

    /// The pseudonym that the filter asks for; empty for all.
    private String person(Handle db, AuditFilter filter) {
        if (filter.personId() == null) return "";
        return store.person(db, filter.personId()).map(AuditPerson::pseudonym).orElse(NOBODY);
    }

    private Map<String, UUID> persons(Handle db, List<AuditEntry> entries) {
        var pseudonyms = entries.stream()
                .flatMap(entry ->
                        Stream.of(entry.content().actor(), entry.content().subject()))
                .filter(pseudonym -> !pseudonym.isEmpty())
                .distinct()
                .toList();
        return store.persons(db, pseudonyms).stream()
                .collect(Collectors.toMap(AuditPerson::pseudonym, AuditPerson::accountId));
    }

    /// The members in the order of the text that the hash covers; see `docs/audit.md`.
    private String line(AuditEntry entry) {
        var line = new LinkedHashMap<String, Object>();
        line.put("seq", entry.seq());
        line.put("time", entry.content().at().toString());
        for (var member : entry.text().split("\n", -1)) {
            int equals = member.indexOf('=');
            if (equals > 0 && !member.startsWith("seq=")) {
                var value = member.substring(equals + 1);
                line.put(member.substring(0, equals), member.startsWith("at=") ? (Object) Long.valueOf(value) : value);
            }
        }
        line.put("hash", entry.hash());
        try {
            return json.writeValueAsString(line) + "\n";
        } catch (JsonProcessingException thrown) {
            throw new IllegalStateException("texts and numbers are JSON", thrown);
        }
    }
}
