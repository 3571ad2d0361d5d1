package dev.vivavoce.stripe;

import static dev.vivavoce.stripe.StandInState.number;
import static dev.vivavoce.stripe.StandInState.text;

import com.google.gson.JsonObject;
import java.util.Locale;

/// The pages that stand in for Stripe's checkout and customer portal. In English only, like a page of a third
/// party.
final class Pages {
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>TEST: %1$s</title>
            <style>
              :root { color-scheme: light dark; }
              body { font: 1rem/1.5 system-ui, sans-serif; max-width: 32rem; margin: 2rem auto; padding: 0 1rem; }
              .test { background: #b00020; color: #fff; padding: .75rem 1rem; border-radius: .5rem; font-weight: 600; }
              button { font: inherit; padding: .6rem 1rem; margin: .25rem 0; width: 100%%; }
            </style>
            <p class="test" role="note">TEST. This page stands in for Stripe. No money moves, and no card is asked for.</p>
            <main>
            <h1>%1$s</h1>
            %2$s
            </main>
            </html>
            """;

    private Pages() {}

    static String checkout(JsonObject session, JsonObject price, JsonObject product) {
        var id = text(session, "id");
        if (!text(session, "status").equals("open")) return page("Checkout", "<p>This checkout is closed.</p>");
        var interval = text(price.getAsJsonObject("recurring"), "interval");
        return page("Checkout", """
                <p>%s: <strong>%s</strong> each %s</p>
                %s%s%s
                """.formatted(
                        escaped(text(product, "name")),
                        amount(number(session, "amount_total"), text(session, "currency")),
                        escaped(interval),
                        button("/pay/" + id + "/pay", "Pay with a test card"),
                        button("/pay/" + id + "/decline", "Pay with a card that is declined"),
                        button("/pay/" + id + "/cancel", "Go back without paying")));
    }

    static String declined(JsonObject session) {
        return page("Checkout", """
                <p role="alert">The card was declined.</p>
                <p><a href="/pay/%s">Try again</a></p>
                """.formatted(text(session, "id")));
    }

    static String invoice(JsonObject invoice) {
        var id = text(invoice, "id");
        boolean isOpen = text(invoice, "status").equals("open");
        return page("Invoice " + escaped(text(invoice, "number")), """
                <p><strong>%s</strong>, %s</p>
                %s
                """.formatted(
                        amount(number(invoice, "total"), text(invoice, "currency")),
                        escaped(text(invoice, "status")),
                        isOpen ? button("/invoice/" + id + "/pay", "Pay with a test card") : ""));
    }

    static String portal(JsonObject session, Iterable<JsonObject> subscriptions) {
        var path = "/portal/" + text(session, "id");
        var body = new StringBuilder();
        for (var subscription : subscriptions) {
            boolean cancels = subscription.get("cancel_at_period_end").getAsBoolean();
            body.append("<p>Subscription ")
                    .append(escaped(text(subscription, "id")))
                    .append(": ")
                    .append(escaped(text(subscription, "status")))
                    .append(cancels ? ", ends with its period" : "")
                    .append("</p>")
                    .append(
                            cancels
                                    ? button(path + "/resume", "Resume")
                                    : button(path + "/cancel", "Cancel at the end of the period"));
        }
        body.append(button(path + "/declined", "Use a card that is declined from now on"))
                .append(button(path + "/good", "Use a card that works from now on"))
                .append("<p><a href=\"")
                .append(escaped(text(session, "return_url")))
                .append("\">Return</a></p>");
        return page("Your subscription", body.toString());
    }

    private static String page(String title, String body) {
        return PAGE.formatted(title, body);
    }

    private static String button(String action, String label) {
        return "<form method=\"post\" action=\"%s\"><button>%s</button></form>\n".formatted(escaped(action), label);
    }

    private static String amount(long minorUnits, String currency) {
        return String.format(Locale.ROOT, "%.2f %s", minorUnits / 100.0, currency.toUpperCase(Locale.ROOT));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
