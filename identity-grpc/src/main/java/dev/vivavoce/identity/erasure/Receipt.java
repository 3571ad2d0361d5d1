package dev.vivavoce.identity.erasure;

import dev.vivavoce.runtime.privacy.ErasureReport;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What each service has erased of a person, and what it keeps and why. It contains no data of the person.
///
/// @param completedAt null while a service has not answered
/// @param services those that have answered, in any order
record Receipt(Instant requestedAt, @Nullable Instant completedAt, Instant expiresAt, List<Answer> services) {
    record Answer(String service, Instant answeredAt, ErasureReport report) {}
}
