package dev.vivavoce.runtime.privacy;

import java.io.IOException;

/// Receives the files of an export, one after the other. It holds none of them in memory.
public interface ExportSink {
    /// Begins a file; the one before it is complete.
    ///
    /// @param name such as `attempt.json`, once for each export
    void file(String name) throws IOException, InterruptedException;

    /// Adds to the file.
    void write(byte[] bytes) throws IOException, InterruptedException;
}
