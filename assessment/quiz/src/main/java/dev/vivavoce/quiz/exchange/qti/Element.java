package dev.vivavoce.quiz.exchange.qti;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// An element of an XML file.
///
/// @param line where it begins, from 1
/// @param content its texts and elements, in order
record Element(String name, Map<String, String> attributes, int line, List<Content> content) implements Content {
    Element {
        attributes = Map.copyOf(attributes);
    }

    /// A text between elements.
    record Text(String text) implements Content {}

    Stream<Element> elements() {
        return content.stream().filter(Element.class::isInstance).map(Element.class::cast);
    }

    List<Element> all(String child) {
        return elements().filter(element -> element.name().equals(child)).toList();
    }

    Optional<Element> first(String child) {
        return elements().filter(element -> element.name().equals(child)).findFirst();
    }

    /// Follows a path of names, the first child each time.
    Optional<Element> at(String... path) {
        var here = Optional.of(this);
        for (var name : path) here = here.flatMap(element -> element.first(name));
        return here;
    }

    String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    /// Returns all text within, unchanged.
    String text() {
        var text = new StringBuilder();
        for (var part : content) {
            switch (part) {
                case Text(String words) -> text.append(words);
                case Element element -> text.append(element.text());
            }
        }
        return text.toString();
    }

    /// Returns every element below with a name, in order.
    List<Element> below(String wanted) {
        var found = new ArrayList<Element>();
        elements().forEach(element -> {
            if (element.name().equals(wanted)) found.add(element);
            found.addAll(element.below(wanted));
        });
        return found;
    }
}
