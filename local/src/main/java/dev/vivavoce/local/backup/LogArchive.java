package dev.vivavoce.local.backup;

import dev.vivavoce.local.postgres.Account;
import dev.vivavoce.local.postgres.StartRefused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/// The archive of PostgreSQL's log: finished segments of 16 MiB, which PostgreSQL's own module
/// `basic_archive` writes, synced and under their final name at once. They are compressed later. The names
/// are PostgreSQL's: eight digits of the timeline, then the position.
public final class LogArchive {
    private static final Pattern SEGMENT = Pattern.compile("[0-9A-F]{24}");
    private static final Pattern HISTORY = Pattern.compile("([0-9A-F]{8})\\.history");
    private static final String COMPRESSED = ".gz";
    /// What a killed server has left unfinished.
    private static final String UNFINISHED = "archtemp.";

    /// A change reaches the archive within this time, also when little is written.
    private static final Duration ARCHIVED_WITHIN = Duration.ofSeconds(60);

    private final Path folder;

    LogArchive(Path folder) {
        this.folder = folder;
    }

    /// Creates the folder; the server's account writes into it.
    void make(Account account) throws IOException {
        Files.createDirectories(folder);
        if (!account.reaches(folder)) {
            throw new StartRefused("PostgreSQL's user cannot enter " + folder
                    + ": set VIVAVOCE_BACKUPS to a folder that all may enter, or run Vivavoce as another user");
        }
        account.own(folder);
    }

