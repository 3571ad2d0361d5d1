package dev.vivavoce.runtime.privacy;

import java.io.IOException;
import java.util.UUID;

/// What a service stores of people: every service implements it, mostly by [RegisteredData].
public interface PersonalData {
    /// Writes everything that the service stores of a person and shows to them. The files of an unknown person
    /// have no rows.
    void export(UUID userId, ExportSink sink) throws IOException, InterruptedException;

    /// Erases everything that the service stores of a person, who is remembered as erased from then on. A repeated call
    /// erases what is left and returns the sums of all calls.
    ///
    /// @throws dev.vivavoce.runtime.failure.Failure UNAVAILABLE / ERASURE_PENDING while something has to end first
    ErasureReport erase(UUID userId);
}
