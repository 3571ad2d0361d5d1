package dev.vivavoce.quiz.exchange.qti;

import dev.vivavoce.quiz.exchange.Refusal.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// ZIP archives in memory, within bounds. Names are only looked up, never used as paths.
final class Archive {
    static final int LONGEST = 20_000_000;
    private static final int MOST_ENTRIES = 4_100;
    private static final int LONGEST_UNPACKED = 60_000_000;
    private static final int BLOCK = 8_192;
    /// One time for all entries, so that the same questions give the same file.
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private Archive() {}

    static boolean is(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K';
    }

    static Map<String, byte[]> read(byte[] file) throws QtiRefused {
        var entries = new LinkedHashMap<String, byte[]>();
        int left = LONGEST_UNPACKED;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entries.size() == MOST_ENTRIES) throw new QtiRefused(Reason.TOO_LARGE, "package", 1, "entries");
                if (entry.isDirectory()) continue;
                var content = content(zip, left);
                left -= content.length;
                if (entries.put(entry.getName(), content) != null)
                    throw new QtiRefused(Reason.MALFORMED, "package", 1, "two entries of one name");
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new QtiRefused(Reason.UNREADABLE, "package", 1, "ZIP");
        }
        return entries;
    }

    private static byte[] content(ZipInputStream zip, int most) throws IOException, QtiRefused {
        var content = new ByteArrayOutputStream();
        var block = new byte[BLOCK];
        for (int read = zip.read(block); read >= 0; read = zip.read(block)) {
            if (content.size() + read > most) throw new QtiRefused(Reason.TOO_LARGE, "package", 1, "unpacked size");
            content.write(block, 0, read);
        }
        return content.toByteArray();
    }

    static byte[] write(Map<String, String> files) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
