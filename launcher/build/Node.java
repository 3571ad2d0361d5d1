package build;

import java.io.IOException;
import machine.Checkout;
import machine.Machine;
import machine.Stop;

/// Node with npm: what the web app, buf and the speech models are fetched with.
public final class Node {
    private final Checkout checkout;

    public Node(Checkout checkout) {
        this.checkout = checkout;
    }

    /// As Node prints it, like `v20.19.0`; empty without Node.
    public String version() throws IOException, InterruptedException {
        return Machine.printedBy("node", "--version");
    }

    public boolean isThere() throws IOException, InterruptedException {
        return Machine.program("npm").isPresent() && major(version()) >= Checkout.NODE;
    }

    private static int major(String version) {
        return version.matches("v\\d{1,4}\\..*") ? Integer.parseInt(version.substring(1, version.indexOf('.'))) : 0;
    }

    public void need(String what) throws IOException, InterruptedException {
        if (isThere()) return;
        var found = version();
        throw Stop.failed("Node %d or newer with npm is needed %s%s.%n%s"
                .formatted(Checkout.NODE, what, found.isEmpty() ? "" : "; found Node " + found, howToGet()));
    }

    public String howToGet() throws IOException {
        return Machine.howToGet(checkout, "node");
    }
}
