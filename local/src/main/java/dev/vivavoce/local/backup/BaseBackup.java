package dev.vivavoce.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;

/// A copy of the database, taken while it served. To be of use it needs the log from its first segment on, at least to
/// its end.
///
/// @param folder holds `base.tar.gz`, `secrets` and `backup.properties`
/// @param timeline the number of restores before it, and one
/// @param firstSegment the log from here on is needed
/// @param lastSegment without the log up to here the copy is in no consistent state
/// @param stop where in the log the copy ended
/// @param ended from here on it can be restored
/// @param bytes of the unpacked files
/// @param digest SHA-256 of `base.tar.gz`, in hexadecimal digits
public record BaseBackup(
        Path folder,
        int timeline,
        String firstSegment,
        String lastSegment,
        LogPosition stop,
        Instant began,
        Instant ended,
        long bytes,
        String digest) {
    private static final String DESCRIPTION = "backup.properties";

    public String id() {
        return folder.getFileName().toString();
    }

    Path archive() {
        return folder.resolve("base.tar.gz");
    }

    Path secrets() {
        return folder.resolve("secrets");
    }

    void write() throws IOException {
        var properties = new Properties();
        properties.setProperty("timeline", Integer.toString(timeline));
        properties.setProperty("first-segment", firstSegment);
        properties.setProperty("last-segment", lastSegment);
        properties.setProperty("stop", stop.toString());
        properties.setProperty("began", began.toString());
        properties.setProperty("ended", ended.toString());
        properties.setProperty("bytes", Long.toString(bytes));
        properties.setProperty("sha256", digest);
        try (var writer = Files.newBufferedWriter(folder.resolve(DESCRIPTION))) {
            properties.store(writer, "A backup of Vivavoce's database.");
        }
    }

    /// @throws IOException when the description cannot be read
    static BaseBackup read(Path folder) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve(DESCRIPTION))) {
            properties.load(reader);
        }
        try {
            return new BaseBackup(
                    folder,
                    Integer.parseInt(text(properties, "timeline")),
                    text(properties, "first-segment"),
                    text(properties, "last-segment"),
                    LogPosition.parse(text(properties, "stop")),
                    Instant.parse(text(properties, "began")),
                    Instant.parse(text(properties, "ended")),
                    Long.parseLong(text(properties, "bytes")),
                    text(properties, "sha256"));
        } catch (RuntimeException unreadable) { // of a number, a position or a time
            throw new IOException("the description of the backup " + folder + " is damaged", unreadable);
        }
    }

    private static String text(Properties properties, String name) throws IOException {
        var text = properties.getProperty(name);
        if (text == null) throw new IOException("lacks " + name);
        return text;
    }
}
