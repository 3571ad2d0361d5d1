/// Texts that other services make exercises of.
@NullMarked
package dev.vivavoce.content.study;

import org.jspecify.annotations.NullMarked;
