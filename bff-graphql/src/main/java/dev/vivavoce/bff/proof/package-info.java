/// What shows a second factor, where a mutation asks for it.
@NullMarked
package dev.vivavoce.bff.proof;

import org.jspecify.annotations.NullMarked;
