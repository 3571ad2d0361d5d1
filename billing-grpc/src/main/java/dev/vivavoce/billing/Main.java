package dev.vivavoce.billing;

import dev.vivavoce.billing.entitlement.EntitlementGrpc;
import dev.vivavoce.billing.entitlement.PlanAssignments;
import dev.vivavoce.billing.grant.GrantStore;
import dev.vivavoce.billing.grant.Grants;
import dev.vivavoce.billing.grant.SubscriptionEvents;
import dev.vivavoce.billing.grant.UserEvents;
import dev.vivavoce.billing.plan.Plans;
import dev.vivavoce.billing.privacy.StoredData;
import dev.vivavoce.billing.reconcile.ReconcileGrpc;
import dev.vivavoce.billing.seat.InvitationClient;
import dev.vivavoce.billing.seat.SeatGrpc;
import dev.vivavoce.billing.subscription.SubscriptionGrpc;
import dev.vivavoce.billing.team.TeamGrpc;
import dev.vivavoce.billing.team.Teams;
import dev.vivavoce.billing.usage.ReservationEvents;
import dev.vivavoce.billing.usage.ReservationStore;
import dev.vivavoce.billing.usage.Reservations;
import dev.vivavoce.billing.usage.UsageGrpc;
import dev.vivavoce.billing.usage.UsageStore;
import dev.vivavoce.billing.usage.Usages;
import dev.vivavoce.billing.webhook.WebhookHttp;
import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.events.AdministrationEvents;
import dev.vivavoce.runtime.events.Outbox;
import dev.vivavoce.runtime.jobs.Jobs;
import dev.vivavoce.runtime.kafka.EventTransport;
import dev.vivavoce.runtime.privacy.PersonalDataGrpc;
import dev.vivavoce.runtime.privacy.RegisteredData;
import dev.vivavoce.runtime.redis.RateLimits;
import dev.vivavoce.runtime.security.ServiceTokens;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtime.server.ServiceProgram;
import dev.vivavoce.runtime.server.ServiceSettings;
import dev.vivavoce.runtime.watch.Watches;
import io.grpc.ClientInterceptors;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The billing service: plans and speech time, on a port and in process. Speech's events settle the used time,
/// identity's tell of guests and of users who were erased.
public final class Main {
    private Main() {}

    public static void main(String... args) {
        ServiceProgram.run("billing", args, Main::settings, Main::start);
    }

    /// Reads the settings without starting anything.
    ///
    /// @throws Env.BadSettings naming every fault
    public static ServiceSettings settings(Map<String, String> settings) {
        return BillingConfig.from(Env.of(settings), Plans.load()).service();
    }

    /// Starts the service from its settings; closing the returned server stops it. Speech may start later.
    public static GrpcServer start(Map<String, String> settings) {
        return start(settings, Database::clock);
    }

    static GrpcServer start(Map<String, String> settings, Clock clock) {
        return start(settings, _ -> clock);
    }

    private static GrpcServer start(Map<String, String> settings, Function<Database, Clock> clocks) {
        var plans = Plans.load();
        var config = BillingConfig.from(Env.of(settings), plans);
        var telemetry = config.service().telemetry();
        var server = config.service().server().telemetry(telemetry);
        var database = server.closing(config.service().openDatabase(telemetry));
        var clock = clocks.apply(database);
        var identity = server.client("identity", config.account().identity());
        var speech = server.client("speech", config.speech());
        var tokens = new ServiceTokens(
                identity.channel(), "billing", config.account().secret(), clock);
        var grants = new Grants(new GrantStore(), plans, clock);
        var reservations = new Reservations(database, new ReservationStore(), grants, clock);
        var outbox = new Outbox(database, "billing", clock);
        // A watcher reads the subscription itself, so there is no log of its changes.
        var watches = server.closing(new Watches(
                database,
                (user, cursor, limit) -> List.of(),
                "subscription_watch",
                "billing.subscriptions",
                telemetry.meters()));
        var subscriptionEvents = new SubscriptionEvents(outbox, watches);
        var limits = RateLimits.open(
                server, config.redis(), "billing", config.account().secret(), telemetry.meters());
        var payment = PaymentFeature.of(
                config, database, plans, grants, reservations, subscriptionEvents, limits, telemetry.meters(), clock);
        var usages = new Usages(database, new UsageStore(), reservations, grants, payment.meterReports(), clock);
        var invitations =
                new InvitationClient(ClientInterceptors.intercept(identity.channel(), tokens.calling("identity")));
        var data = new RegisteredData(StoredData.REGISTRY, database, payment.checkouts()::forget, clock);
        var jobs = server.closing(payment.jobs(Jobs.of(database))
                .every("forget-erased-users", Duration.ofDays(1), data::forgetErased)
                .every("prune-outbox", Duration.ofHours(1), outbox::prune)
                .start());
        var notified = new HashMap<>(watches.handlers());
        notified.put(Outbox.CHANNEL, outbox.woken());
        notified.put(Jobs.CHANNEL, jobs.woken());
        server.closing(database.listen(notified));
        watches.begin();
        var events = EventTransport.open(server, config.service(), database, outbox);
        var speechEvents = events.follow(
                "speech",
                ClientInterceptors.intercept(speech.channel(), tokens.calling("speech")),
                List.of(ReservationEvents.SPEAKING_FINISHED.type()),
                new ReservationEvents(reservations));
        var userEvents = events.follow(
                "identity",
                ClientInterceptors.intercept(identity.channel(), tokens.calling("identity")),
                UserEvents.TYPES,
                new UserEvents(grants, payment.customers(), data));
        if (config.payments().isEmpty()) server.off("payments", "BILLING_STRIPE_KEY is not set; no plan is sold");
        payment.webhook().ifPresent(webhook -> server.http(WebhookHttp.PATH, webhook));
        return server.administration(new AdministrationEvents(database, outbox))
                .tokens(TokenVerifier.of(identity.channel(), "billing"))
                .ready("database", database::ready)
                .ready("storage", database::storageReady)
                .service(speechEvents.deadLetters(userEvents))
                .service(outbox.grpc())
                .service(new PersonalDataGrpc(data))
                .service(new EntitlementGrpc(
                        plans,
                        payment.prices(),
                        reservations,
                        usages,
                        new PlanAssignments(database, grants, subscriptionEvents, clock)))
                .service(new UsageGrpc(usages))
                .service(new SubscriptionGrpc(
                        payment.subscriptions(), payment.checkouts(), payment.changes(), payment.invoices()))
                .service(new SeatGrpc(payment.seats(), invitations))
                .service(new TeamGrpc(new Teams(database, grants)))
                .service(new ReconcileGrpc(payment.reconciliations()))
                .start();
    }
}
