package dev.vivavoce.bff.bank;

import java.util.List;

/// What is published in a language.
record BankTopic(String language, int questions, List<BankTag> tags) {
    record BankTag(String tag, int questions) {}
}
