package dev.vivavoce.billing.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.billing.PayingServer;
import dev.vivavoce.billing.v1.GetSubscriptionRequest;
import dev.vivavoce.billing.v1.GetTimelineRequest;
import dev.vivavoce.billing.v1.ReconcileRequest;
import dev.vivavoce.billing.v1.SubscriptionStatus;
import dev.vivavoce.identity.v1.UserErased;
import dev.vivavoce.privacy.v1.ErasePersonalDataRequest;
import dev.vivavoce.privacy.v1.PersonalDataServiceGrpc;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.stripe.StripeStandIn.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the provider still tells of a customer who was erased stores nothing.
class ErasedCustomerTest {
    @RegisterExtension
    static final PayingServer billing = new PayingServer();

    private final UUID user = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource
    void a_payer_who_is_erased_does_not_come_back(Delivery delivery) {
        var customer = pay();
        billing.stripe().deliver(delivery);
        var _ = PersonalDataServiceGrpc.newBlockingStub(billing.server().asService("identity"))
                .erasePersonalData(ErasePersonalDataRequest.newBuilder()
                        .setUserId(user.toString())
                        .build());
        billing.stripe().deliver(Delivery.ONCE);
        expectNothingOf(customer);
    }

    @Test
    void a_payer_of_whose_erasure_an_event_tells_does_not_come_back() {
        var customer = pay();
        billing.server()
                .identity()
                .publish(
                        user, UserErased.newBuilder().setUserId(user.toString()).build());
        Await.until("the rows are deleted", () -> placesOf(customer).isEmpty());
        expectNothingOf(customer);
    }

    private String pay() {
        payAs(user);
        var customer = billing.admin()
                .getTimeline(GetTimelineRequest.newBuilder()
                        .setUserId(user.toString())
                        .build())
                .getCustomerId();
        assertThat(placesOf(customer)).contains("customer", "payment_event", "subscription_entry");
        return customer;
    }

    private static void payAs(UUID userId) {
        billing.pay(userId);
        Await.until(
                "the payment has arrived",
                () -> billing.as(userId)
                                .getSubscription(GetSubscriptionRequest.getDefaultInstance())
                                .getSubscription()
                                .getStatus()
                        == SubscriptionStatus.SUBSCRIPTION_STATUS_ACTIVE);
    }

    private static void expectNothingOf(String customer) {
        payAs(UUID.randomUUID()); // events arrive one after the other, so all of the customer's have
        assertThat(placesOf(customer)).as("after the events").isEmpty();
        assertThat(billing.admin()
                        .reconcile(ReconcileRequest.getDefaultInstance())
                        .getEventsMissed())
                .isZero();
        assertThat(placesOf(customer)).as("after the reconciliation").isEmpty();
        assertThat(foreignCustomers()).isEmpty();
    }

    /// The tables that name a customer, without the invoices, which stay.
    private static List<String> placesOf(String customer) {
        return database().withHandle(db -> {
            var places = new ArrayList<String>();
            for (var table : db.createQuery("""
                            SELECT table_name FROM information_schema.tables
                            WHERE table_schema = 'public' AND table_name <> 'invoice'
                            """).mapTo(String.class).list())
                if (db.createQuery("SELECT EXISTS (SELECT 1 FROM %s t WHERE t::text LIKE :part)".formatted(table))
                        .bind("part", "%" + customer + "%")
                        .mapTo(Boolean.class)
                        .one()) places.add(table);
            return places;
        });
    }

    private static List<String> foreignCustomers() {
        return database()
                .withHandle(db -> db.createQuery("SELECT customer_id FROM subscription_entry WHERE user_id IS NULL")
                        .mapTo(String.class)
                        .list());
    }

    private static Jdbi database() {
        var settings = billing.server().settings();
        return Jdbi.create(
                settings.get("BILLING_DATABASE_URL"),
                settings.get("BILLING_DATABASE_USER"),
                settings.get("BILLING_DATABASE_PASSWORD"));
    }
}
