package dev.vivavoce.content.extraction.passage;

import dev.vivavoce.content.extraction.document.Block;
import dev.vivavoce.content.extraction.document.Page;
import dev.vivavoce.content.extraction.document.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cuts a document into passages, page by page, so that the first can be used while the rest is read.
///
/// A passage has 60 to 90 words where sentences allow it: it is never cut inside a sentence, never runs over the
/// end of a page or section, and a sentence of more than 90 words is a passage of its own. A heading begins the
/// passage that follows it.
public final class Passages {
    private final List<Section> sections = new ArrayList<>();
    private int passages;

    /// Cuts a whole document.
    public static List<Passage> of(List<Page> pages) {
        var passages = new Passages();
        var all = new ArrayList<Passage>();
        for (var page : pages) all.addAll(passages.add(page));
        return List.copyOf(all);
    }

    /// Cuts the next page.
    public List<Passage> add(Page page) {
        var found = new ArrayList<Passage>();
        var units = new ArrayList<Unit>();
        var text = page.text();
        var spans = page.spans();
        for (int i = 0; i < spans.size(); i++) {
            var block = page.blocks().get(i);
            int start = spans.get(i).start();
            if (block instanceof Block.Heading(int level, String title)) {
                // A heading right below another one belongs to the same passage.
                boolean followsHeading = !units.isEmpty() && units.getLast().kind() == Unit.Kind.HEADING;
                if (!followsHeading) cut(page, text, units, found);
                sections.add(new Section(sections.size(), level, title, page.number(), start));
            }
            units.addAll(Unit.of(block, start));
        }
        cut(page, text, units, found);
        return found;
    }

    /// Returns the sections that began so far.
    public List<Section> sections() {
        return List.copyOf(sections);
    }

    private void cut(Page page, String text, List<Unit> units, List<Passage> found) {
        for (var part : Cuts.of(units)) {
            var span = new Span(
                    part.getFirst().span().start(), part.getLast().span().end());
            var sentences = part.stream()
                    .filter(unit -> unit.kind() == Unit.Kind.SENTENCE)
                    .map(Unit::span)
                    .toList();
            found.add(new Passage(passages++, page.number(), span, span.in(text), section(), sentences));
        }
        units.clear();
    }

    private @Nullable Section section() {
        return sections.isEmpty() ? null : sections.getLast();
    }
}
