package dev.vivavoce.cli.client;

import java.net.URI;

/// A registration waits for the link of a mail.
public final class LinkMailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LinkMailed(URI platform) {
        super(platform + " sends a link by mail to whoever registers");
    }
}
