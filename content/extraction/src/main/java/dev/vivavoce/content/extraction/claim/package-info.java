/// Whether texts support a claim about them, and where.
@NullMarked
package dev.vivavoce.content.extraction.claim;

import org.jspecify.annotations.NullMarked;
