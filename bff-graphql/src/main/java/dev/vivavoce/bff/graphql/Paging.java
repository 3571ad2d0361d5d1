package dev.vivavoce.bff.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vivavoce.bff.words.WireWords;
import dev.vivavoce.runtime.failure.Failure;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Builds connections from the pages of a service.
///
/// A service has one token for each page, a connection has a cursor for each edge. The cursor of the last edge is
/// the token of the next page. Any other cursor is the token of its page and an index, and costs one more call.
public final class Paging {
    private static final int MOST = 100;
    private static final int LONGEST_CURSOR = 2_000;
    private static final Pattern FORM = Pattern.compile("(n|\\d{1,3}):(.*)", Pattern.DOTALL);

    private Paging() {}

    /// A page of a service. The token of the next page is empty on the last page.
    public record Page<N>(
            List<N> items, String nextToken, @Nullable Integer totalSize) {}

    /// Reads a page of a service.
    public interface Source<N> {
        Page<N> page(int size, String token);
    }

    /// @throws Failure INVALID_ARGUMENT / FIRST_OUT_OF_RANGE or CURSOR_INVALID
    public static <N> Connection<N> connection(int first, @Nullable String after, Source<N> source) {
        if (first < 1 || first > MOST)
            throw Failure.invalid("FIRST_OUT_OF_RANGE", "first: " + first + " (expected: 1 to " + MOST + ")")
                    .with("most", Integer.toString(MOST));
        var start = after == null ? new Start("", null) : after(after, source);
        var token = start.token();
        if (token == null)
            return new Connection<>(List.of(), new Connection.PageInfo(false, true, null, null), start.totalSize());
        var page = source.page(first, token);
        var edges = new ArrayList<Connection.Edge<N>>();
        boolean more = !page.nextToken().isEmpty();
        for (int i = 0; i < page.items().size(); i++) {
            boolean beforeNext = more && i == page.items().size() - 1;
            var place = beforeNext ? "n:" + page.nextToken() : i + ":" + token;
            edges.add(new Connection.Edge<>(
                    Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(UTF_8)),
                    page.items().get(i)));
        }
        var info = new Connection.PageInfo(
                more,
                after != null,
                edges.isEmpty() ? null : edges.getFirst().cursor(),
                edges.isEmpty() ? null : edges.getLast().cursor());
        return new Connection<>(edges, info, page.totalSize());
    }

    /// The start of a page.
    ///
    /// @param token null after the end of the list
    private record Start(@Nullable String token, @Nullable Integer totalSize) {}

    private static <N> Start after(String cursor, Source<N> source) {
        if (cursor.length() <= LONGEST_CURSOR) {
            try {
                var matcher = FORM.matcher(new String(Base64.getUrlDecoder().decode(cursor), UTF_8));
                if (matcher.matches()) return after(matcher.group(1), matcher.group(2), source);
            } catch (IllegalArgumentException _) {
                // refused below
            }
        }
        throw Failure.invalid(WireWords.CURSOR_INVALID, WireWords.NO_CURSOR);
    }

    private static <N> Start after(String place, String token, Source<N> source) {
        if (place.equals("n")) return new Start(token, null);
        int index = Integer.parseInt(place);
        if (index >= MOST) throw new IllegalArgumentException();
        var page = source.page(index + 1, token);
        return new Start(page.nextToken().isEmpty() ? null : page.nextToken(), page.totalSize());
    }
}
