package dev.vivavoce.cli.demo;

import dev.vivavoce.billing.v1.AcceptSeatRequest;
import dev.vivavoce.billing.v1.CancelSubscriptionRequest;
import dev.vivavoce.billing.v1.ChangePlanRequest;
import dev.vivavoce.billing.v1.EntitlementServiceGrpc;
import dev.vivavoce.billing.v1.Entitlements;
import dev.vivavoce.billing.v1.GetEntitlementsRequest;
import dev.vivavoce.billing.v1.GetSubscriptionRequest;
import dev.vivavoce.billing.v1.GetUsageRequest;
import dev.vivavoce.billing.v1.InviteSeatRequest;
import dev.vivavoce.billing.v1.ListInvoicesRequest;
import dev.vivavoce.billing.v1.ListPlansRequest;
import dev.vivavoce.billing.v1.OpenPortalRequest;
import dev.vivavoce.billing.v1.PaymentInterval;
import dev.vivavoce.billing.v1.PreviewChangeRequest;
import dev.vivavoce.billing.v1.RemoveSeatRequest;
import dev.vivavoce.billing.v1.ResumeSubscriptionRequest;
import dev.vivavoce.billing.v1.SeatServiceGrpc;
import dev.vivavoce.billing.v1.StartCheckoutRequest;
import dev.vivavoce.billing.v1.Subscription;
import dev.vivavoce.billing.v1.SubscriptionServiceGrpc;
import dev.vivavoce.billing.v1.SubscriptionStatus;
import dev.vivavoce.billing.v1.UsageServiceGrpc;
import dev.vivavoce.cli.Arguments;
import dev.vivavoce.cli.Program;
import dev.vivavoce.cli.Refusal;
import dev.vivavoce.cli.RunningPlatform;
import dev.vivavoce.cli.Table;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.speech.evaluation.recordings.Sound;
import dev.vivavoce.stripe.StripeStandIn;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// `./vivavoce demo billing`: a new learner pays for a plan on the stand-in's page, speaks, changes to a team with
/// a proration, gives a seat to a colleague, changes back for the next period, cancels, resumes, fails to pay by
/// the test clock, pays again and ends it. Shows what billing says after each step.
public final class BillingDemo {
    private static final String USAGE = "./vivavoce demo billing [--url http://localhost:8080]";
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration A_PERIOD = Duration.ofDays(32);
    private static final Duration RESULT_LIMIT = Duration.ofSeconds(60);
    private static final String SENTENCE = "Please tell me when the pain began.";
    private static final String PASSWORD = "pay and see it count";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private final RunningPlatform platform;
    private final PrintStream out;
    private final Learner learner;
    private final SubscriptionServiceGrpc.SubscriptionServiceBlockingStub subscriptions;
    private final EntitlementServiceGrpc.EntitlementServiceBlockingStub entitlements;

    private BillingDemo(RunningPlatform platform, PrintStream out) {
        this.platform = platform;
        this.out = out;
        learner = register("Payer");
        subscriptions = SubscriptionServiceGrpc.newBlockingStub(as(learner));
        entitlements = EntitlementServiceGrpc.newBlockingStub(as(learner));
    }

    private Learner register(String name) {
        var email = UUID.randomUUID() + "@demo.vivavoce.example";
        return Learner.register(platform.graphQl(), email, PASSWORD, name);
    }

    private Channel as(Learner person) {
        var token = new Secret(person.accessToken());
        return ClientInterceptors.intercept(platform.channel("billing"), Caller.bearer(() -> token));
    }

    static int show(String... words) throws InterruptedException {
        var arguments = new Arguments(USAGE, Set.of(), Set.of("--url"), words);
        arguments.words(1, 1);
        try (var platform = Program.platform(arguments.text("--url"))) {
            run(platform, System.out);
        }
        return 0;
    }

    /// Walks through all steps with a new learner.
    public static void run(RunningPlatform platform, PrintStream out) throws InterruptedException {
        new BillingDemo(platform, out).walk();
    }

