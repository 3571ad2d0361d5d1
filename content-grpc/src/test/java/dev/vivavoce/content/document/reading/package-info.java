@NullMarked
package dev.vivavoce.content.document.reading;

import org.jspecify.annotations.NullMarked;
