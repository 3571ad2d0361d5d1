/// The notes of documents.
@NullMarked
package dev.vivavoce.bff.notes;

import org.jspecify.annotations.NullMarked;
