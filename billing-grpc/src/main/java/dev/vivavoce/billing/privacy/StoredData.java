package dev.vivavoce.billing.privacy;

import dev.vivavoce.billing.invoice.Invoices;
import dev.vivavoce.runtime.privacy.Category;
import dev.vivavoce.runtime.privacy.DataRegistry;
import dev.vivavoce.runtime.privacy.ErasedUsers;
import dev.vivavoce.runtime.privacy.Erasure;
import dev.vivavoce.runtime.privacy.RuntimeTables;
import dev.vivavoce.runtime.privacy.Table;

/// What billing stores, row by row. RATIONALE.md shows it.
public final class StoredData {
    private static final String READERS = "its user, administrators, services";
    private static final String ACCOUNT = "as long as the account";
    private static final Erasure BY_PAYER = new Erasure.Deleted(Category.PAYMENTS, "user_id = :userId");
    private static final String OF_CUSTOMER = "customer_id = (SELECT stripe_id FROM customer WHERE user_id = :userId)";
    private static final Erasure BY_USER = new Erasure.Deleted(Category.SPEECH_TIME, "user_id = :userId");

    public static final DataRegistry REGISTRY = RuntimeTables.withAdministration(DataRegistry.of("billing")
            .table(Table.of(
                            "speech_reservation",
                            "speech time of one session, nothing of what was said",
                            "this service alone; its sums as `speech_period`",
                            ACCOUNT + ", also when the session was deleted: it is the evidence for what was used",
                            BY_USER)
                    .exporting(
                            "session_id period_start granted_ns longest_ns reserved_at expires_at settled_at used_ns")
                    .leavingOut("user_id"))
            .table(Table.of("speech_period", "speech time used in a period", READERS, ACCOUNT, BY_USER)
                    .exporting("period_start used_ns limit_ns")
                    .leavingOut("user_id"))
            .table(Table.of(
                            "usage_record",
                            "what services have done for a user beside live speech: amounts, nothing of what it was",
                            READERS,
                            ACCOUNT,
                            BY_USER)
                    .exporting("feature amount period_start recorded_at")
                    .leavingOut("idempotency_key user_id"))
            .table(Table.of(
                            "meter_report",
                            "what a user used beyond the plan and the payment provider was told of: amounts, no name",
                            "operators; the payment provider, by its id of the customer",
                            "180 days",
                            BY_USER)
                    .exporting("feature period_start event_name amount at state ended_at")
                    .leavingOut("id user_id first_sent_at failure"))
            .table(Table.of("plan_grant", "the plans of a user", READERS, ACCOUNT, BY_USER)
                    .exporting("source plan_id plan_version paid_from paid_until seats ends_at reason granted_at")
                    .leavingOut("user_id"))
            .table(Table.of(
                            "plan_assignment",
                            "which plans a user was given without paying, and why",
                            "operators",
                            ACCOUNT,
                            BY_USER)
                    .exporting("plan_id ends_at reason assigned_at")
                    .leavingOut("id user_id"))
            .table(Table.of(
                            "payment_event",
                            "events of the payment provider, by ids; not what they say",
                            "operators",
                            "180 days",
                            new Erasure.Deleted(Category.PAYMENTS, OF_CUSTOMER))
                    .leavingOut("""
                            id event_id type api_version object_id customer_id created_at received_at state failure
                            ended_at
                            """))
            .table(Table.of(
                            "subscription_entry",
                            "changes of a subscription, and alerts about it",
                            "operators",
                            ACCOUNT + "; 180 days when it is about a customer that is not ours",
                            BY_PAYER)
                    .exporting("subscription_id what at")
                    .leavingOut("id user_id customer_id is_alert"))
            .table(Table.of("subscription", "what a user pays for", READERS, ACCOUNT, BY_PAYER)
                    .exporting("""
                            id plan_id plan_version paid_each price_id amount currency status started_at period_start
                            period_end cancels_at_period_end grace_until ended_at quantity next_plan_id next_paid_each
                            next_quantity next_at
                            """)
                    .leavingOut("user_id"))
            .table(Table.of(
                            "seat",
                            "who has a seat in a team's plan, or is offered one; the address as the owner wrote it",
                            "its owner, who has it, administrators",
                            ACCOUNT + "; 14 days while nobody has accepted it",
                            new Erasure.Deleted(Category.PAYMENTS, "owner_id = :userId OR member_id = :userId"))
                    .exporting("plan_id email invited_at expires_at accepted_at")
                    .leavingOut("id owner_id email_key token_hash member_id"))
            .table(Table.of(
                            "payment_call",
                            "what a user asked of the payment provider",
                            "operators; its user gets the page that it opened",
                            ACCOUNT,
                            BY_PAYER)
                    .exporting("kind detail state created_at ended_at")
                    .leavingOut("id user_id request_key result_id result_url result_ends"))
            .table(Table.of("customer", "who a user is at the payment provider", "operators", ACCOUNT, BY_PAYER)
                    .exporting("stripe_id created_at")
                    .leavingOut("user_id looks stored_look"))
            .table(Table.of(
                            "erased_customer",
                            "SHA-256 of the payment provider's ids of customers who were erased",
                            "this service alone",
                            "180 days: longer than the provider sends or keeps an event",
                            new Erasure.Kept(Erasure.Reason.ERASURE_MARK, ErasedUsers.REMEMBERED))
                    .leavingOut("digest erased_at"))
            .table(Table.of(
                            "invoice",
                            "invoices by the provider's id of the customer: numbers and amounts, no name",
                            "its user, while `customer` leads to it",
                            "eleven years: the law asks for ten after the end of the year",
                            new Erasure.Kept(Erasure.Reason.INVOICES, Invoices.KEPT))
                    .leavingOut("id customer_id number status currency total paid created_at page_url pdf_url"))
            .table(Table.withoutPersonalData(
                    "reconcile_cursor",
                    "how far the provider's events were compared",
                    "this service alone",
                    "always",
                    "name reached_at"))
            .event("subscription.changed", "the ids of a user and a plan"));

    private StoredData() {}
}
