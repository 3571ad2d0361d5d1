package dev.vivavoce.quiz.exchange.qti;

import dev.vivavoce.quiz.exchange.BankItem;
import dev.vivavoce.quiz.question.Basis;
import dev.vivavoce.quiz.question.Difficulty;
import dev.vivavoce.quiz.question.Option;
import dev.vivavoce.quiz.question.Question;
import dev.vivavoce.quiz.question.Question.Gap;
import dev.vivavoce.quiz.question.Question.MultipleChoice;
import dev.vivavoce.quiz.question.Question.Order;
import dev.vivavoce.quiz.question.Question.ShortAnswer;
import dev.vivavoce.quiz.question.Question.TrueFalse;
import java.util.List;

/// Writes items and the manifest of a QTI 3 package.
final class QtiWriter {
    private static final String ITEM = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0";
    private static final String PACKAGE = "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1";
    private static final String METADATA = "http://ltsc.ieee.org/xsd/LOM";
    private static final String TEMPLATES = "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/";

    private QtiWriter() {}

    static String item(BankItem item, String identifier) {
        var question = item.question();
        var basis = question.basis();
        var xml = new Markup();
        xml.line(
                "<qti-assessment-item xmlns=\"" + ITEM
                        + "\" identifier=\"{}\" title=\"{}\" xml:lang=\"{}\" adaptive=\"false\" time-dependent=\"false\">",
                identifier,
                item.name(),
                basis.language());
        switch (question) {
            case MultipleChoice choice -> choice(choice, xml);
            case TrueFalse statement -> truth(statement, xml);
            case ShortAnswer answer -> {
                keys(answer.keys(), xml);
                xml.line("<qti-item-body>").line("<p>{}</p>", answer.prompt());
                xml.line("<p><qti-text-entry-interaction response-identifier=\"RESPONSE\"/></p>")
                        .line("</qti-item-body>");
                processing(answer.keys(), true, basis, xml);
            }
            case Gap gap -> {
                keys(gap.keys(), xml);
                xml.line("<qti-item-body>");
                xml.line(
                        "<p>{}<qti-text-entry-interaction response-identifier=\"RESPONSE\"/>{}</p>",
                        gap.before(),
                        gap.after());
                xml.line("</qti-item-body>");
                processing(gap.keys(), true, basis, xml);
            }
            case Order order -> order(order, xml);
            case Question.ListenAndType _, Question.SayAloud _ ->
                throw new IllegalArgumentException("QTI has no " + question.kind());
        }
        return xml.line("</qti-assessment-item>").toString();
    }

    private static void score(Markup xml) {
        xml.line("<qti-outcome-declaration identifier=\"SCORE\" cardinality=\"single\" base-type=\"float\"/>");
        xml.line("<qti-outcome-declaration identifier=\"FEEDBACK\" cardinality=\"single\" base-type=\"identifier\"/>");
        xml.line(
                "<qti-outcome-declaration identifier=\"EXPLANATION\" cardinality=\"single\" base-type=\"identifier\"/>");
    }

    private static void choice(MultipleChoice choice, Markup xml) {
        xml.line("<qti-response-declaration identifier=\"RESPONSE\" cardinality=\"single\" base-type=\"identifier\">");
        xml.line("<qti-correct-response><qti-value>A{}</qti-value></qti-correct-response>", choice.key() + 1);
        xml.line("<qti-mapping default-value=\"0\">");
        for (int i = 0; i < choice.options().size(); i++)
            xml.line(
                    "<qti-map-entry map-key=\"A{}\" mapped-value=\"{}\"/>",
                    i + 1,
                    choice.options().get(i).weight());
        xml.line("</qti-mapping>").line("</qti-response-declaration>");
        score(xml);
        xml.line("<qti-item-body>");
        xml.line("<qti-choice-interaction response-identifier=\"RESPONSE\" shuffle=\"false\" max-choices=\"1\">");
        xml.line("<qti-prompt>{}</qti-prompt>", choice.prompt());
        for (int i = 0; i < choice.options().size(); i++)
            xml.line(
                    "<qti-simple-choice identifier=\"A{}\">{}</qti-simple-choice>",
                    i + 1,
                    choice.options().get(i).text());
        xml.line("</qti-choice-interaction>").line("</qti-item-body>");
        processing(choice.options(), false, choice.basis(), xml);
    }

