package dev.vivavoce.billing.subscription;

import dev.vivavoce.billing.payments.Payments.PreviewLine;
import java.time.Instant;
import java.util.List;

/// What a change of a subscription would cost. Amounts are in minor units of the currency.
///
/// @param isAtPeriodEnd whether it begins with the next period, and not at once
/// @param due what is paid at once
/// @param credit what is left for later invoices
/// @param amount each interval from then on, for all seats
/// @param proratedAt the moment for which it was asked
record ChangePreview(
        boolean isAtPeriodEnd,
        Instant takesEffectAt,
        long due,
        long credit,
        List<PreviewLine> lines,
        long amount,
        String currency,
        Instant proratedAt) {}
