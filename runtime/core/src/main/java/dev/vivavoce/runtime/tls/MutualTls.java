package dev.vivavoce.runtime.tls;

import com.linecorp.armeria.server.ServerBuilder;
import io.grpc.ChannelCredentials;
import io.grpc.TlsChannelCredentials;
import io.grpc.util.AdvancedTlsX509KeyManager;
import io.grpc.util.AdvancedTlsX509TrustManager;
import io.grpc.util.AdvancedTlsX509TrustManager.Verification;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.util.SimpleKeyManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManager;
import javax.net.ssl.ManagerFactoryParameters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// TLS in which both sides show a certificate, for the port of a service and for its connections to others. New files
/// are used from the next connection on; connections that are open keep what they began with.
///
/// Files that cannot be used, such as a certificate whose key is not replaced yet, are logged once, and the former
/// ones stay in use.
public final class MutualTls implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(MutualTls.class);

    private final TlsSettings files;
    private final AdvancedTlsX509KeyManager keys = new AdvancedTlsX509KeyManager();
    private final AdvancedTlsX509TrustManager trust;
    private final CallerTrust callers;
    private final Thread reload;
    private volatile Credentials used;
    private String refused = "";

    private MutualTls(TlsSettings files) throws IOException, GeneralSecurityException {
        this.files = files;
        trust = AdvancedTlsX509TrustManager.newBuilder()
                .setVerification(Verification.CERTIFICATE_AND_HOST_NAME_VERIFICATION)
                .build();
        used = Credentials.read(files);
        callers = new CallerTrust(used.authorities());
        use(used);
        reload = Thread.ofVirtual().name("tls-files").unstarted(this::reload);
    }

    /// @param meters gets `tls.certificate.expires`, the time until the certificate expires
    public static MutualTls open(TlsSettings files, MeterRegistry meters) {
        try {
            var tls = new MutualTls(files);
            TimeGauge.builder("tls.certificate.expires", tls, TimeUnit.MILLISECONDS, MutualTls::untilExpiry)
                    .description("Time until the certificate of this process expires; below 0 when it has")
                    .register(meters);
            tls.reload.start();
            return tls;
        } catch (IOException e) {
            throw new UncheckedIOException("the files for TLS cannot be read", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the files for TLS cannot be used: " + e.getMessage(), e);
        }
    }

    /// For connections to others. The name of the other side must be in its certificate.
    public ChannelCredentials client() {
        return TlsChannelCredentials.newBuilder()
                .keyManager(keys)
                .trustManager(trust)
                .build();
    }

    /// For a port: who calls must show a certificate of one of the authorities, or resume a session that began
    /// with one. An authority that is trusted no more ends both.
    public void require(ServerBuilder server) {
        server.tls(new FixedKeys(keys));
        server.tlsCustomizer(context -> context.trustManager(callers).clientAuth(ClientAuth.REQUIRE));
    }

    @Override
    public void close() {
        reload.interrupt();
    }

    private double untilExpiry() {
        return Duration.between(Instant.now(), used.expires()).toMillis();
    }

    private void reload() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(files.reload());
                readAgain();
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void readAgain() {
        try {
            var read = Credentials.read(files);
            refused = "";
            if (read.equals(used)) return;
            use(read);
            used = read;
            log.info("new files for TLS are in use; the certificate expires {}", read.expires());
        } catch (IOException | GeneralSecurityException unusable) {
            var why = String.valueOf(unusable.getMessage());
            if (!why.equals(refused)) log.warn("new files for TLS are not used: {}", why);
            refused = why;
        }
    }

    private void use(Credentials read) throws IOException, GeneralSecurityException {
        callers.use(read.authorities());
        trust.updateTrustCredentials(read.authorities().toArray(X509Certificate[]::new));
        keys.updateIdentityCredentials(read.chain().toArray(X509Certificate[]::new), read.key());
    }

    /// Netty takes a factory; this one has the one key manager, whose content changes.
    private static final class FixedKeys extends SimpleKeyManagerFactory {
        private final KeyManager keys;

        FixedKeys(KeyManager keys) {
            this.keys = keys;
        }

        @Override
        protected void engineInit(KeyStore store, char[] password) {}

        @Override
        protected void engineInit(ManagerFactoryParameters parameters) {}

        @Override
        protected KeyManager[] engineGetKeyManagers() {
            return new KeyManager[] {keys};
        }
    }
}
