package dev.vivavoce.bff.words;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Writes the values and types in GraphQL Java's messages as documents do: `EnumValue{name='A1'}` is `A1`, and a
/// `LinkedHashMap` is an object.
public final class DocumentWords {
    // Braces and brackets of values that are written already, so that what is around them is found next.
    private static final char OPEN = '\uE000';
    private static final char CLOSE = '\uE001';
    private static final char FIRST = '\uE002';
    private static final char LAST = '\uE003';

    private static final Pattern PLAIN = Pattern.compile("(Int|Float|Boolean)Value\\{value=([^{}]*)}");
    private static final Pattern TEXT = Pattern.compile("StringValue\\{value='(.*?)'}", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("(EnumValue|VariableReference)\\{name='([^{}']*)'}");
    private static final Pattern NOTHING = Pattern.compile("NullValue\\{}");
    private static final Pattern FIELD = Pattern.compile("ObjectField\\{name='([^{}']*)', value=([^{}]*)}");
    private static final Pattern OBJECT = Pattern.compile("ObjectValue\\{objectFields=\\[([^{}]*)]}");
    private static final Pattern LIST = Pattern.compile("ArrayValue\\{values=\\[([^{}]*)]}");
    private static final Pattern TYPE = Pattern.compile("'([A-Z][A-Za-z]*)'");
    private static final int DEEPEST = 15;

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("IntValue", "Int"),
            Map.entry("FloatValue", "Float"),
            Map.entry("StringValue", "String"),
            Map.entry("BooleanValue", "Boolean"),
            Map.entry("EnumValue", "enum"),
            Map.entry("ObjectValue", "object"),
            Map.entry("ArrayValue", "list"),
            Map.entry("NullValue", "null"),
            Map.entry("VariableReference", "variable"),
            Map.entry("LinkedHashMap", "object"),
            Map.entry("ArrayList", "list"),
            Map.entry("Integer", "Int"),
            Map.entry("Long", "Int"),
            Map.entry("BigInteger", "Int"),
            Map.entry("Double", "Float"),
            Map.entry("BigDecimal", "Float"));

    private DocumentWords() {}

    public static String of(String message) {
        var text = message;
        text = TEXT.matcher(text)
                .replaceAll(
                        found -> quoted("\"" + found.group(1).replace('{', OPEN).replace('}', CLOSE) + "\""));
        text = PLAIN.matcher(text).replaceAll(found -> quoted(found.group(2)));
        text = NAMED.matcher(text).replaceAll(DocumentWords::named);
        text = NOTHING.matcher(text).replaceAll("null");
        for (int i = 0; i < DEEPEST && text.indexOf('{') >= 0; i++) {
            text = FIELD.matcher(text).replaceAll(found -> quoted(found.group(1) + ": " + found.group(2)));
            text = OBJECT.matcher(text).replaceAll(found -> quoted(OPEN + found.group(1) + CLOSE));
            text = LIST.matcher(text).replaceAll(found -> quoted(FIRST + found.group(1) + LAST));
        }
        text = text.replace(OPEN, '{').replace(CLOSE, '}').replace(FIRST, '[').replace(LAST, ']');
        text = text.replace("an AST type of", "a value of the type");
        return TYPE.matcher(text).replaceAll(found -> {
            var type = TYPES.get(found.group(1));
            return quoted(type == null ? found.group() : "'" + type + "'");
        });
    }

    private static String named(MatchResult found) {
        return quoted(found.group(1).equals("EnumValue") ? found.group(2) : "$" + found.group(2));
    }

    private static String quoted(String replacement) {
        return java.util.regex.Matcher.quoteReplacement(replacement);
    }
}
