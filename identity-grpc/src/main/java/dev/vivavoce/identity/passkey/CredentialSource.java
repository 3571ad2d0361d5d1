package dev.vivavoce.identity.passkey;

import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The stored passkeys for the library, in one transaction. A user is named by the id of the account, and the user
/// handle that a passkey keeps is its sixteen bytes, which say nothing about the person.
///
/// @param registering who adds a passkey, which the authenticator must not have yet; null when one is asked for
record CredentialSource(
        PasskeyStore store, Handle db, @Nullable UUID registering) implements CredentialRepository {
    static ByteArray handle(UUID accountId) {
        return new ByteArray(ByteBuffer.allocate(16)
                .putLong(accountId.getMostSignificantBits())
                .putLong(accountId.getLeastSignificantBits())
                .array());
    }

    @Override
    public Set<PublicKeyCredentialDescriptor> getCredentialIdsForUsername(String username) {
        if (registering == null) return Set.of(); // any passkey of this site is asked for
        return store.credentials(db, registering).stream()
                .map(passkey -> PublicKeyCredentialDescriptor.builder()
                        .id(new ByteArray(passkey.credentialId()))
                        .build())
                .collect(java.util.stream.Collectors.toSet());
    }

    @Override
    public Optional<ByteArray> getUserHandleForUsername(String username) {
        return Optional.of(handle(UUID.fromString(username)));
    }

    @Override
    public Optional<String> getUsernameForUserHandle(ByteArray userHandle) {
        if (userHandle.size() != 16) return Optional.empty();
        var bytes = ByteBuffer.wrap(userHandle.getBytes());
        return Optional.of(new UUID(bytes.getLong(), bytes.getLong()).toString());
    }

    @Override
    public Optional<RegisteredCredential> lookup(ByteArray credentialId, ByteArray userHandle) {
        return store.locked(db, credentialId.getBytes())
                .map(CredentialSource::credential)
                .filter(found -> found.getUserHandle().equals(userHandle));
    }

    @Override
    public Set<RegisteredCredential> lookupAll(ByteArray credentialId) {
        return store.locked(db, credentialId.getBytes())
                .map(CredentialSource::credential)
                .map(Set::of)
                .orElseGet(Set::of);
    }

    private static RegisteredCredential credential(StoredPasskey passkey) {
        return RegisteredCredential.builder()
                .credentialId(new ByteArray(passkey.credentialId()))
                .userHandle(handle(passkey.accountId()))
                .publicKeyCose(new ByteArray(passkey.publicKey()))
                .signatureCount(passkey.signCount())
                .build();
    }
}