    private void walk() throws InterruptedException {
        plans();
        step("a new learner");
        var page = subscriptions
                .startCheckout(StartCheckoutRequest.newBuilder()
                        .setPlanId("pro")
                        .setInterval(PaymentInterval.PAYMENT_INTERVAL_MONTH)
                        .setIdempotencyKey(key())
                        .build())
                .getPage();
        if (!page.getUrl().startsWith("http://127.0.0.1:"))
            throw new Refusal("this installation has a real payment provider: the demo pays with the stand-in alone");
        out.println("checkout     " + page.getUrl());
        post(page.getUrl() + "/pay", "");
        await("the plan Pro", () -> plan().equals("pro"));
        step("paid on the page, marked TEST");

        speak();
        team();
        var _ = subscriptions.cancelSubscription(CancelSubscriptionRequest.newBuilder()
                .setReason("a demonstration")
                .setIdempotencyKey(key())
                .build());
        step("cancelled, to the end of the period");
        var _ = subscriptions.resumeSubscription(
                ResumeSubscriptionRequest.newBuilder().setIdempotencyKey(key()).build());
        step("resumed");

        var portal = subscriptions
                .openPortal(
                        OpenPortalRequest.newBuilder().setIdempotencyKey(key()).build())
                .getPage()
                .getUrl();
        post(portal + "/declined", "");
        advance(portal);
        await("a failed payment", () -> status() == SubscriptionStatus.SUBSCRIPTION_STATUS_PAST_DUE);
        step("a month later, by the test clock: the card was declined");
        post(portal + "/good", "");
        await("the payment", () -> status() == SubscriptionStatus.SUBSCRIPTION_STATUS_ACTIVE);
        step("paid with another card");

        var _ = subscriptions.cancelSubscription(CancelSubscriptionRequest.newBuilder()
                .setNow(true)
                .setIdempotencyKey(key())
                .build());
        step("ended at once");
        invoices();
    }

    /// Speaks a sentence with the embedded voice, and waits until it counts.
    private void speak() throws InterruptedException {
        var pcm = Sound.decoded(learner.synthesize(SENTENCE));
        var session = learner.startReading(SENTENCE);
        try (var voice = learner.speak(session, _ -> {})) {
            voice.sayInRealTime(pcm);
            voice.finish();
            voice.result(RESULT_LIMIT);
        }
        var _ = learner.finish(session.id());
        await("the speech", () -> now().getSpeechUsed().getSeconds() > 0);
        step("spoke a sentence");
        var usages = UsageServiceGrpc.newBlockingStub(as(learner));
        var table = new Table("<>", "day", "used");
        for (var day : usages.getUsage(GetUsageRequest.getDefaultInstance()).getDaysList())
            if (day.getSpeechUsed().getSeconds() > 0)
                table.row(day.getDay(), day.getSpeechUsed().getSeconds() + " s");
        out.println(table);
    }

    /// A team with three seats, with a proration; a colleague takes one and leaves it, and Pro comes back with
    /// the next period.
    private void team() throws InterruptedException {
        var preview = subscriptions
                .previewChange(PreviewChangeRequest.newBuilder()
                        .setPlanId("team")
                        .setInterval(PaymentInterval.PAYMENT_INTERVAL_MONTH)
                        .setSeats(3)
                        .build())
                .getPreview();
        var table = new Table("<>", "what Team with 3 seats costs now", "amount");
        for (var line : preview.getLinesList())
            table.row(line.getDescription(), amount(line.getAmount(), preview.getCurrency()));
        table.row("due now", amount(preview.getDueNow(), preview.getCurrency()));
        table.row("each month from then on", amount(preview.getAmount(), preview.getCurrency()));
        out.println(table);
        var _ = subscriptions.changePlan(ChangePlanRequest.newBuilder()
                .setPlanId("team")
                .setInterval(PaymentInterval.PAYMENT_INTERVAL_MONTH)
                .setSeats(3)
                .setProratedAt(preview.getProratedAt())
                .setIdempotencyKey(key())
                .build());
        step("changed at once, and paid the difference");

        var colleague = register("Colleague");
        var seats = SeatServiceGrpc.newBlockingStub(as(learner));
        var link = seats.inviteSeat(InviteSeatRequest.newBuilder()
                        .setEmail("colleague@demo.vivavoce.example")
                        .build())
                .getLink();
        var seat = SeatServiceGrpc.newBlockingStub(as(colleague))
                .acceptSeat(AcceptSeatRequest.newBuilder()
                        .setToken(link.substring(link.indexOf('#') + 1))
                        .build())
                .getSeat();
        out.println("a colleague accepts a seat by a link");
        out.println("  plan       " + plan(colleague));
        seats.removeSeat(RemoveSeatRequest.newBuilder().setSeatId(seat.getId()).build());
        out.println("the seat is taken back");
        out.println("  plan       " + plan(colleague));
        out.println();
        var _ = subscriptions.changePlan(ChangePlanRequest.newBuilder()
                .setPlanId("pro")
                .setInterval(PaymentInterval.PAYMENT_INTERVAL_MONTH)
                .setIdempotencyKey(key())
                .build());
        step("back to Pro, with the next period");
    }

