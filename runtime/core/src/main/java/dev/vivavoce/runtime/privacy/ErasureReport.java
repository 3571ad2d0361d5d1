package dev.vivavoce.runtime.privacy;

import java.time.Duration;
import java.util.List;

/// What a service erased of a person, and what it keeps.
public record ErasureReport(List<Erased> erased, List<Kept> kept) {
    /// A table or folder, and how many rows or objects of the person were deleted there or no longer name them.
    public record Erased(String place, Category category, long count) {}

    /// A table that keeps something, why, and for how long at most.
    public record Kept(String place, Erasure.Reason reason, Duration atMost) {}
}
