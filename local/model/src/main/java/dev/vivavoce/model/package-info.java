/// Stands in for a language model: the wire protocol of chat completions, with scripted answers and failures.
@NullMarked
package dev.vivavoce.model;

import org.jspecify.annotations.NullMarked;
