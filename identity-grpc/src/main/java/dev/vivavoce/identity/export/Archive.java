package dev.vivavoce.identity.export;

import dev.vivavoce.runtime.privacy.ExportSink;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A ZIP archive in a file that has no name: nothing of it is left when the process is killed.
final class Archive implements ExportSink, AutoCloseable {
    private static final String README = """
            This is everything that Vivavoce stores of you and can show you.

            Each folder has the data of one service, and a README.txt that says what its files are. The files are JSON:
            a list of entries. Times are in UTC (ISO 8601); durations whose names end with "ns" are in nanoseconds.
            Secrets are left out, such as the hash of your password.
            """;

    private final FileChannel file;
    private final ZipOutputStream zip;
    private String folder = "";

    private Archive(FileChannel file) {
        this.file = file;
        this.zip = new ZipOutputStream(Channels.newOutputStream(file), StandardCharsets.UTF_8);
    }

    /// @param folder where the file takes up space
    static Archive begin(Path folder) throws IOException {
        Files.createDirectories(folder);
        var path = Files.createTempFile(folder, "export", ".zip");
        var file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        Files.delete(path); // the open file stays until it is closed
        var archive = new Archive(file);
        archive.file("README.txt");
        archive.write(README.getBytes(StandardCharsets.UTF_8));
        return archive;
    }

    /// The files that follow are in this folder of the archive.
    void folder(String name) {
        folder = name + "/";
    }

    @Override
    public void file(String name) throws IOException {
        if (!name.matches("[A-Za-z0-9_.-]{1,100}")) throw new IOException("not a name of a file: " + name);
        zip.putNextEntry(new ZipEntry(folder + name)); // completes the entry before it
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        zip.write(bytes);
    }

    /// Completes the archive, and returns its length.
    long finish() throws IOException {
        zip.finish();
        return file.size();
    }

    /// The bytes of the complete archive.
    InputStream content() throws IOException {
        file.position(0);
        return Channels.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
