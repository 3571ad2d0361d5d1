package dev.vivavoce.runtime.objects;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// A store of objects by key. It never holds a whole object in memory, and does not list keys: the service that
/// owns an object has its key in a row.
///
/// The holder of a signed address may send or fetch that one object without a token until the address expires.
/// Browsers use it directly, so the bytes pass through no other service.
public interface Objects {
    /// The description of an object, without its bytes.
    ///
    /// @param length in bytes
    /// @param type its media type: `audio/wav`
    record Description(ObjectKey key, long length, String type) {
        public Description {
            if (length < 0) throw new IllegalArgumentException("length: " + length + " (expected: >= 0)");
            if (!type.matches("[a-z0-9.+-]{1,40}/[a-zA-Z0-9.+-]{1,100}(;[ a-zA-Z0-9.=+-]{1,40})?"))
                throw new IllegalArgumentException("type: " + type + " (expected: a media type)");
        }
    }

    /// An object whose bytes can be read once; close it.
    record Content(Description description, InputStream bytes) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }

    /// Stores an object and replaces an older one with that key. Stores nothing when there are more or fewer
    /// bytes than described, or they cannot be read.
    ///
    /// @throws LengthDiffers when there are more bytes or fewer
    void put(Description description, InputStream bytes) throws IOException;

    Optional<Description> describe(ObjectKey key) throws IOException;

    Optional<Content> get(ObjectKey key) throws IOException;

    /// Deletes an object; returns false when it does not exist.
    boolean delete(ObjectKey key) throws IOException;

    /// Returns an address for one `PUT` of exactly this key, length and type. A later `PUT` replaces the object
    /// until the address expires.
    URI addressToPut(Description description, Duration lifetime);

    /// Returns an address for `GET`, ranges included, of the current object.
    URI addressToGet(Description description, Duration lifetime);

    /// The store does not answer, or not in time: the same call can succeed later.
    final class Unavailable extends IOException {
        public Unavailable(IOException cause) {
            super("the store does not answer now: " + cause.getMessage(), cause);
        }
    }

    /// The bytes are more or fewer than described.
    final class LengthDiffers extends IOException {
        public LengthDiffers(long length) {
            super("more or fewer bytes than described (expected: " + length + ")");
        }
    }
}
