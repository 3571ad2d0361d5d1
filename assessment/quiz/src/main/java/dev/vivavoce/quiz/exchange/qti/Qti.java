package dev.vivavoce.quiz.exchange.qti;

import dev.vivavoce.quiz.exchange.BankItem;
import dev.vivavoce.quiz.exchange.Exported;
import dev.vivavoce.quiz.exchange.Imported;
import dev.vivavoce.quiz.exchange.Refusal;
import dev.vivavoce.quiz.exchange.Refusal.Reason;
import dev.vivavoce.quiz.question.Difficulty;
import dev.vivavoce.quiz.question.QuestionKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// 1EdTech's Question and Test Interoperability, version 3: multiple choices, true or false, short answers, gaps and
/// orders, with weights, feedback and explanation. Tags, category and difficulty are learning object metadata in the
/// manifest. A statement is a choice between the identifiers `true` and `false`.
public final class Qti {
    /// The most questions that are read. A file that the manifest names twice is read once.
    public static final int MOST = 2_000;
    private static final int LONGEST_ITEM = 2_000_000;
    private static final String MANIFEST = "imsmanifest.xml";

    private Qti() {}

    /// Reads a package (ZIP with `imsmanifest.xml`, at most 20 MB) or a single item (at most 2 MB).
    public static Imported read(byte[] file) {
        var items = new ArrayList<BankItem>();
        var refusals = new ArrayList<Refusal>();
        try {
            if (file.length > Archive.LONGEST)
                throw new QtiRefused(Reason.TOO_LARGE, "file", 1, file.length + " bytes");
            if (Archive.is(file)) readPackage(Archive.read(file), items, refusals);
            else readItem("item", file, new Metadata(List.of(), List.of(), Difficulty.MEDIUM), items, refusals);
        } catch (QtiRefused refused) {
            refusals.add(refused.refusal());
        }
        return new Imported(items, refusals);
    }

    /// What the manifest says of an item.
    private record Metadata(List<String> tags, List<String> category, Difficulty difficulty) {}

    private static void readPackage(Map<String, byte[]> files, List<BankItem> items, List<Refusal> refusals)
            throws QtiRefused {
        var manifest = files.get(MANIFEST);
        if (manifest == null) throw new QtiRefused(Reason.MALFORMED, "package", 1, MANIFEST);
        var resources = SafeXml.read(manifest, MANIFEST)
                .at("resources")
                .map(Element::elements)
                .orElseThrow(() -> new QtiRefused(Reason.MALFORMED, MANIFEST, 1, "resources"));
        var named = new HashSet<String>();
        int questions = 0;
        for (var resource : resources.toList()) {
            var href = resource.attribute("href");
            var type = resource.attribute("type");
            if (!type.startsWith("imsqti_item_xmlv3p0")) {
                refusals.add(new Refusal(Reason.KIND_UNSUPPORTED, MANIFEST + " line " + resource.line(), type));
                continue;
            }
            // Those that are refused count, too: they are read to know.
            if (++questions > MOST) throw new QtiRefused(Reason.TOO_LARGE, MANIFEST, resource.line(), "questions");
            var content = files.get(href);
            if (content == null || !named.add(href))
                refusals.add(new Refusal(Reason.MALFORMED, MANIFEST + " line " + resource.line(), href));
            else readItem(href, content, metadata(resource), items, refusals);
        }
    }

    private static Metadata metadata(Element resource) {
        var lom = resource.at("metadata", "lom");
        var tags = lom.stream()
                .flatMap(one -> one.below("keyword").stream())
                .flatMap(keyword -> keyword.all("string").stream())
                .map(Element::text)
                .toList();
        var category = lom.stream()
                .flatMap(one -> one.below("taxon").stream())
                .flatMap(taxon -> taxon.below("string").stream())
                .map(Element::text)
                .toList();
        var level = lom.flatMap(one -> one.at("educational", "difficulty", "value"))
                .map(Element::text)
                .orElse("");
        var difficulty = Difficulty.MEDIUM;
        for (var one : Difficulty.values()) if (QtiWriter.level(one).equals(level)) difficulty = one;
        return new Metadata(tags, category, difficulty);
    }

    private static void readItem(
            String name, byte[] content, Metadata metadata, List<BankItem> items, List<Refusal> refusals) {
        try {
            if (content.length > LONGEST_ITEM)
                throw new QtiRefused(Reason.TOO_LARGE, name, 1, content.length + " bytes");
            var item = SafeXml.read(content, name);
            var question = new QtiReader(name, item, metadata.difficulty()).question();
            items.add(new BankItem(item.attribute("title"), metadata.category(), metadata.tags(), question));
        } catch (QtiRefused refused) {
            refusals.add(refused.refusal());
        }
    }

    /// Writes a package. The same questions give the same bytes. Sentences to type or say are refused: the format has
    /// no kind for them.
    public static Exported write(List<BankItem> items) {
        var files = new LinkedHashMap<String, String>();
        var written = new ArrayList<BankItem>();
        var identifiers = new ArrayList<String>();
        var refusals = new ArrayList<Refusal>();
        for (int i = 0; i < items.size(); i++) {
            var kind = items.get(i).question().kind();
            if (kind == QuestionKind.LISTEN_AND_TYPE || kind == QuestionKind.SAY_ALOUD) {
                refusals.add(new Refusal(Reason.KIND_UNSUPPORTED, "question " + (i + 1), kind.name()));
                continue;
            }
            written.add(items.get(i));
            identifiers.add("item-" + (i + 1));
        }
        files.put(MANIFEST, QtiWriter.manifest(written, identifiers));
        for (int i = 0; i < written.size(); i++)
            files.put(identifiers.get(i) + ".xml", QtiWriter.item(written.get(i), identifiers.get(i)));
        return new Exported(Archive.write(files), "application/zip", refusals);
    }
}
