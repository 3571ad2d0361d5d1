/// The files of documents in the store of objects.
@NullMarked
package dev.vivavoce.content.document.file;

import org.jspecify.annotations.NullMarked;
