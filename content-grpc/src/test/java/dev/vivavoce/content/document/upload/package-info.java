@NullMarked
package dev.vivavoce.content.document.upload;

import org.jspecify.annotations.NullMarked;
