package dev.vivavoce.bff.factor;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// The viewer's second factor.
record SecondFactor(boolean isOn, @Nullable OffsetDateTime since, int recoveryCodesLeft) {}