    /// The settings of a server that archives its log.
    Map<String, String> writing() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("wal_level", "replica");
        settings.put("archive_mode", "on");
        settings.put("archive_library", "basic_archive");
        settings.put("basic_archive.archive_directory", folder.toString());
        settings.put("archive_timeout", ARCHIVED_WITHIN.toSeconds() + "s");
        return settings;
    }

    /// The settings of a server that replays the archive. What it writes itself waits for the archive until the server
    /// is started with [#writing]: a restore that is given up leaves no trace there.
    ///
    /// @param rest the log of the cluster that is replaced: it has what was not archived yet
    Map<String, String> reading(Optional<Path> rest) {
        var from = quoted(folder + "/%f");
        var command = "cp " + from + " \"%p\" 2>/dev/null || gzip -dc " + quoted(folder + "/%f" + COMPRESSED)
                + " >\"%p\" 2>/dev/null";
        if (rest.isPresent()) command += " || cp " + quoted(rest.get() + "/%f") + " \"%p\" 2>/dev/null";
        var settings = new LinkedHashMap<String, String>();
        settings.put("wal_level", "replica");
        settings.put("archive_mode", "on");
        settings.put("archive_library", "");
        settings.put("archive_command", "");
        settings.put("restore_command", command);
        settings.put("recovery_target_timeline", "latest");
        settings.put("recovery_target_action", "promote");
        return settings;
    }

    /// For the shell that runs the command; PostgreSQL replaces `%f` and `%p` before.
    private static String quoted(String path) {
        return "'" + path.replace("'", "'\\''") + "'";
    }

    /// The names of the segments that are there, compressed or not.
    Set<String> segments() throws IOException {
        return segments(files());
    }

    private static Set<String> segments(List<Path> files) {
        return files.stream()
                .map(LogArchive::name)
                .filter(SEGMENT.asMatchPredicate())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The first segment that is missing between the first and the last one that a copy needs.
    Optional<String> missing(BaseBackup backup) throws IOException {
        var there = segments();
        for (var segment = LogSegment.parse(backup.firstSegment()); ; segment = segment.next()) {
            if (!there.contains(segment.toString())) return Optional.of(segment.toString());
            if (segment.toString().equals(backup.lastSegment())) return Optional.empty();
        }
    }

    /// The first segment that is missing between the end of a copy and the newest segment that is known. PostgreSQL
    /// takes it for the end of the log. Empty for a copy that does not lead to the newest timeline.
    ///
    /// @param rest the log of the cluster that is replaced
    Optional<String> gap(BaseBackup backup, Optional<Path> rest) throws IOException {
        var timelines = timelines(rest);
        if (!timelines.continueFrom(backup)) return Optional.empty();
        var there = segments();
        there.addAll(segments(files(rest)));
        var newest = there.stream()
                .map(LogSegment::parse)
                .filter(segment -> timelines.contain(segment, backup))
                .max(Comparator.naturalOrder());
        if (newest.isEmpty()) return Optional.empty();
        long last = newest.get().number();
        for (long i = LogSegment.parse(backup.lastSegment()).number(); i <= last; i++) {
            var name = timelines.segment(i, backup, newest.get().timeline()).toString();
            if (!there.contains(name)) return Optional.of(name);
        }
        return Optional.empty();
    }

    /// The newest timeline and those before it.
    ///
    /// @param rest the log of the cluster that is replaced: its last history may not be archived yet
    Timelines timelines(Optional<Path> rest) throws IOException {
        var histories = new TreeMap<Integer, Path>();
        for (var file : files()) addHistory(histories, file);
        for (var file : files(rest)) addHistory(histories, file);
        var left = new TreeMap<Integer, LogPosition>();
        if (histories.isEmpty()) return new Timelines(0, left);
        for (var line : Files.readAllLines(histories.lastEntry().getValue(), StandardCharsets.UTF_8)) {
            var words = line.strip().split("\\s+", 3);
            if (words.length >= 2 && words[0].matches("\\d+"))
                left.put(Integer.valueOf(words[0]), LogPosition.parse(words[1]));
        }
        return new Timelines(histories.lastKey(), left);
    }

    private static void addHistory(Map<Integer, Path> histories, Path file) {
        var name = HISTORY.matcher(file.getFileName().toString());
        if (name.matches()) histories.put(Integer.valueOf(name.group(1), 16), file);
    }

    /// Compresses the segments that the server has finished a while ago. An empty minute takes kilobytes then.
    void compress(Instant now) throws IOException {
        for (var file : files()) {
            if (!SEGMENT.matcher(file.getFileName().toString()).matches()) continue;
            if (Files.getLastModifiedTime(file).toInstant().isAfter(now.minus(ARCHIVED_WITHIN))) continue;
            var part = folder.resolve(file.getFileName() + COMPRESSED + ".part");
            try (InputStream in = Files.newInputStream(file);
                    var out = new GZIPOutputStream(Files.newOutputStream(part))) {
                in.transferTo(out);
            }
            try (var written = FileChannel.open(part, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(part, folder.resolve(file.getFileName() + COMPRESSED), StandardCopyOption.ATOMIC_MOVE);
            Files.delete(file);
        }
    }

    /// Deletes what lies before a segment, on whatever timeline. The histories stay.
    ///
    /// @return how many files
    int deleteBefore(String segment) throws IOException {
        int deleted = 0;
        for (var file : files()) {
            var name = name(file);
            boolean isOld = name.length() >= segment.length()
                    && SEGMENT.matcher(name.substring(0, segment.length())).matches()
                    && name.substring(8, segment.length()).compareTo(segment.substring(8)) < 0;
            boolean isLeft = name.startsWith(UNFINISHED)
                    && Files.getLastModifiedTime(file)
                            .toInstant()
                            .isBefore(Instant.now().minus(Duration.ofDays(1)));
            if ((isOld || isLeft) && Files.deleteIfExists(file)) deleted++;
        }
        return deleted;
    }

    private static String name(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(COMPRESSED) ? name.substring(0, name.length() - COMPRESSED.length()) : name;
    }

    private List<Path> files() throws IOException {
        return files(Optional.of(folder));
    }

    private static List<Path> files(Optional<Path> folder) throws IOException {
        if (folder.isEmpty()) return List.of();
        try (var files = Files.list(folder.get())) {
            return files.sorted().toList();
        } catch (NoSuchFileException _) {
            return List.of();
        }
    }
}
