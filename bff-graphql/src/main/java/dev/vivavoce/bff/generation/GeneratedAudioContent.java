package dev.vivavoce.bff.generation;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What generated audio says, when, and where it plays.
///
/// @param address null until it is made
record GeneratedAudioContent(
        String text,
        boolean isSsml,
        List<SpokenAudioWord> words,
        @Nullable GeneratedAudioAddress address) {
    /// @param start in milliseconds
    /// @param end in milliseconds
    record SpokenAudioWord(String text, long start, long end) {}

    /// Where a file plays.
    record GeneratedAudioAddress(URI url, OffsetDateTime expiresAt, String mediaType) {
        /// Anyone who has the address can play the file, so it is never logged.
        @Override
        public String toString() {
            return "GeneratedAudioAddress[" + mediaType + "]";
        }
    }

    /// Without the text.
    @Override
    public String toString() {
        return "GeneratedAudioContent[" + words.size() + " words]";
    }
}
