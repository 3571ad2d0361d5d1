/// Judgements of a language model: what it reads, which of its answers count, and what they move.
@NullMarked
package dev.vivavoce.rating.judgement;

import org.jspecify.annotations.NullMarked;
