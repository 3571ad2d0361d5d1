/// The text of pages that are pictures: who recognises it, and who may.
@NullMarked
package dev.vivavoce.content.document.recognition;

import org.jspecify.annotations.NullMarked;
