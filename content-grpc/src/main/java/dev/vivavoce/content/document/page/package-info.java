/// The text of documents, page by page.
@NullMarked
package dev.vivavoce.content.document.page;

import org.jspecify.annotations.NullMarked;
