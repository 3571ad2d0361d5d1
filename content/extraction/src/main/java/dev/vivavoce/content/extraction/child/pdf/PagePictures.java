package dev.vivavoce.content.extraction.child.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/// Tells pages that are pictures from blank ones, and makes pictures of them.
final class PagePictures {
    /// Text recognition works best from about 200 dots per inch on.
    private static final float DOTS_PER_INCH = 200;
    /// About a page of A3 at that resolution; larger pages get fewer dots.
    private static final double MOST_DOTS = 8_000_000;

    private static final int MOST_BYTES = 16 << 20;
    private static final int DEEPEST_FORM = 3;
    /// A page whose content is longer draws something, even when it shows no image: letters as curves, for example.
    private static final int DRAWS_SOMETHING = 1_000;

    private final PDDocument document;
    private final PDFRenderer renderer;

    PagePictures(PDDocument document) {
        this.document = document;
        renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
    }

    /// Returns whether something is on a page that has no text.
    static boolean isPicture(PDPage page) throws IOException {
        if (hasImage(page.getResources(), 0)) return true;
        if (!page.hasContents()) return false;
        try (InputStream contents = page.getContents()) {
            return contents.readNBytes(DRAWS_SOMETHING).length == DRAWS_SOMETHING;
        }
    }

    private static boolean hasImage(@Nullable PDResources resources, int depth) throws IOException {
        if (resources == null || depth > DEEPEST_FORM) return false;
        for (COSName name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)) return true;
            if (resources.getXObject(name) instanceof PDFormXObject form && hasImage(form.getResources(), depth + 1))
                return true;
        }
        return false;
    }

    /// Returns a page as a grey PNG file; empty when it is too large, or cannot be drawn. The rest of the document
    /// can still be read then.
    Optional<byte[]> of(int index) {
        try {
            return png(index);
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> png(int index) throws IOException {
        var box = document.getPage(index).getCropBox();
        double inches = (double) box.getWidth() * box.getHeight() / (72 * 72);
        float resolution = (float) Math.min(DOTS_PER_INCH, Math.sqrt(MOST_DOTS / Math.max(inches, 0.01)));
        var image = renderer.renderImageWithDPI(index, resolution, ImageType.GRAY);
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.size() > MOST_BYTES ? Optional.empty() : Optional.of(png.toByteArray());
    }
}
