package dev.vivavoce.identity.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.keys.DataKey;
import dev.vivavoce.runtime.keys.DeploymentKeys;
import dev.vivavoce.runtime.keys.PersonKeys;
import dev.vivavoce.runtime.objects.AddressSettings;
import dev.vivavoce.runtime.objects.LocalObjects;
import dev.vivavoce.runtime.objects.ObjectKey;
import dev.vivavoce.runtime.objects.ObjectSettings;
import dev.vivavoce.runtime.objects.Objects;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ExportFilesTest {
    private static final int PIECE = SealedArchive.PIECE_BYTES;
    private static final int SEALED_PIECE = PIECE + DataKey.OVERHEAD_BYTES;

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("identity", 2);

    @TempDir
    static Path folder;

    private final TestClock clock = new TestClock();
    private final Objects objects = LocalObjects.open(
            new ObjectSettings.InFolder(
                    folder,
                    new AddressSettings(
                            URI.create("http://localhost"),
                            new Secret("a secret of at least 32 characters"),
                            List.of())),
            clock);
    private final ExportFiles files = new ExportFiles(
            objects,
            new PersonKeys(
                    DATABASE.get(),
                    "export_key",
                    new DeploymentKeys(List.of(new DeploymentKeys.Key("first", new Secret("A".repeat(43) + "=")))),
                    clock),
            new ExportAddresses(URI.create("http://localhost"), new SecretKeySpec(new byte[32], "AES"), clock));
    private final DataExport export = export(person());
    private final byte[] archive = random(2 * PIECE + 12_345);

    @Test
    void an_archive_is_read_from_any_of_its_bytes_on() throws IOException {
        store(export, archive);
        for (int from : new int[] {0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, archive.length - 1})
            assertThat(read(export, from))
                    .as("from " + from)
                    .isEqualTo(Arrays.copyOfRange(archive, from, archive.length));
    }

    @Test
    void an_archive_whose_last_piece_is_full_ends_with_it() throws IOException {
        var full = random(2 * PIECE);
        store(export, full);
        assertThat(stored(export)).hasSize(2 * SEALED_PIECE);
        try (var bytes = opened(export, full.length, 0)) {
            assertThat(bytes.readAllBytes()).isEqualTo(full);
            assertThat(bytes.read()).isEqualTo(-1);
        }
    }

    @Test
    void what_is_stored_has_no_part_of_the_archive() throws IOException {
        var text = "the name of a person ".repeat(100_000).getBytes(UTF_8);
        store(export, text);
        assertThat(new String(stored(export), ISO_8859_1)).doesNotContain("person");
    }

    @Test
    void changed_cut_and_swapped_pieces_and_those_of_another_export_are_refused() throws IOException {
        store(export, archive);
        var sealed = stored(export);
        var changed = sealed.clone();
        changed[SEALED_PIECE + 100] ^= 1;
        replace(export, changed);
        assertThat(opened(export, archive.length, 0).readNBytes(PIECE)).hasSize(PIECE);
        assertThatThrownBy(() -> read(export, 0)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> opened(export, archive.length, PIECE))
                .as("before the first byte is sent")
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be decrypted");

        var swapped = sealed.clone();
        System.arraycopy(sealed, 0, swapped, SEALED_PIECE, SEALED_PIECE);
        System.arraycopy(sealed, SEALED_PIECE, swapped, 0, SEALED_PIECE);
        replace(export, swapped);
        assertThatThrownBy(() -> opened(export, archive.length, 0)).isInstanceOf(IOException.class);

        replace(export, Arrays.copyOf(sealed, 2 * SEALED_PIECE));
        assertThatThrownBy(() -> read(export, 0)).as("without its end").isInstanceOf(IOException.class);
        replace(export, sealed);
        assertThatThrownBy(() -> opened(export, 2 * PIECE, 0))
                .as("as if it were shorter")
                .isInstanceOf(IOException.class);

        var later = export(export.userId());
        replace(later, sealed);
        assertThatThrownBy(() -> opened(later, archive.length, 0)).isInstanceOf(IOException.class);
    }

    @Test
    void a_copy_cannot_be_opened_once_the_key_is_gone_nor_with_another_key() throws IOException {
        store(export, archive);
        var copy = stored(export);
        assertThat(files.delete(export.id())).isTrue();
        DATABASE.get()
                .run(db -> db.createUpdate("DELETE FROM export_key WHERE user_id = :id")
                        .bind("id", export.userId())
                        .execute());
        replace(export, copy); // from a backup
        assertThat(files.sealed(export, archive.length)).isEmpty();
        assertThatThrownBy(() -> files.store(export, new ByteArrayInputStream(archive), archive.length))
                .hasMessageContaining("no key");
        provideKey(export);
        assertThatThrownBy(() -> read(export, 0)).isInstanceOf(IOException.class);
    }

    @Test
    void a_key_goes_with_its_export() {
        var store = new DataExportStore();
        DATABASE.get().run(db -> {
            store.insert(db, export.id(), export.userId(), export.key(), clock.instant());
            files.provideKey(db, export.userId());
        });
        assertThat(files.sealed(export, 1)).isPresent();
        assertThat(DATABASE.get().<Boolean>transaction(db -> store.delete(db, UUID.randomUUID())))
                .as("another export")
                .isFalse();
        assertThat(files.sealed(export, 1)).isPresent();
        assertThat(DATABASE.get().<Boolean>transaction(db -> store.delete(db, export.id())))
                .isTrue();
        assertThat(files.sealed(export, 1)).isEmpty();
    }

    private void store(DataExport export, byte[] archive) throws IOException {
        provideKey(export);
        files.store(export, new ByteArrayInputStream(archive), archive.length);
    }

    private void provideKey(DataExport export) {
        DATABASE.get().run(db -> files.provideKey(db, export.userId()));
    }

    private byte[] read(DataExport export, int from) throws IOException {
        try (var bytes = opened(export, archive.length, from)) {
            return bytes.readAllBytes();
        }
    }

    private InputStream opened(DataExport export, int length, int from) throws IOException {
        return files.read(files.sealed(export, length).orElseThrow(), from).orElseThrow();
    }

    private byte[] stored(DataExport export) throws IOException {
        try (var content = objects.get(key(export)).orElseThrow()) {
            return content.bytes().readAllBytes();
        }
    }

    private void replace(DataExport export, byte[] sealed) throws IOException {
        objects.put(
                new Objects.Description(key(export), sealed.length, "application/octet-stream"),
                new ByteArrayInputStream(sealed));
    }

    private static ObjectKey key(DataExport export) {
        return ExportFiles.FOLDER.key(export.id() + ".sealed");
    }

    private DataExport export(UUID userId) {
        return new DataExport(
                UUID.randomUUID(), userId, UUID.randomUUID(), DataExport.State.RUNNING, 0, clock.instant(), null);
    }

    private static UUID person() {
        var id = UUID.randomUUID();
        DATABASE.get().run(db -> db.createUpdate("""
                        INSERT INTO account (id, display_name, locale, time_zone, learning_language, created_at, guest_until)
                        VALUES (:id, '', 'en', 'UTC', 'en', now(), now())
                        """).bind("id", id).execute());
        return id;
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