    private static void truth(TrueFalse statement, Markup xml) {
        xml.line("<qti-response-declaration identifier=\"RESPONSE\" cardinality=\"single\" base-type=\"identifier\">");
        xml.line("<qti-correct-response><qti-value>{}</qti-value></qti-correct-response>", statement.isTrue());
        xml.line("</qti-response-declaration>");
        score(xml);
        xml.line("<qti-item-body>");
        xml.line("<qti-choice-interaction response-identifier=\"RESPONSE\" shuffle=\"false\" max-choices=\"1\">");
        xml.line("<qti-prompt>{}</qti-prompt>", statement.prompt());
        xml.line("<qti-simple-choice identifier=\"true\">✓</qti-simple-choice>");
        xml.line("<qti-simple-choice identifier=\"false\">✗</qti-simple-choice>");
        xml.line("</qti-choice-interaction>").line("</qti-item-body>");
        xml.line("<qti-response-processing>");
        matchScore(xml);
        feedbackIsResponse(xml);
        explain(statement.basis(), xml);
        xml.line("</qti-response-processing>");
        modal("true", statement.isTrue() ? statement.ifRight() : statement.ifWrong(), "FEEDBACK", xml);
        modal("false", statement.isTrue() ? statement.ifWrong() : statement.ifRight(), "FEEDBACK", xml);
        modal("explanation", statement.basis().explanation(), "EXPLANATION", xml);
    }

    private static void order(Order order, Markup xml) {
        xml.line("<qti-response-declaration identifier=\"RESPONSE\" cardinality=\"ordered\" base-type=\"identifier\">");
        xml.line("<qti-correct-response>");
        for (int index : order.key()) xml.line("<qti-value>A{}</qti-value>", index + 1);
        xml.line("</qti-correct-response>").line("</qti-response-declaration>");
        score(xml);
        xml.line("<qti-item-body>");
        xml.line("<qti-order-interaction response-identifier=\"RESPONSE\" shuffle=\"false\">");
        xml.line("<qti-prompt>{}</qti-prompt>", order.prompt());
        for (int i = 0; i < order.options().size(); i++)
            xml.line(
                    "<qti-simple-choice identifier=\"A{}\">{}</qti-simple-choice>",
                    i + 1,
                    order.options().get(i));
        xml.line("</qti-order-interaction>").line("</qti-item-body>");
        xml.line("<qti-response-processing>");
        matchScore(xml);
        explain(order.basis(), xml);
        xml.line("</qti-response-processing>");
        modal("explanation", order.basis().explanation(), "EXPLANATION", xml);
    }

    private static void keys(List<Option> keys, Markup xml) {
        xml.line("<qti-response-declaration identifier=\"RESPONSE\" cardinality=\"single\" base-type=\"string\">");
        xml.line(
                "<qti-correct-response><qti-value>{}</qti-value></qti-correct-response>",
                keys.getFirst().text());
        xml.line("<qti-mapping default-value=\"0\">");
        for (var key : keys)
            xml.line(
                    "<qti-map-entry map-key=\"{}\" mapped-value=\"{}\" case-sensitive=\"false\"/>",
                    key.text(),
                    key.weight());
        xml.line("</qti-mapping>").line("</qti-response-declaration>");
        score(xml);
    }

    /// The score is the mapped one; feedback A1 belongs to the first option.
    private static void processing(List<Option> options, boolean text, Basis basis, Markup xml) {
        boolean said = options.stream().anyMatch(option -> !option.feedback().isEmpty());
        if (!said && basis.explanation().isEmpty()) {
            xml.line("<qti-response-processing template=\"" + TEMPLATES + "map_response\"/>");
        } else {
            xml.line("<qti-response-processing>");
            xml.line(
                    "<qti-set-outcome-value identifier=\"SCORE\"><qti-map-response identifier=\"RESPONSE\"/></qti-set-outcome-value>");
            if (text) said(options, xml);
            else if (said) feedbackIsResponse(xml);
            explain(basis, xml);
            xml.line("</qti-response-processing>");
        }
        for (int i = 0; i < options.size(); i++)
            modal("A" + (i + 1), options.get(i).feedback(), "FEEDBACK", xml);
        modal("explanation", basis.explanation(), "EXPLANATION", xml);
    }

