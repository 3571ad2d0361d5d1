package dev.vivavoce.identity.factor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The second factor of an account as its owner sees it.
///
/// @param since when it was turned on; null while it is off
/// @param recoveryCodesLeft how many are unused
record Factor(@Nullable Instant since, int recoveryCodesLeft) {}
