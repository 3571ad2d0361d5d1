@NullMarked
package dev.vivavoce.content.document.recognition;

import org.jspecify.annotations.NullMarked;
