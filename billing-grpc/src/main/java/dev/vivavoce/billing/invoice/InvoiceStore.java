package dev.vivavoce.billing.invoice;

import dev.vivavoce.billing.payments.PaidInvoice;
import dev.vivavoce.runtime.data.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Rows of `invoice`.
public final class InvoiceStore {
    void put(Handle db, PaidInvoice invoice) {
        db.createUpdate("""
                        INSERT INTO invoice (id, customer_id, number, status, currency, total, paid, created_at,
                            page_url, pdf_url)
                        VALUES (:id, :customerId, :number, :status, :currency, :total, :paid, :createdAt,
                            :pageUrl, :pdfUrl)
                        ON CONFLICT (id) DO UPDATE SET number = excluded.number, status = excluded.status,
                            total = excluded.total, paid = excluded.paid, page_url = excluded.page_url,
                            pdf_url = excluded.pdf_url
                        WHERE invoice.customer_id = excluded.customer_id
                        """)
                .bind("id", invoice.id())
                .bind("customerId", invoice.customerId())
                .bind("number", invoice.number())
                .bind("status", invoice.status())
                .bind("currency", invoice.currency())
                .bind("total", invoice.total())
                .bind("paid", invoice.paid())
                .bind("createdAt", invoice.createdAt())
                .bind("pageUrl", invoice.pageUrl())
                .bind("pdfUrl", invoice.pdfUrl())
                .execute();
    }

    /// Those of a user that are final, newest first, after an instant and id.
    List<PaidInvoice> page(Handle db, UUID userId, Instant before, String beforeId, int limit) {
        return db.createQuery("""
                        SELECT invoice.* FROM customer JOIN invoice ON invoice.customer_id = customer.stripe_id
                        WHERE user_id = :userId AND status <> 'draft'
                          AND (invoice.created_at, invoice.id) < (:before, :beforeId)
                        ORDER BY invoice.created_at DESC, invoice.id DESC LIMIT :limit
                        """)
                .bind("userId", userId)
                .bind("before", before)
                .bind("beforeId", beforeId)
                .bind("limit", limit)
                .map(InvoiceStore::invoice)
                .list();
    }

    void deleteBefore(Handle db, Instant before) {
        db.createUpdate("DELETE FROM invoice WHERE created_at < :before")
                .bind("before", before)
                .execute();
    }

    private static PaidInvoice invoice(ResultSet row, StatementContext context) throws SQLException {
        return new PaidInvoice(
                row.getString("id"),
                row.getString("customer_id"),
                row.getString("number"),
                row.getString("status"),
                row.getString("currency"),
                row.getLong("total"),
                row.getLong("paid"),
                Rows.instant(row, "created_at"),
                row.getString("page_url"),
                row.getString("pdf_url"));
    }
}
