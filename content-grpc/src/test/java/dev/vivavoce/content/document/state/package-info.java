@NullMarked
package dev.vivavoce.content.document.state;

import org.jspecify.annotations.NullMarked;
