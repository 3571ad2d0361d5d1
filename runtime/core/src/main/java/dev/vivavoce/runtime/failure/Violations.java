package dev.vivavoce.runtime.failure;

import dev.vivavoce.runtime.failure.Failure.FieldViolation;
import java.util.ArrayList;
import java.util.List;

/// Collects the violations of one request's fields, so that one `FIELD_INVALID` names all of them.
///
/// The record that a message is mapped to collects them in its factory and ends with [#throwIfAny]. Every
/// instance is therefore valid, and endpoints and rules do not check again.
public final class Violations {
    private final List<FieldViolation> found = new ArrayList<>();

    /// Adds a violation. `field` is the name in the contract; `description` says what is expected.
    public void add(String field, String description) {
        found.add(new FieldViolation(field, description));
    }

    /// Adds a violation unless the condition holds.
    public void check(String field, boolean condition, String description) {
        if (!condition) add(field, description);
    }

    /// Adds a violation such as `201 ids (expected: 1 to 200)` unless the number is in the range.
    public void range(String field, long actual, long least, long most, String unit) {
        if (actual >= least && actual <= most) return;
        var number = unit.isEmpty() ? Long.toString(actual) : actual + " " + unit;
        var expected = least == 0 ? "at most " + most : least + " to " + most;
        add(field, number + " (expected: " + expected + ")");
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /// Returns them in the order in which they were added.
    public List<FieldViolation> all() {
        return List.copyOf(found);
    }

    /// @throws Failure INVALID_ARGUMENT / FIELD_INVALID that names each field
    public void throwIfAny() {
        if (!found.isEmpty()) throw Failure.invalidFields(found);
    }
}