    private String plan(Learner person) {
        return EntitlementServiceGrpc.newBlockingStub(as(person))
                .getEntitlements(GetEntitlementsRequest.getDefaultInstance())
                .getEntitlements()
                .getPlan()
                .getName();
    }

    private void plans() {
        var table = new Table("<>>", "plan", "speech", "price");
        for (var plan :
                entitlements.listPlans(ListPlansRequest.getDefaultInstance()).getPlansList()) {
            var prices = plan.getPricesList().stream()
                    .map(price -> amount(price.getAmount(), price.getCurrency())
                            + (price.getInterval() == PaymentInterval.PAYMENT_INTERVAL_YEAR ? " a year" : " a month"))
                    .toList();
            table.row(
                    plan.getName(),
                    plan.getSpeechAMonth().getSeconds() / 60 + " min a month",
                    prices.isEmpty() ? "nothing" : String.join(", ", prices));
        }
        out.println(table);
    }

    private void step(String what) {
        var now = now();
        var paid = subscription();
        out.println(what);
        out.println("  plan       %s, %d of %d min left until %s"
                .formatted(
                        now.getPlan().getName(),
                        now.getSpeechLeft().getSeconds() / 60,
                        now.getPlan().getSpeechAMonth().getSeconds() / 60,
                        day(ProtoTimes.instant(now.getResetsAt()))));
        out.println("  payments   "
                + (paid.getStatus() == SubscriptionStatus.SUBSCRIPTION_STATUS_NONE
                        ? "none"
                        : "%s, %s, period to %s%s%s"
                                .formatted(
                                        paid.getStatus().name().substring("SUBSCRIPTION_STATUS_".length()),
                                        amount(paid.getAmount(), paid.getCurrency()),
                                        day(ProtoTimes.instant(paid.getPeriodEnd())),
                                        paid.getCancelsAtPeriodEnd()
                                                ? ", ends then"
                                                : paid.hasPlannedChange()
                                                        ? ", then "
                                                                + paid.getPlannedChange()
                                                                        .getPlanId()
                                                        : "",
                                        paid.hasGraceUntil()
                                                ? ", goes on until " + day(ProtoTimes.instant(paid.getGraceUntil()))
                                                : "")));
        out.println();
    }

    private void invoices() {
        var table = new Table("<<>", "invoice", "state", "amount");
        for (var invoice : subscriptions
                .listInvoices(ListInvoicesRequest.getDefaultInstance())
                .getInvoicesList())
            table.row(
                    invoice.getNumber(),
                    invoice.getStatus().name().substring("INVOICE_STATUS_".length()),
                    amount(invoice.getTotal(), invoice.getCurrency()));
        out.print(table);
    }

    private Entitlements now() {
        return entitlements
                .withDeadlineAfter(LIMIT)
                .getEntitlements(GetEntitlementsRequest.getDefaultInstance())
                .getEntitlements();
    }

    private String plan() {
        return now().getPlan().getId();
    }

    private Subscription subscription() {
        return subscriptions
                .withDeadlineAfter(LIMIT)
                .getSubscription(GetSubscriptionRequest.getDefaultInstance())
                .getSubscription();
    }

    private SubscriptionStatus status() {
        return subscription().getStatus();
    }

    /// Moves the stand-in's clock by a little more than a month.
    private void advance(String page) {
        var clock = URI.create(page).resolve("/v1/test_helpers/test_clocks/clock_standin");
        var frozen = get(clock.toString()).replaceAll("(?s).*\"frozen_time\":\\s*(\\d+).*", "$1");
        post(clock + "/advance", "frozen_time=" + (Long.parseLong(frozen) + A_PERIOD.toSeconds()));
    }

    private String get(String url) {
        return send(request(url).GET().build());
    }

    private void post(String url, String form) {
        var _ = send(request(url)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + StripeStandIn.KEY);
    }

    private String send(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 400) throw new Refusal("the stand-in refuses: " + response.statusCode());
            return response.body();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted");
        }
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long until = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) throw new Refusal(what + " has not reached billing in time");
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static String amount(long minorUnits, String currency) {
        return String.format(Locale.ROOT, "%.2f %s", minorUnits / 100.0, currency.toUpperCase(Locale.ROOT));
    }
}
