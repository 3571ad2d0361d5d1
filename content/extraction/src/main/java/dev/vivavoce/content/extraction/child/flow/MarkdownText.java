package dev.vivavoce.content.extraction.child.flow;

import dev.vivavoce.content.extraction.child.text.PageSink;
import dev.vivavoce.content.extraction.document.Block;
import dev.vivavoce.content.extraction.document.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/// Reads Markdown (CommonMark with tables) as text: marks, HTML and addresses of links are left out.
public final class MarkdownText {
    private MarkdownText() {}

    public static void read(String text, PageSink sink) throws IOException {
        var flow = new FlowPages();
        var parser =
                Parser.builder().extensions(List.of(TablesExtension.create())).build();
        parser.parse(text).accept(new Blocks(flow));
        var pages = flow.pages();
        sink.started(pages.size());
        for (var blocks : pages) sink.read(blocks);
    }

    private static String text(Node node) {
        var inline = new Inline();
        node.accept(inline);
        return Texts.clean(inline.text.toString());
    }

    private static final class Blocks extends AbstractVisitor {
        private final FlowPages flow;
        private int depth = -1;

        private Blocks(FlowPages flow) {
            this.flow = flow;
        }

        @Override
        public void visit(Heading heading) {
            flow.add(new Block.Heading(heading.getLevel(), text(heading)));
        }

        @Override
        public void visit(Paragraph paragraph) {
            var text = text(paragraph);
            flow.add(depth < 0 ? new Block.Paragraph(text) : new Block.ListItem(depth, text));
        }

        @Override
        public void visit(ListItem item) {
            depth++;
            visitChildren(item);
            depth--;
        }

        @Override
        public void visit(FencedCodeBlock code) {
            flow.add(new Block.Paragraph(Texts.clean(code.getLiteral())));
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            flow.add(new Block.Paragraph(Texts.clean(code.getLiteral())));
        }

        @Override
        public void visit(HtmlBlock html) {}

        @Override
        public void visit(CustomBlock block) {
            if (!(block instanceof TableBlock)) return;
            var rows = new Rows();
            block.accept(rows);
            flow.add(new Block.Table(rows.rows));
        }
    }

    private static final class Rows extends AbstractVisitor {
        private final List<List<String>> rows = new ArrayList<>();

        @Override
        public void visit(CustomBlock block) {
            visitChildren(block);
        }

        @Override
        public void visit(CustomNode node) {
            switch (node) {
                case TableRow _ -> {
                    rows.add(new ArrayList<>());
                    visitChildren(node);
                }
                case TableCell cell -> rows.getLast().add(text(cell));
                default -> visitChildren(node);
            }
        }
    }

    private static final class Inline extends AbstractVisitor {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void visit(Text literal) {
            text.append(literal.getLiteral());
        }

        @Override
        public void visit(Code code) {
            text.append(code.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            text.append(' ');
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            text.append(' ');
        }

        @Override
        public void visit(HtmlInline html) {}
    }
}
