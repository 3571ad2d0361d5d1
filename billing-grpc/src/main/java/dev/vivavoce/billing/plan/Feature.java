package dev.vivavoce.billing.plan;

import java.util.Locale;

/// What a plan gives an amount of in each period, or on each day where it says so. A plan without an amount does not
/// include the feature.
public enum Feature {
    /// Minutes of live speech.
    SPEECH_MINUTES,
    /// Characters of text that were spoken by a synthesised voice.
    SYNTHESIZED_CHARACTERS,
    /// Tokens of the language models on each day (UTC). Content counts them.
    MODEL_TOKENS,
    /// Documents that are stored at the same time. Content counts them.
    DOCUMENTS,
    /// Bytes of the files of documents that are stored at the same time. Content counts them.
    DOCUMENT_BYTES;

    /// Its name in the files of the plans, such as `speech_minutes`.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
