/// How notes are made of a document: by rules, or by a language model whose points are checked.
@NullMarked
package dev.vivavoce.content.note.making;

import org.jspecify.annotations.NullMarked;
