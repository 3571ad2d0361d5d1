package dev.vivavoce.bff.execution;

import dev.vivavoce.runtime.failure.Failure;
import graphql.Directives;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Limits the cost of a document before it is validated and before anything is fetched. Each limit has a reason of
/// its own, with the number in its metadata as `limit`.
final class DocumentLimits {
    static final int CHARACTERS = 100_000;
    static final int TOKENS = 15_000;
    static final int WHITESPACE = 50_000;
    static final int DEPTH = 15;
    static final int ALIASES = 15;
    static final int DIRECTIVES = 50;
    /// Fields of one operation, with every fragment counted at each spread.
    static final int FIELDS = 1_000;
    /// Deferred fragments of one operation, counted like fields: what several of them have in common is sent with each.
    static final int DEFERRED = 10;

    static final ParserOptions PARSER = ParserOptions.newParserOptions()
            .maxCharacters(CHARACTERS)
            .maxTokens(TOKENS)
            .maxWhitespaceTokens(WHITESPACE)
            .maxRuleDepth(200)
            .captureIgnoredChars(false)
            .captureLineComments(false)
            .readerTrackData(false)
            .redactTokenParserErrorMessages(true)
            .build();

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Cost> costs = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private int aliases;
    private int directives;

    private DocumentLimits() {}

    private record Cost(int depth, long fields, long deferred) {}

    /// @throws Failure INVALID_ARGUMENT / CHARACTERS_LIMIT, TOKENS_LIMIT, WHITESPACE_LIMIT, DEPTH_LIMIT,
    /// ALIASES_LIMIT, DIRECTIVES_LIMIT, FIELDS_LIMIT, DEFERRED_LIMIT, FRAGMENT_CYCLE, TEXT_INVALID
    static void check(String query) {
        var document = parse(query);
        if (document != null) new DocumentLimits().check(document);
    }

    /// Returns null for a text that is no document; the execution then fails with its syntax errors.
    private static @Nullable Document parse(String query) {
        try {
            return new Parser()
                    .parseDocument(ParserEnvironment.newParserEnvironment()
                            .document(query)
                            .parserOptions(PARSER)
                            .build());
        } catch (ParseCancelledTooManyCharsException _) {
            throw exceeded("CHARACTERS_LIMIT", CHARACTERS);
        } catch (ParseCancelledTooDeepException _) {
            throw exceeded("DEPTH_LIMIT", DEPTH);
        } catch (ParseCancelledException thrown) {
            boolean whitespace = String.valueOf(thrown.getMessage()).contains("whitespace");
            throw whitespace ? exceeded("WHITESPACE_LIMIT", WHITESPACE) : exceeded("TOKENS_LIMIT", TOKENS);
        } catch (InvalidSyntaxException _) {
            return null;
        }
    }

    private void check(Document document) {
        for (var fragment : document.getDefinitionsOfType(FragmentDefinition.class))
            fragments.put(fragment.getName(), fragment);
        count(document);
        for (var fragment : fragments.keySet()) cost(fragment);
        for (var operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            var cost = cost(operation.getSelectionSet());
            if (cost.depth() > DEPTH) throw exceeded("DEPTH_LIMIT", DEPTH);
            if (cost.fields() > FIELDS) throw exceeded("FIELDS_LIMIT", FIELDS);
            if (cost.deferred() > DEFERRED) throw exceeded("DEFERRED_LIMIT", DEFERRED);
        }
    }

    /// Counts aliases and directives as they are written.
    private void count(Node<?> node) {
        if (node instanceof Field field && field.getAlias() != null && ++aliases > ALIASES)
            throw exceeded("ALIASES_LIMIT", ALIASES);
        if (node instanceof DirectivesContainer<?> container) {
            directives += container.getDirectives().size();
            if (directives > DIRECTIVES) throw exceeded("DIRECTIVES_LIMIT", DIRECTIVES);
        }
        if (node instanceof StringValue text && text.getValue() != null) GraphRequest.requireGoodText(text.getValue());
        for (var child : node.getChildren()) count(child);
    }

    private Cost cost(@Nullable SelectionSet set) {
        int depth = 0;
        long fields = 0;
        long deferred = 0;
        if (set == null) return new Cost(0, 0, 0);
        for (var selection : set.getSelections()) {
            var cost = switch (selection) {
                case Field field -> field(cost(field.getSelectionSet()));
                case InlineFragment inline -> cost(inline.getSelectionSet());
                case FragmentSpread spread -> cost(spread.getName());
                default -> throw new IllegalStateException("unknown kind of selection");
            };
            depth = Math.max(depth, cost.depth());
            fields += cost.fields();
            deferred += cost.deferred() + (isDeferred(selection) ? 1 : 0);
        }
        return new Cost(depth, Math.min(fields, Integer.MAX_VALUE), Math.min(deferred, Integer.MAX_VALUE));
    }

    private static Cost field(Cost below) {
        return new Cost(below.depth() + 1, below.fields() + 1, below.deferred());
    }

    private static boolean isDeferred(Selection<?> selection) {
        return selection instanceof DirectivesContainer<?> fragment
                && fragment.hasDirective(Directives.DeferDirective.getName());
    }

    private Cost cost(String name) {
        var known = costs.get(name);
        if (known != null) return known;
        var fragment = fragments.get(name);
        if (fragment == null) return new Cost(0, 0, 0); // validation fails with it
        if (!open.add(name)) throw Failure.invalid("FRAGMENT_CYCLE", "a fragment spreads itself");
        var cost = cost(fragment.getSelectionSet());
        open.remove(name);
        costs.put(name, cost);
        return cost;
    }

    private static Failure exceeded(String reason, int limit) {
        return Failure.invalid(reason, "the document exceeds a limit (expected: <= " + limit + ")")
                .with("limit", Integer.toString(limit));
    }
}
