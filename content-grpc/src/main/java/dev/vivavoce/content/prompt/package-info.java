/// Prompts: what the models are asked, as content with versions.
@NullMarked
package dev.vivavoce.content.prompt;

import org.jspecify.annotations.NullMarked;
