package dev.vivavoce.content.extraction.reading;

import java.time.Duration;

/// Recognises the text in pictures of pages.
public interface PageRecognizer {
    /// Recognises nothing: pages without text are reported as pictures.
    PageRecognizer NONE = new PageRecognizer() {
        @Override
        public boolean available() {
            return false;
        }

        @Override
        public String read(PageImage image, Duration atMost) {
            return "";
        }
    };

    /// Returns whether pictures can be recognised at all. When not, no picture is made of a page.
    boolean available();

    /// Returns the text of the page, with an empty line between its paragraphs; empty when nothing was recognised.
    /// A page that takes too long or makes the recogniser fail is one on which nothing was recognised.
    ///
    /// @param atMost how long it may take; more than nothing
    String read(PageImage image, Duration atMost) throws InterruptedException;
}
