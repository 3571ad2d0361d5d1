@NullMarked
package dev.vivavoce.content.document;

import org.jspecify.annotations.NullMarked;
