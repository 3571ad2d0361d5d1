package dev.vivavoce.bff.bank;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file with questions.
///
/// @param content in Base64
record BankFile(String content, String mediaType, int questions, int refused, List<BankRefusal> refusals) {
    enum BankFileFormat {
        GIFT,
        QTI_3
    }

    record BankRefusal(@Nullable BankRefusalReason reason, String at, String what) {}

    enum BankRefusalReason {
        TOO_LARGE,
        UNREADABLE,
        MALFORMED,
        KIND_UNSUPPORTED,
        FEATURE_UNSUPPORTED
    }

    /// The outcome for the questions of a file.
    record BankImport(int taken, int alreadyThere, int refused, List<BankRefusal> refusals) {}
}
