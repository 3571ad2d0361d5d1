/// The notes of documents: what learners read and change.
@NullMarked
package dev.vivavoce.content.note;

import org.jspecify.annotations.NullMarked;
