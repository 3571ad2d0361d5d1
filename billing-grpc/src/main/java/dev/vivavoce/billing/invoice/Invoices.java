package dev.vivavoce.billing.invoice;

import dev.vivavoce.billing.payments.PaidInvoice;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.data.Pages;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Invoices in the provider's last state.
public final class Invoices {
    /// The law asks for ten years, counted from the end of the year of the invoice.
    public static final Duration KEPT = Duration.ofDays(11 * 366);

    private static final String LAST = "\uffff";

    private final Database database;
    private final InvoiceStore store;
    private final Clock clock;

    public Invoices(Database database, InvoiceStore store, Clock clock) {
        this.database = database;
        this.store = store;
        this.clock = clock;
    }

    /// Stores what the provider has answered about a customer.
    public void store(Handle db, List<PaidInvoice> invoices) {
        for (var invoice : invoices) store.put(db, invoice);
    }

    /// A user's invoices, newest first.
    public Pages.Page<PaidInvoice> of(UUID userId, int size, String token) {
        var at = Pages.Position.START.at();
        var id = LAST;
        if (!token.isEmpty()) {
            var parts = Pages.parts(token, 2);
            at = Pages.time(parts.getFirst());
            id = parts.getLast();
        }
        var before = at;
        var beforeId = id;
        var read = database.transaction(db -> store.page(db, userId, before, beforeId, size + 1));
        return Pages.page(read, size, last -> Pages.token(last.createdAt().toString(), last.id()));
    }

    /// Deletes those that need not be kept any longer; for a recurring job.
    public void deleteOld() {
        database.run(db -> store.deleteBefore(db, clock.instant().minus(KEPT)));
    }
}
