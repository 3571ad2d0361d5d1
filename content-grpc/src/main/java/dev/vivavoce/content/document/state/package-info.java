/// Documents, how far each is, and the steps that watchers see.
@NullMarked
package dev.vivavoce.content.document.state;

import org.jspecify.annotations.NullMarked;
