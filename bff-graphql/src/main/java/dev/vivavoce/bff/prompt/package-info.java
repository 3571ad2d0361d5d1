/// The prompts of the language models, for those who write them.
@NullMarked
package dev.vivavoce.bff.prompt;

import org.jspecify.annotations.NullMarked;
