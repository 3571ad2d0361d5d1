/// Whether texts say what somebody says about them, and where they say it.
@NullMarked
package dev.vivavoce.content.extraction.claim;

import org.jspecify.annotations.NullMarked;
