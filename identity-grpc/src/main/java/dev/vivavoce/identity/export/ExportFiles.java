package dev.vivavoce.identity.export;

import dev.vivavoce.runtime.keys.PersonKeys;
import dev.vivavoce.runtime.objects.ObjectFolder;
import dev.vivavoce.runtime.objects.ObjectKey;
import dev.vivavoce.runtime.objects.Objects;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The stored archives, each encrypted with the key of its person. Those that were stored before archives were
/// encrypted can be downloaded from the store until they expire.
public final class ExportFiles {
    /// The folder of the archives.
    public static final ObjectFolder FOLDER = new ObjectFolder("exports");

    private static final String TYPE = "application/zip";
    private static final String SEALED_TYPE = "application/octet-stream";

    private final Objects objects;
    private final PersonKeys keys;
    private final ExportAddresses addresses;

    public ExportFiles(Objects objects, PersonKeys keys, ExportAddresses addresses) {
        this.objects = objects;
        this.keys = keys;
        this.addresses = addresses;
    }

    /// Makes a key for a person who has none.
    void provideKey(Handle db, UUID userId) {
        keys.provide(db, userId);
    }

    /// Stores the bytes of an archive encrypted, with the key that [#provideKey] has made.
    void store(DataExport export, InputStream archive, long length) throws IOException {
        var sealed =
                sealed(export, length).orElseThrow(() -> new IOException("there is no key for export " + export.id()));
        var description = new Objects.Description(sealed(export.id()), sealed.sealedLength(), SEALED_TYPE);
        objects.put(description, sealed.seal(archive));
    }

    /// The archive of this length with the key that opens it; empty when the person has none.
    Optional<SealedArchive> sealed(DataExport export, long length) {
        return keys.find(export.userId()).map(key -> new SealedArchive(export.id(), export.userId(), length, key));
    }

    /// The archive from one of its bytes on; empty when it is not there.
    ///
    /// @throws IOException also when it cannot be decrypted
    Optional<InputStream> read(SealedArchive archive, long from) throws IOException {
        var content = objects.get(sealed(archive.exportId()));
        if (content.isEmpty()) return Optional.empty();
        var bytes = content.get().bytes();
        try {
            return Optional.of(archive.open(bytes, from));
        } catch (IOException | RuntimeException thrown) {
            bytes.close();
            throw thrown;
        }
    }

    /// An address at which a browser gets the archive.
    URI address(DataExport export, DataExport.File file) {
        if (file.isSealed()) return addresses.of(export.id());
        return objects.addressToGet(
                new Objects.Description(plain(export.id()), file.length(), TYPE), ExportAddresses.VALID);
    }

    /// Deletes an archive, sealed or not; returns false when there is none.
    boolean delete(UUID exportId) throws IOException {
        boolean wasPlain = objects.delete(plain(exportId));
        return objects.delete(sealed(exportId)) || wasPlain;
    }

    private static ObjectKey plain(UUID exportId) {
        return FOLDER.key(exportId + ".zip");
    }

    private static ObjectKey sealed(UUID exportId) {
        return FOLDER.key(exportId + ".sealed");
    }
}
