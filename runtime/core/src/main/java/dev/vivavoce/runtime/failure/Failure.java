package dev.vivavoce.runtime.failure;

import com.google.rpc.Code;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An unexpected end of a call, returned to the caller as `google.rpc.Status` (AIP-193).
///
/// `reason` is UPPER_SNAKE and part of the contract. The message is for developers and holds no personal data.
public final class Failure extends RuntimeException {
    /// The violation of one field of a request; `field` is its name in the contract.
    public record FieldViolation(String field, String description) {}

    private final Code code;
    private final String reason;
    private final Map<String, String> metadata;
    private final List<FieldViolation> violations;
    private final @Nullable Duration retryAfter;

    private Failure(
            Code code,
            String reason,
            String message,
            Map<String, String> metadata,
            List<FieldViolation> violations,
            @Nullable Duration retryAfter) {
        super(message, null, false, true);
        this.code = code;
        this.reason = reason;
        this.metadata = metadata;
        this.violations = violations;
        this.retryAfter = retryAfter;
    }

    public static Failure of(Code code, String reason, String message) {
        return new Failure(code, reason, message, Map.of(), List.of(), null);
    }

    public static Failure invalid(String reason, String message) {
        return of(Code.INVALID_ARGUMENT, reason, message);
    }

    /// One invalid field: `FIELD_INVALID` with a `BadRequest` detail.
    public static Failure invalidField(String field, String description) {
        return invalidFields(List.of(new FieldViolation(field, description)));
    }

    /// Several invalid fields: `FIELD_INVALID` with a `BadRequest` detail that names each.
    public static Failure invalidFields(List<FieldViolation> violations) {
        var first = violations.getFirst();
        return new Failure(
                Code.INVALID_ARGUMENT,
                "FIELD_INVALID",
                first.field() + ": " + first.description(),
                Map.of(),
                List.copyOf(violations),
                null);
    }

    public static Failure notFound(String reason, String message) {
        return of(Code.NOT_FOUND, reason, message);
    }

    public static Failure unauthenticated(String reason, String message) {
        return of(Code.UNAUTHENTICATED, reason, message);
    }

    public static Failure denied(String reason, String message) {
        return of(Code.PERMISSION_DENIED, reason, message);
    }

    public static Failure alreadyExists(String reason, String message) {
        return of(Code.ALREADY_EXISTS, reason, message);
    }

    public static Failure aborted(String reason, String message) {
        return of(Code.ABORTED, reason, message);
    }

    public static Failure precondition(String reason, String message) {
        return of(Code.FAILED_PRECONDITION, reason, message);
    }

    public static Failure exhausted(String reason, String message) {
        return of(Code.RESOURCE_EXHAUSTED, reason, message);
    }

    public static Failure unavailable(String reason, String message) {
        return of(Code.UNAVAILABLE, reason, message);
    }

    /// The same failure with the time after which to retry (`RetryInfo`).
    public Failure retryAfter(Duration delay) {
        return new Failure(code, reason, text(), metadata, violations, delay);
    }

    /// The same failure with one more entry of metadata (`ErrorInfo.metadata`).
    public Failure with(String key, String value) {
        var more = new java.util.TreeMap<>(metadata);
        more.put(key, value);
        return new Failure(code, reason, text(), Map.copyOf(more), violations, retryAfter);
    }

    public Code code() {
        return code;
    }

    public String reason() {
        return reason;
    }

    public Map<String, String> metadata() {
        return metadata;
    }

    public List<FieldViolation> violations() {
        return violations;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    private String text() {
        var message = getMessage();
        return message == null ? reason : message;
    }
}
