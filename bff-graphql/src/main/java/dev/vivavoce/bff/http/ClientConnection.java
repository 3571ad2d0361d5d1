package dev.vivavoce.bff.http;

import dev.vivavoce.bff.execution.Graph;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/// Finds out whether a client has closed its connection while its request is being answered. The container notices
/// that only when it reads or writes, and a request that waits for services does neither.
///
/// Call it on the request's own thread, after the body has been read.
final class ClientConnection implements Graph.Client {
    private static final String KEY = ClientConnection.class.getName();

    private final org.apache.coyote.Request request;
    private volatile boolean takesParts;

    private ClientConnection(org.apache.coyote.Request request) {
        this.request = request;
    }

    /// @param takesParts whether the client accepts a response in parts
    static Graph.Client of(HttpServletRequest request, boolean takesParts) {
        if (!(request.getAttribute(KEY) instanceof ClientConnection connection)) return () -> false;
        connection.takesParts = takesParts;
        return connection;
    }

    @Override
    public boolean takesParts() {
        return takesParts;
    }

    /// Reads from the connection without waiting. Tomcat reports an end or an error as one available byte, for which
    /// there is no other sign; more bytes are the beginning of the client's next request.
    @Override
    public boolean hasLeft() {
        request.action(ActionCode.AVAILABLE, Boolean.TRUE);
        return request.getAvailable() == 1;
    }

    /// Makes the connection available to the endpoint, which sees the request through the servlet API only.
    static final class Valve extends ValveBase {
        Valve() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            request.setAttribute(KEY, new ClientConnection(request.getCoyoteRequest()));
            getNext().invoke(request, response);
        }
    }
}
