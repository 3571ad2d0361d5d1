package dev.vivavoce.runtime.tls;

import io.grpc.util.CertificateUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// What the files of [TlsSettings] hold.
///
/// @param chain the process's own certificate first
record Credentials(List<X509Certificate> chain, PrivateKey key, List<X509Certificate> authorities) {
    Credentials {
        chain = List.copyOf(chain);
        authorities = List.copyOf(authorities);
    }

    /// Reads the files. They may be half replaced, so a key of another certificate is refused.
    ///
    /// @throws GeneralSecurityException with a message that names the file, and never its content
    static Credentials read(TlsSettings files) throws IOException, GeneralSecurityException {
        var chain = certificates(files.certificate());
        var key = key(files.key());
        if (!isPair(chain.getFirst().getPublicKey(), key))
            throw new GeneralSecurityException(files.key() + " is not the key of " + files.certificate());
        return new Credentials(chain, key, certificates(files.authorities()));
    }

    /// When the first of the chain's certificates expires.
    Instant expires() {
        return chain.stream()
                .map(certificate -> certificate.getNotAfter().toInstant())
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private static List<X509Certificate> certificates(Path file) throws IOException, GeneralSecurityException {
        try {
            var found = CertificateUtils.getX509Certificates(new ByteArrayInputStream(bytes(file)));
            if (found.length > 0) return Arrays.asList(found);
        } catch (CertificateException _) { // its message may quote the file
        }
        throw new GeneralSecurityException(file + " has no certificate in PEM");
    }

    private static PrivateKey key(Path file) throws IOException, GeneralSecurityException {
        try {
            return CertificateUtils.getPrivateKey(new ByteArrayInputStream(bytes(file)));
        } catch (GeneralSecurityException | IllegalArgumentException | IOException _) { // it may quote the file
            throw new GeneralSecurityException(file + " has no private key in PEM and PKCS #8");
        }
    }

    private static byte[] bytes(Path file) throws IOException, GeneralSecurityException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException _) {
            throw new GeneralSecurityException(file + " does not exist");
        }
    }

    private static boolean isPair(PublicKey known, PrivateKey key) throws GeneralSecurityException {
        var algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> throw new GeneralSecurityException("a key of " + key.getAlgorithm() + " (expected: RSA or EC)");
        };
        if (!known.getAlgorithm().equals(key.getAlgorithm())) return false;
        var text = "vivavoce".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        var signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(text);
        var signed = signature.sign();
        signature.initVerify(known);
        signature.update(text);
        return signature.verify(signed);
    }
}
