package dev.vivavoce.runtimetest.tls;

import dev.vivavoce.runtime.tls.TlsSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// An authority that signs certificates, as an operator has one.
public final class TestAuthority {
    private static final String PASSWORD = "a password";
    private static final Duration RELOAD = Duration.ofMillis(100);

    private final Path folder;
    private final Path store;

    public TestAuthority(Path folder) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        store = folder.resolve("authority.p12");
        generate("authority", "-ext", "bc:c");
    }

    /// The authority's own certificate in PEM.
    public String certificate() throws IOException, GeneralSecurityException {
        return pem("CERTIFICATE", keys().getCertificate("authority").getEncoded());
    }

    /// Writes a certificate for a host, its key and the trusted authorities.
    public TlsSettings issue(String name, String host, TestAuthority... trusted)
            throws IOException, InterruptedException {
        try {
            return issued(name, host, trusted);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private TlsSettings issued(String name, String host, TestAuthority... trusted)
            throws IOException, InterruptedException, GeneralSecurityException {
        generate(name, "-signer", "authority", "-ext", "san=dns:" + host);
        var own = Files.createDirectories(folder.resolve(name));
        var settings = new TlsSettings(
                own.resolve("certificate.pem"), own.resolve("key.pem"), own.resolve("authorities.pem"), RELOAD);
        var chain = new StringBuilder();
        for (Certificate certificate : keys().getCertificateChain(name))
            chain.append(pem("CERTIFICATE", certificate.getEncoded()));
        Files.writeString(settings.certificate(), chain);
        Key key = keys().getKey(name, PASSWORD.toCharArray());
        Files.writeString(settings.key(), pem("PRIVATE KEY", key.getEncoded()));
        var authorities = new StringBuilder();
        for (var authority : trusted) authorities.append(authority.certificate());
        Files.writeString(settings.authorities(), authorities);
        return settings;
    }

    private KeyStore keys() throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    }

    private void generate(String name, String... options) throws IOException, InterruptedException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command = new ArrayList<>(List.of(tool, "-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC"));
        command.addAll(List.of("-genkeypair", "-keyalg", "EC", "-alias", name));
        command.addAll(List.of("-dname", "CN=" + name, "-validity", "2", "-keystore", store.toString()));
        command.addAll(List.of("-startdate", "-1H")); // as issuers do: clocks differ
        command.addAll(List.of("-storepass", PASSWORD));
        command.addAll(List.of(options));
        var process = new ProcessBuilder(command).inheritIO().start();
        if (process.waitFor() != 0) throw new IllegalStateException("keytool failed: " + process.exitValue());
    }

    private static String pem(String kind, byte[] content) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }
}
