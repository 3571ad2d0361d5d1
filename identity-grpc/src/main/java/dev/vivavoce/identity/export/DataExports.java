package dev.vivavoce.identity.export;

import dev.vivavoce.identity.account.Accounts;
import dev.vivavoce.identity.audit.AuditAct;
import dev.vivavoce.identity.audit.AuditLog;
import dev.vivavoce.identity.audit.AuditRecord;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.jobs.JobQueue;
import dev.vivavoce.runtime.jobs.JobRun;
import dev.vivavoce.runtime.jobs.JobType;
import dev.vivavoce.runtime.privacy.PersonalData;
import dev.vivavoce.runtime.privacy.RegisteredData;
import dev.vivavoce.runtime.watch.WatchEvent;
import dev.vivavoce.runtime.watch.WatchSink;
import dev.vivavoce.runtime.watch.Watches;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Collects what every service stores of a person into an archive. A person has one export at a time.
public final class DataExports implements RegisteredData.Preparation {
    public static final JobType EXPORT_DATA =
            new JobType("export-data", 5, Duration.ofSeconds(2), Duration.ofMinutes(1));

    /// How long an archive can be downloaded.
    static final Duration KEPT = Duration.ofDays(7);
    /// An export that is not ready by then never will be: its process died in each try.
    private static final Duration LONGEST = Duration.ofHours(1);

    private static final Logger log = LoggerFactory.getLogger(DataExports.class);

    private final Database database;
    private final DataExportStore store = new DataExportStore();
    private final JobQueue jobs = new JobQueue();
    private final Accounts accounts;
    private final SequencedMap<String, PersonalData> services;
    private final ExportFiles files;
    private final Path building;
    private final Watches watches;
    private final AuditLog audit;
    private final Clock clock;

    /// @param services by name, in the order of their work
    /// @param building the folder in which an archive takes up space while it is built
    public DataExports(
            Database database,
            Accounts accounts,
            SequencedMap<String, PersonalData> services,
            ExportFiles files,
            Path building,
            Watches watches,
            AuditLog audit,
            Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.services = services;
        this.files = files;
        this.building = building;
        this.watches = watches;
        this.audit = audit;
        this.clock = clock;
    }

    /// Starts an export that replaces an earlier one; returns the one that runs, or has the same key. The earlier
    /// one expires before its archive is deleted, so that its address is no longer returned, and a sweep
    /// deletes what is left when this fails.
    DataExport start(UUID userId, UUID key) {
        var earlier = database.transaction(db -> {
            accounts.lock(db, userId);
            var replaced = store.ofUser(db, userId).filter(export -> !isAsked(export, key));
            replaced.ifPresent(export -> store.expire(db, export.id(), clock.instant()));
            return replaced;
        });
        earlier.ifPresent(export -> deleteObject(export.id()));
        return database.transaction(db -> {
            accounts.lock(db, userId);
            var running = store.ofUser(db, userId);
            if (running.isPresent()) {
                boolean isReplaced = earlier.map(DataExport::id)
                        .filter(running.get().id()::equals)
                        .isPresent();
                if (!isReplaced) return running.get(); // it ran, has the key, or was started meanwhile
                store.delete(db, running.get().id());
            }
            var id = UUID.randomUUID();
            store.insert(db, id, userId, key, clock.instant());
            store.step(db, id, DataExport.State.RUNNING, 0);
            jobs.schedule(db, EXPORT_DATA, id, clock.instant());
            audit.record(
                    db,
                    AuditRecord.of(AuditAct.DATA_EXPORT_REQUESTED).about(userId).target(id));
            return store.find(db, id).orElseThrow(DataExportLog::unknown);
        });
    }

    private static boolean isAsked(DataExport export, UUID key) {
        return export.state() == DataExport.State.RUNNING || export.key().equals(key);
    }

    /// The person's export with a new address; empty when there is none, or it has expired.
    Optional<DataExport.Download> find(UUID userId) {
        return database.transaction(db -> store.ofUser(db, userId))
                .filter(export -> export.file() == null
                        || clock.instant().isBefore(export.file().expiresAt()))
                .map(this::download);
    }

    /// @throws Failure NOT_FOUND / EXPORT_UNKNOWN
    DataExport.Download get(UUID userId) {
        return find(userId).orElseThrow(DataExportLog::unknown);
    }

    /// Sends the steps of an export, the earlier ones too; ends with the last one.
    void watch(UUID id, WatchSink sink) throws InterruptedException {
        watches.watch(id, 0, sink);
    }

