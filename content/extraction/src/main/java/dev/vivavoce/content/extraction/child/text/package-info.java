/// What all formats need: clean texts, joined lines, list marks, and where pages go.
@NullMarked
package dev.vivavoce.content.extraction.child.text;

import org.jspecify.annotations.NullMarked;
