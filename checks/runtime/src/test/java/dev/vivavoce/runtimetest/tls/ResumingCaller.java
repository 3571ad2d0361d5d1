package dev.vivavoce.runtimetest.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.vivavoce.runtime.tls.TlsSettings;
import io.grpc.util.CertificateUtils;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/// A caller with a certificate that resumes its session with each further connection, as clients of the JDK do.
final class ResumingCaller {
    private static final int PATIENCE_MILLIS = 30_000;

    private final SSLContext context;
    private final String version;
    private final AtomicInteger shown = new AtomicInteger();

    /// @param version of TLS
    ResumingCaller(TlsSettings files, String version) throws IOException, GeneralSecurityException {
        this.version = version;
        var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        for (var authority : certificates(files.authorities()))
            trusted.setCertificateEntry(authority.getSerialNumber().toString(), authority);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        context = SSLContext.getInstance("TLS");
        context.init(new KeyManager[] {key(files)}, trust.getTrustManagers(), null);
    }

    private static X509Certificate[] certificates(Path file) throws IOException, GeneralSecurityException {
        try (var in = Files.newInputStream(file)) {
            return CertificateUtils.getX509Certificates(in);
        }
    }

    /// How often it has shown its certificate.
    int shownCertificates() {
        return shown.get();
    }

    /// Opens a connection and asks for anything; returns false when the server closes it without an answer.
    boolean isAnswered(int port) {
        try (var socket = (SSLSocket) context.getSocketFactory().createSocket("localhost", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setEnabledProtocols(new String[] {version});
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII).startsWith("HTTP/1.1 ");
        } catch (SocketTimeoutException late) {
            throw new IllegalStateException("neither an answer nor an end", late);
        } catch (IOException _) {
            return false;
        }
    }

    private KeyManager key(TlsSettings files) throws IOException, GeneralSecurityException {
        var chain = certificates(files.certificate());
        PrivateKey own;
        try (var in = Files.newInputStream(files.key())) {
            own = CertificateUtils.getPrivateKey(in);
        }
        return new X509ExtendedKeyManager() {
            @Override
            public String chooseClientAlias(String[] types, Principal @Nullable [] issuers, @Nullable Socket socket) {
                shown.incrementAndGet();
                return "own";
            }

            @Override
            public X509Certificate[] getCertificateChain(String alias) {
                return chain;
            }

            @Override
            public PrivateKey getPrivateKey(String alias) {
                return own;
            }

            @Override
            public String[] getClientAliases(String type, Principal @Nullable [] issuers) {
                return new String[] {"own"};
            }

            @Override
            public String @Nullable [] getServerAliases(String type, Principal @Nullable [] issuers) {
                return null;
            }

            @Override
            public @Nullable String chooseServerAlias(
                    String type, Principal @Nullable [] issuers, @Nullable Socket socket) {
                return null;
            }
        };
    }
}
