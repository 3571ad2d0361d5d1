package dev.vivavoce.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Stands in for a Mailpit: takes mails by SMTP, and shows them by the two calls of its HTTP API, version 1, that the
/// demo makes.
final class MailpitStandIn implements AutoCloseable {
    private static final String LIST = "/api/v1/messages";
    private static final String ONE = "/api/v1/message/";

    private final GreenMail smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final HttpServer http;

    private MailpitStandIn(HttpServer http) {
        this.http = http;
        http.createContext("/", this::answer);
    }

    static MailpitStandIn start() throws IOException {
        var standIn =
                new MailpitStandIn(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        standIn.smtp.start();
        standIn.http.start();
        return standIn;
    }

    int smtpPort() {
        return smtp.getSmtp().getPort();
    }

    URI address() {
        return URI.create("http://localhost:" + http.getAddress().getPort());
    }

    /// How many mails it has taken.
    int mails() {
        return smtp.getReceivedMessages().length;
    }

    @Override
    public void close() {
        http.stop(0);
        smtp.stop();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var mails = smtp.getReceivedMessages();
        Object said;
        try {
            if (path.equals(LIST)) said = list(mails);
            else if (path.startsWith(ONE)) said = one(mails[Integer.parseInt(path.substring(ONE.length()))]);
            else throw new IOException("not a call of this stand-in: " + path);
        } catch (MessagingException thrown) {
            throw new IOException(thrown);
        }
        var bytes = JsonMapper.shared().writeValueAsString(said).getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /// The newest mail first.
    private static Map<String, ?> list(MimeMessage... mails) throws MessagingException {
        var summaries = new ArrayList<Map<String, ?>>();
        for (int i = mails.length - 1; i >= 0; i--)
            summaries.add(Map.of("ID", Integer.toString(i), "To", to(mails[i]), "Subject", mails[i].getSubject()));
        return Map.of("total", mails.length, "messages", summaries);
    }

    private static Map<String, ?> one(MimeMessage mail) throws MessagingException, IOException {
        var text = mail.getContent() instanceof Multipart parts
                ? parts.getBodyPart(0).getContent()
                : mail.getContent();
        return Map.of("To", to(mail), "Subject", mail.getSubject(), "Text", text.toString());
    }

    private static List<Map<String, String>> to(MimeMessage mail) throws MessagingException {
        return Arrays.stream(mail.getRecipients(RecipientType.TO))
                .map(address -> Map.of("Name", "", "Address", ((InternetAddress) address).getAddress()))
                .toList();
    }
}
