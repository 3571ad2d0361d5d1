package dev.vivavoce.identity.passkey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.upokecenter.cbor.CBORObject;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/// An authenticator with one passkey, and the browser between it and a page (WebAuthn Level 3, sections 6 and
/// 7). A test changes what it says.
final class SoftAuthenticator {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int USER_PRESENT = 0x01;
    private static final int USER_VERIFIED = 0x04;
    private static final int HAS_CREDENTIAL = 0x40;

    /// The page that asks.
    String origin;
    /// The domain that the passkey belongs to.
    String domain;
    /// Whether it has recognised its person.
    boolean verifies = true;
    /// How often it has signed.
    int count;

    byte[] userHandle = new byte[0];
    private final byte[] credentialId = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
    private final KeyPair pair;

    SoftAuthenticator(String origin, String domain) {
        this.origin = origin;
        this.domain = domain;
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    /// Makes the passkey, as `navigator.credentials.create` does.
    String create(String optionsJson) {
        var options = read(optionsJson);
        userHandle = Base64.getUrlDecoder().decode(options.at("/user/id").asText());
        var attestation = CBORObject.NewMap()
                .Add("fmt", "none")
                .Add("attStmt", CBORObject.NewMap())
                .Add("authData", authenticatorData(true));
        return credential(Map.of(
                "clientDataJSON", base64(clientData("webauthn.create", options)),
                "attestationObject", base64(attestation.EncodeToBytes())));
    }

    /// Signs, as `navigator.credentials.get` does.
    String get(String optionsJson) {
        count++;
        var clientData = clientData("webauthn.get", read(optionsJson));
        var data = authenticatorData(false);
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(data);
            signature.update(sha256(clientData));
            return credential(Map.of(
                    "clientDataJSON", base64(clientData),
                    "authenticatorData", base64(data),
                    "signature", base64(signature.sign()),
                    "userHandle", base64(userHandle)));
        } catch (GeneralSecurityException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    private byte[] authenticatorData(boolean withCredential) {
        var data = new ByteArrayOutputStream();
        data.writeBytes(sha256(domain.getBytes(StandardCharsets.UTF_8)));
        data.write(USER_PRESENT | (verifies ? USER_VERIFIED : 0) | (withCredential ? HAS_CREDENTIAL : 0));
        data.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(count).array());
        if (withCredential) {
            data.writeBytes(new byte[16]); // no model
            data.writeBytes(ByteBuffer.allocate(Short.BYTES)
                    .putShort((short) credentialId.length)
                    .array());
            data.writeBytes(credentialId);
            data.writeBytes(coseKey());
        }
        return data.toByteArray();
    }

    private byte[] coseKey() {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        return CBORObject.NewMap()
                .Add(1, 2)
                .Add(3, -7)
                .Add(-1, 1)
                .Add(-2, coordinate(point.getAffineX()))
                .Add(-3, coordinate(point.getAffineY()))
                .EncodeToBytes();
    }

    private static byte[] coordinate(BigInteger number) {
        var bytes = number.toByteArray();
        var padded = new byte[32];
        int length = Math.min(bytes.length, padded.length);
        System.arraycopy(bytes, bytes.length - length, padded, padded.length - length, length);
        return padded;
    }

    private byte[] clientData(String type, JsonNode options) {
        return write(Map.of(
                        "type",
                        type,
                        "challenge",
                        options.path("challenge").asText(),
                        "origin",
                        origin,
                        "crossOrigin",
                        false))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String credential(Map<String, String> response) {
        return write(Map.of(
                "id",
                base64(credentialId),
                "rawId",
                base64(credentialId),
                "type",
                "public-key",
                "response",
                response,
                "clientExtensionResults",
                Map.of()));
    }

    private static JsonNode read(String optionsJson) {
        try {
            return JSON.readTree(optionsJson).path("publicKey");
        } catch (JsonProcessingException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    /// Another passkey with the same id, as an attacker would make who wants to sign in as its owner.
    SoftAuthenticator imitation() {
        var other = new SoftAuthenticator(origin, domain);
        System.arraycopy(credentialId, 0, other.credentialId, 0, credentialId.length);
        other.userHandle = Arrays.copyOf(userHandle, userHandle.length);
        return other;
    }
}
