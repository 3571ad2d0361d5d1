package dev.vivavoce.bff.graphql;

/// An ending of a mutation that is to be expected.
public interface UserError {
    String message();
}
