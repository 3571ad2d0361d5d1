/// Reads documents: a job for each, page by page.
@NullMarked
package dev.vivavoce.content.document.reading;

import org.jspecify.annotations.NullMarked;