    private static void matchScore(Markup xml) {
        xml.line("<qti-response-condition><qti-response-if>");
        xml.line(
                "<qti-match><qti-variable identifier=\"RESPONSE\"/><qti-correct identifier=\"RESPONSE\"/></qti-match>");
        xml.line(
                "<qti-set-outcome-value identifier=\"SCORE\"><qti-base-value base-type=\"float\">1</qti-base-value></qti-set-outcome-value>");
        xml.line("</qti-response-if></qti-response-condition>");
    }

    private static void feedbackIsResponse(Markup xml) {
        xml.line(
                "<qti-set-outcome-value identifier=\"FEEDBACK\"><qti-variable identifier=\"RESPONSE\"/></qti-set-outcome-value>");
    }

    /// A typed answer is no identifier, so each key with feedback is compared.
    private static void said(List<Option> keys, Markup xml) {
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i).feedback().isEmpty()) continue;
            xml.line("<qti-response-condition><qti-response-if>");
            xml.line("<qti-string-match case-sensitive=\"false\"><qti-variable identifier=\"RESPONSE\"/>");
            xml.line(
                    "<qti-base-value base-type=\"string\">{}</qti-base-value></qti-string-match>",
                    keys.get(i).text());
            xml.line("<qti-set-outcome-value identifier=\"FEEDBACK\">");
            xml.line("<qti-base-value base-type=\"identifier\">A{}</qti-base-value></qti-set-outcome-value>", i + 1);
            xml.line("</qti-response-if></qti-response-condition>");
        }
    }

    private static void explain(Basis basis, Markup xml) {
        if (!basis.explanation().isEmpty())
            xml.line(
                    "<qti-set-outcome-value identifier=\"EXPLANATION\"><qti-base-value base-type=\"identifier\">explanation</qti-base-value></qti-set-outcome-value>");
    }

    private static void modal(String identifier, String text, String outcome, Markup xml) {
        if (!text.isEmpty())
            xml.line(
                    "<qti-modal-feedback outcome-identifier=\"{}\" identifier=\"{}\" show-hide=\"show\"><qti-content-body><p>{}</p></qti-content-body></qti-modal-feedback>",
                    outcome,
                    identifier,
                    text);
    }

    static String manifest(List<BankItem> items, List<String> identifiers) {
        var xml = new Markup();
        xml.line("<manifest xmlns=\"" + PACKAGE + "\" xmlns:lom=\"" + METADATA + "\" identifier=\"manifest\">");
        xml.line("<metadata><schema>QTI Package</schema><schemaversion>3.0.0</schemaversion></metadata>");
        xml.line("<organizations/>").line("<resources>");
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var identifier = identifiers.get(i);
            var language = item.question().basis().language();
            xml.line(
                    "<resource identifier=\"{}\" type=\"imsqti_item_xmlv3p0\" href=\"{}.xml\">",
                    identifier,
                    identifier);
            xml.line("<metadata><lom:lom>").line("<lom:general>");
            for (var tag : item.tags())
                xml.line("<lom:keyword><lom:string language=\"{}\">{}</lom:string></lom:keyword>", language, tag);
            xml.line("</lom:general>").line("<lom:educational><lom:difficulty><lom:source>LOMv1.0</lom:source>");
            xml.line(
                    "<lom:value>{}</lom:value></lom:difficulty></lom:educational>",
                    level(item.question().basis().difficulty()));
            if (!item.category().isEmpty()) {
                xml.line("<lom:classification><lom:taxonPath>");
                for (var name : item.category())
                    xml.line(
                            "<lom:taxon><lom:entry><lom:string language=\"{}\">{}</lom:string></lom:entry></lom:taxon>",
                            language,
                            name);
                xml.line("</lom:taxonPath></lom:classification>");
            }
            xml.line("</lom:lom></metadata>")
                    .line("<file href=\"{}.xml\"/>", identifier)
                    .line("</resource>");
        }
        return xml.line("</resources>").line("</manifest>").toString();
    }

    static String level(Difficulty difficulty) {
        return switch (difficulty) {
            case EASY -> "easy";
            case MEDIUM -> "medium";
            case HARD -> "difficult";
        };
    }
}
