package dev.vivavoce.content.chat.reply;

import dev.vivavoce.content.chat.state.ChatMessage;
import dev.vivavoce.content.extraction.search.SearchWords;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What a message asks, and what was talked about before.
///
/// @param before the last messages with their replies, the oldest first
record Question(String text, List<ChatMessage> before) {
    private static final int LONGEST_QUERY = 500;
    private static final int FEW_WORDS = 2;
    private static final Set<String> REFERRING = Set.of(
            "it", "its", "this", "that", "these", "those", "they", "them", "their", "he", "she", "him", "her", "his",
            "there", "then", "more", "else", "why");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    Question {
        before = List.copyOf(before);
    }

    /// What to search for: the message, at the beginning of its 500 characters.
    String query() {
        return cut(text);
    }

    /// What to search for when the message continues the one before; empty when it stands alone.
    String followingQuery() {
        if (before.isEmpty() || !isFollowing()) return "";
        return cut(text + " " + before.getLast().text());
    }

    /// A message that names little, or speaks of something that it does not name.
    private boolean isFollowing() {
        if (SearchWords.of(text, "en").size() <= FEW_WORDS) return true;
        return BETWEEN_WORDS.splitAsStream(text.toLowerCase(Locale.ROOT)).anyMatch(REFERRING::contains);
    }

    private static String cut(String words) {
        var one = words.strip();
        if (one.codePointCount(0, one.length()) <= LONGEST_QUERY) return one;
        return one.substring(0, one.offsetByCodePoints(0, LONGEST_QUERY));
    }
}
