package dev.vivavoce.speech.mary;

import dev.vivavoce.speech.mary.Part.Prominence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import marytts.datatypes.MaryData;
import marytts.datatypes.MaryXML;
import marytts.util.dom.MaryDomUtils;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// The sounds that Mary has planned for an utterance, with their lengths and their melody. It changes both, and
/// returns the time of each word.
final class Plan {
    /// A point of a planned melody: the place in the sound in percent, and hertz.
    private static final Pattern MELODY_POINT = Pattern.compile("\\((\\d+),([0-9.]+)\\)");

    private final MaryData planned;
    /// What prominence has added to the length.
    private double addedMilliseconds;

    Plan(MaryData planned) {
        this.planned = planned;
    }

    MaryData data() {
        return planned;
    }

    /// Stretches every planned sound by `factor`.
    void stretch(double factor) {
        if (factor == 1) {
            return;
        }
        for (var phone : elements(MaryXML.PHONE)) {
            multiply(phone, "d", factor);
            double end = Double.parseDouble(phone.getAttribute("end")) * factor;
            phone.setAttribute("end", Double.toString(end));
        }
        for (var boundary : elements(MaryXML.BOUNDARY)) {
            multiply(boundary, "duration", factor);
        }
    }

    /// Multiplies the melody of every planned sound by `factor`.
    void transpose(double factor) {
        if (factor != 1) {
            elements(MaryXML.PHONE).forEach(phone -> transpose(phone, factor));
        }
    }

    /// Gives words their prominence.
    ///
    /// @param tokens of which the plan was made
    void stress(List<Token> tokens) {
        var elements = elements(MaryXML.TOKEN);
        for (int i = 0; i < tokens.size(); i++) {
            var prominence = switch (tokens.get(i)) {
                case Token.Word(var _, var of) -> of;
                case Token.Pronounced(var _, var _, var of) -> of;
                case Token.Mark _ -> Prominence.NONE;
            };
            if (prominence.equals(Prominence.NONE)) continue;
            for (var phone : elements(elements.get(i).getElementsByTagName(MaryXML.PHONE))) {
                addedMilliseconds -= milliseconds(phone);
                multiply(phone, "d", prominence.stretch());
                addedMilliseconds += milliseconds(phone);
                transpose(phone, prominence.pitch());
            }
        }
    }

    /// The planned length up to the end of the last word. Mary's own `end` leaves out the pauses of commas.
    double seconds() {
        double end = 0;
        double pauses = 0;
        double milliseconds = addedMilliseconds;
        for (var element : elements("*")) {
            if (element.getTagName().equals(MaryXML.BOUNDARY)) {
                pauses += milliseconds(element);
            } else if (element.getTagName().equals(MaryXML.PHONE)) {
                milliseconds += pauses;
                pauses = 0;
                end = Double.parseDouble(element.getAttribute("end"));
            }
        }
        return end + milliseconds / 1000;
    }

    /// The planned length with the silence at the end.
    double secondsWithSilence() {
        double milliseconds = 0;
        for (var element : elements("*")) milliseconds += milliseconds(element);
        return milliseconds / 1000;
    }

    /// When each word and its phones are heard. The pauses of commas count.
    ///
    /// @param startSeconds the beginning of the utterance
    /// @param factor the length of the audio as a factor to the planned one: the voice rounds each sound to 5 ms
    List<Spoken.Word> words(double startSeconds, double factor) {
        var words = new ArrayList<Spoken.Word>();
        double milliseconds = 0;
        for (var element : elements("*")) {
            if (element.getTagName().equals(MaryXML.BOUNDARY)) {
                milliseconds += milliseconds(element);
            } else if (element.getTagName().equals(MaryXML.TOKEN)) {
                var phones = new ArrayList<Spoken.Phone>();
                for (var phone : elements(element.getElementsByTagName(MaryXML.PHONE))) {
                    double start = startSeconds + milliseconds / 1000 * factor;
                    milliseconds += milliseconds(phone);
                    var arpabet = PhoneAlphabet.arpabet(phone.getAttribute("p"));
                    if (arpabet != null) {
                        phones.add(new Spoken.Phone(arpabet, start, startSeconds + milliseconds / 1000 * factor));
                    }
                }
                if (!phones.isEmpty()) {
                    words.add(new Spoken.Word(
                            MaryDomUtils.tokenText(element),
                            phones.getFirst().startSeconds(),
                            phones.getLast().endSeconds(),
                            List.copyOf(phones)));
                }
            }
        }
        return List.copyOf(words);
    }

    private static double milliseconds(Element element) {
        var length = switch (element.getTagName()) {
            case MaryXML.PHONE -> element.getAttribute("d");
            case MaryXML.BOUNDARY -> element.getAttribute("duration");
            default -> "";
        };
        return length.isEmpty() ? 0 : Double.parseDouble(length);
    }

    private static void multiply(Element element, String attribute, double factor) {
        if (element.hasAttribute(attribute)) {
            double value = Double.parseDouble(element.getAttribute(attribute)) * factor;
            element.setAttribute(attribute, Long.toString(Math.round(value)));
        }
    }

    private static void transpose(Element phone, double factor) {
        if (phone.hasAttribute("f0")) {
            phone.setAttribute(
                    "f0",
                    MELODY_POINT
                            .matcher(phone.getAttribute("f0"))
                            .replaceAll(point -> "(" + point.group(1) + ","
                                    + Math.round(Double.parseDouble(point.group(2)) * factor) + ")"));
        }
    }

    private List<Element> elements(String name) {
        return elements(planned.getDocument().getElementsByTagName(name));
    }

    private static List<Element> elements(NodeList nodes) {
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
