package dev.vivavoce.content.dialogue.partner;

/// A sentence of the partner.
///
/// @param replyId of the line of the script that it belongs to, or that it says in other words
public record Sentence(String text, String replyId, Writer writer) {}
