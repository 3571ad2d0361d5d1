package dev.vivavoce.fleet.load;

/// What a learner was told of the plan that they pay for.
///
/// @param isPaid whether the payment provider has acknowledged the payment
/// @param changes how often they had it end with its period, or took that back, as was acknowledged
/// @param isChanging whether they did so once more, without an answer
record PurchasePromise(boolean isPaid, int changes, boolean isChanging) {
    static final String PLAN = "pro";

    /// What the platform has.
    ///
    /// @param plan that is active; empty for none
    /// @param isEnding whether it ends with its period
    /// @param invoices that were paid
    record Stored(String plan, boolean isEnding, int invoices) {}

    /// How what is stored differs.
    ///
    /// @param lost a payment that gives no plan or has no invoice, and a change that was not made
    /// @param doubled payments too many
    record Difference(int lost, int doubled) {}

    /// Payments and changes that were acknowledged.
    int acknowledged() {
        return (isPaid ? 1 : 0) + changes;
    }

    /// Every second change takes the one before back.
    boolean isEnding() {
        return changes % 2 == 1;
    }

    Difference compare(Stored stored) {
        int doubled = Math.max(0, stored.invoices() - 1);
        if (!isPaid) return new Difference(0, doubled);
        if (!stored.plan().equals(PLAN) || stored.invoices() == 0) return new Difference(1, doubled);
        boolean isLost = !isChanging && stored.isEnding() != isEnding();
        return new Difference(isLost ? 1 : 0, doubled);
    }
}
