package dev.vivavoce.stripe;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/// An error of Stripe's API: <https://docs.stripe.com/api/errors>.
final class StripeRefusal extends RuntimeException {
    private final int status;
    private final String type;
    private final @Nullable String code;
    private final @Nullable String param;

    private StripeRefusal(int status, String type, @Nullable String code, @Nullable String param, String message) {
        super(message, null, false, false);
        this.status = status;
        this.type = type;
        this.code = code;
        this.param = param;
    }

    static StripeRefusal invalid(@Nullable String code, @Nullable String param, String message) {
        return new StripeRefusal(400, "invalid_request_error", code, param, message);
    }

    static StripeRefusal missing(String kind, String id) {
        return new StripeRefusal(
                404, "invalid_request_error", "resource_missing", "id", "No such %s: '%s'".formatted(kind, id));
    }

    static StripeRefusal unauthorized() {
        return new StripeRefusal(401, "invalid_request_error", null, null, "Invalid API Key provided");
    }

    static StripeRefusal declined() {
        return new StripeRefusal(402, "card_error", "card_declined", null, "Your card was declined.");
    }

    static StripeRefusal rateLimit() {
        return new StripeRefusal(429, "invalid_request_error", "rate_limit", null, "Too many requests");
    }

    static StripeRefusal broken() {
        return new StripeRefusal(500, "api_error", null, null, "An unknown error occurred");
    }

    static StripeRefusal keyReused() {
        return new StripeRefusal(
                400,
                "idempotency_error",
                null,
                null,
                "Keys for idempotent requests can only be used with the same parameters they were first used with.");
    }

    int status() {
        return status;
    }

    JsonObject body() {
        var error = new JsonObject();
        error.addProperty("type", type);
        error.addProperty("message", getMessage());
        if (code != null) error.addProperty("code", code);
        if (param != null) error.addProperty("param", param);
        var body = new JsonObject();
        body.add("error", error);
        return body;
    }
}
