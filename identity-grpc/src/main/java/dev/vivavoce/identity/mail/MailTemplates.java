package dev.vivavoce.identity.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes mails: the sentences of a language in one layout for text and one for HTML. Values are escaped in
/// HTML.
final class MailTemplates {
    static final List<String> LANGUAGES = List.of("en", "es", "ar");
    private static final Session NO_SESSION = Session.getInstance(new Properties());

    private final String from;
    private final String webUrl;
    private final Map<String, Properties> sentences =
            LANGUAGES.stream().collect(Collectors.toMap(language -> language, MailTemplates::sentences));
    private final Template text = template(Mustache.compiler().escapeHTML(false), "layout.txt");
    private final Template html = template(Mustache.compiler().escapeHTML(true), "layout.html");

    MailTemplates(String from, URI webUrl) {
        this.from = from;
        this.webUrl = webUrl.toString().replaceFirst("/+$", "");
    }

    /// @param id of the mail, which its `Message-ID` contains
    MimeMessage write(UUID id, Mail mail, Instant writtenAt) throws MessagingException {
        var language = language(mail.locale());
        var values = values(mail, language);
        var message = new MimeMessage(NO_SESSION) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + id + from.substring(from.lastIndexOf('@')) + ">");
            }
        };
        message.setFrom(address(from, "Vivavoce"));
        message.setRecipient(RecipientType.TO, address(mail.recipient(), null));
        var subject = Objects.requireNonNull(values.get("subject"));
        Mail.requireOneLine("the subject", subject);
        message.setSubject(subject, UTF_8.name());
        message.setSentDate(Date.from(writtenAt));
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no answer by a machine
        message.setHeader("Content-Language", language);
        message.setContent(new MimeMultipart("alternative", part(text, values, "plain"), part(html, values, "html")));
        message.saveChanges();
        return message;
    }

    /// What the layouts show; without a link for a mail that has none.
    private Map<String, String> values(Mail mail, String language) {
        var words = Objects.requireNonNull(sentences.get(language));
        var kind = mail.kind().key();
        var values = new HashMap<String, String>();
        values.put("language", language);
        values.put("direction", language.equals("ar") ? "rtl" : "ltr");
        for (var name : List.of("subject", "text", "note"))
            values.put(name, filled(sentence(words, kind + "." + name), mail.detail()));
        var page = mail.kind().page();
        if (page != null) {
            values.put("link", link(page, mail.token().reveal()));
            values.put("button", filled(sentence(words, kind + ".button"), mail.detail()));
        }
        values.put("footer", sentence(words, "footer"));
        return values;
    }

    private String link(String page, String token) {
        return webUrl + page + (token.isEmpty() ? "" : "#" + token);
    }

    private static String sentence(Properties words, String key) {
        var sentence = words.getProperty(key);
        if (sentence == null) throw new IllegalStateException("no sentence " + key);
        return sentence;
    }

    private static String filled(String sentence, String detail) {
        return Mustache.compiler().escapeHTML(false).compile(sentence).execute(Map.of("detail", detail));
    }

    private static MimeBodyPart part(Template layout, Map<String, String> values, String subtype)
            throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(layout.execute(values), UTF_8.name(), subtype);
        return part;
    }

    /// Not parsed: [Mail] has refused everything but one plain address. The domain is sent in ASCII (RFC 5890).
    private static InternetAddress address(String address, @Nullable String name) {
        int at = address.lastIndexOf('@');
        var internet = new InternetAddress();
        internet.setAddress(address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1)));
        try {
            internet.setPersonal(name, UTF_8.name());
        } catch (UnsupportedEncodingException thrown) {
            throw new IllegalStateException("every JDK has UTF-8", thrown);
        }
        return internet;
    }

    private static String language(String locale) {
        var language = Locale.forLanguageTag(locale).getLanguage();
        return LANGUAGES.contains(language) ? language : LANGUAGES.getFirst();
    }

    private static Properties sentences(String language) {
        var properties = new Properties();
        try (var reader = resource(language + ".properties")) {
            properties.load(reader);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
        return properties;
    }

    private static Template template(Mustache.Compiler compiler, String name) {
        try (var reader = resource(name)) {
            return compiler.compile(reader);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private static Reader resource(String name) {
        var stream = MailTemplates.class.getResourceAsStream("/mail/" + name);
        if (stream == null) throw new IllegalStateException("no resource /mail/" + name);
        return new InputStreamReader(stream, UTF_8);
    }
}
