package dev.vivavoce.local.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// PostgreSQL's programs, unpacked from the library that contains them for this system and processor.
public final class PostgresPrograms {
    private PostgresPrograms() {}

    /// Unpacks them below `folder`, once for each version, and returns the folder with `bin`, `lib` and `share`.
    public static Path unpackedBelow(Path folder) throws IOException {
        var programs = folder.resolve(version());
        if (Files.isExecutable(programs.resolve("bin/postgres"))) return programs;
        var name = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        try (var packed = PostgresPrograms.class.getResourceAsStream(name)) {
            if (packed == null) {
                throw new StartRefused("no PostgreSQL for " + System.getProperty("os.name") + " on "
                        + System.getProperty("os.arch") + " comes with Vivavoce");
            }
            // Under a temporary name first, so that the folder is always complete.
            var unfinished = Files.createTempDirectory(folder, "unpacking-");
            Files.setPosixFilePermissions(unfinished, permissions(0755));
            unpack(packed, unfinished);
            if (Files.exists(programs)) delete(programs);
            return Files.move(unfinished, programs);
        }
    }

    /// The version of PostgreSQL that comes with this build, e.g. `18.6.0`.
    static String version() throws IOException {
        var properties = new Properties();
        try (var file = PostgresPrograms.class.getResourceAsStream("postgres.properties")) {
            properties.load(file);
        }
        return properties.getProperty("version");
    }

    /// The archive's name in the library of one system and processor.
    static String archive(String system, String processor) {
        var os = system.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var cpu = switch (processor) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> processor;
        };
        return "/postgres-" + os + "-" + cpu + ".txz";
    }

    private static void unpack(InputStream packed, Path into) throws IOException {
        var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)));
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            var path = into.resolve(entry.getName()).normalize();
            if (!path.startsWith(into)) throw new IOException("an entry leads out of the archive: " + entry.getName());
            if (entry.isDirectory()) {
                Files.createDirectories(path);
            } else if (entry.isSymbolicLink()) {
                Files.createDirectories(path.getParent());
                Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            } else {
                Files.createDirectories(path.getParent());
                Files.copy(tar, path);
                Files.setPosixFilePermissions(path, permissions(entry.getMode()));
            }
        }
    }

    /// Readable by all users: the account that runs PostgreSQL may differ from the one that unpacked it.
    private static Set<PosixFilePermission> permissions(int mode) {
        var all = EnumSet.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.OTHERS_READ);
        if ((mode & 0100) != 0) {
            all.add(PosixFilePermission.OWNER_EXECUTE);
            all.add(PosixFilePermission.GROUP_EXECUTE);
            all.add(PosixFilePermission.OTHERS_EXECUTE);
        }
        return all;
    }

    public static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
