package dev.vivavoce.bff.stream;

import java.io.IOException;

/// Writes the results of a subscription to its response. All results and errors are JSON.
public sealed interface ResultWriter permits EventWriter, PartWriter {
    /// Writes a result of the subscription.
    void result(byte[] result) throws IOException;

    /// Writes the `errors` with which the subscription has failed.
    void failed(byte[] errors) throws IOException;

    /// Writes the `errors` that say why the server ends a running subscription.
    void interrupted(byte[] errors) throws IOException;

    /// Writes what clients ignore. A dozen of these fill the send buffer; a short one would leave a lost client
    /// unnoticed for hours.
    void keepAlive() throws IOException;

    /// Ends the response.
    void complete() throws IOException;
}