    DataExport.Download download(DataExport export) {
        var file = export.file();
        if (file == null) return new DataExport.Download(export, null);
        return new DataExport.Download(export, files.address(export, file));
    }

    /// The archive of an export, for who has its address; empty when it is not kept any more.
    Optional<SealedArchive> archive(UUID id) {
        return database.transaction(db -> store.find(db, id)).flatMap(export -> {
            var file = export.file();
            return file != null && file.isSealed() && clock.instant().isBefore(file.expiresAt())
                    ? files.sealed(export, file.length())
                    : Optional.empty();
        });
    }

    /// An archive from one of its bytes on; empty when it is not there.
    Optional<InputStream> read(SealedArchive archive, long from) throws IOException {
        return files.read(archive, from);
    }

    /// One try. An export that is deleted meanwhile leaves nothing.
    public void export(JobRun run) throws InterruptedException {
        var export = database.transaction(db -> store.find(db, run.id()));
        if (export.isEmpty()) { // and so is the account, or a newer export has taken its place
            deleteObject(run.id());
            return;
        }
        if (export.get().state() == DataExport.State.READY) return; // the process died before it could say so
        try {
            build(run, export.get());
        } catch (IOException | RuntimeException thrown) {
            if (run.number() == EXPORT_DATA.tries()) step(run.id(), DataExport.State.FAILED, 0);
            if (thrown instanceof RuntimeException failed) throw failed;
            throw new UncheckedIOException((IOException) thrown);
        }
    }

    private void build(JobRun run, DataExport export) throws IOException, InterruptedException {
        try (var archive = Archive.begin(building)) {
            int done = 0;
            for (var service : services.entrySet()) {
                if (run.isStopping()) throw Failure.unavailable("STOPPING", "the service stops");
                archive.folder(service.getKey());
                service.getValue().export(export.userId(), archive);
                done++;
                if (!step(export.id(), DataExport.State.RUNNING, (double) done / services.size())) return;
            }
            var length = archive.finish();
            if (!hasKey(export)) return;
            try (var content = archive.content()) {
                files.store(export, content, length);
            }
            if (!ready(export.id(), length)) deleteObject(export.id());
        }
    }

    /// Makes the key of the archive. Returns false when the export was deleted, and leaves no key then.
    private boolean hasKey(DataExport export) {
        return database.transaction(db -> {
            boolean isThere = store.lock(db, export.id());
            if (isThere) files.provideKey(db, export.userId());
            return isThere;
        });
    }

    private boolean ready(UUID id, long length) {
        return appended(
                id,
                database.transaction(db -> {
                    store.ready(db, id, length, clock.instant().plus(KEPT));
                    var seq = store.step(db, id, DataExport.State.READY, 1);
                    seq.ifPresent(cursor -> watches.appended(db, id, cursor));
                    return seq;
                }),
                true);
    }

    /// Returns false when the export was deleted.
    private boolean step(UUID id, DataExport.State state, double progress) {
        return appended(
                id,
                database.transaction(db -> {
                    var seq = store.step(db, id, state, progress);
                    seq.ifPresent(cursor -> watches.appended(db, id, cursor));
                    return seq;
                }),
                state != DataExport.State.RUNNING);
    }

    private boolean appended(UUID id, Optional<Long> seq, boolean isLast) {
        seq.ifPresent(cursor -> watches.deliver(id, new WatchEvent.Durable(cursor, new byte[0], isLast)));
        return seq.isPresent();
    }

    /// Deletes the archive of a person who is being erased. Their row and the key are deleted with the account.
    @Override
    public Map<String, Long> prepare(UUID userId) {
        long deleted =
                database
                        .transaction(db -> store.ofUser(db, userId))
                        .filter(export -> deleteObject(export.id()))
                        .stream()
                        .count();
        return Map.of(ExportFiles.FOLDER.name() + "/", deleted);
    }

    /// Deletes the exports that have expired.
    public void sweep() {
        var now = clock.instant();
        var outdated = database.transaction(db -> store.outdated(db, now, now.minus(LONGEST)));
        for (var id : outdated) {
            deleteObject(id);
            database.run(db -> {
                if (store.delete(db, id)) watches.appended(db, id, Long.MAX_VALUE); // those who watch find nothing
            });
        }
        if (!outdated.isEmpty()) log.info("deleted {} exports", outdated.size());
    }

    private boolean deleteObject(UUID id) {
        try {
            return files.delete(id);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
